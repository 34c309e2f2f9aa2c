package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What is measured of an answer. One thread.
final class TurnClock {
    private final LongSupplier nanos;
    private final Telemetry telemetry;
    private final long begun;
    private long sent = -1;
    private long first = -1;
    private long thinking;
    private int steps;
    private boolean counted = true;
    private long input;
    private long output;

    TurnClock(LongSupplier nanos, Telemetry telemetry) {
        this.nanos = nanos;
        this.telemetry = telemetry;
        this.begun = nanos.getAsLong();
    }

    /// A model is asked.
    void asking() {
        steps++;
        if (sent < 0) {
            sent = nanos.getAsLong();
        }
    }

    /// A piece of text is there.
    void spoke() {
        if (first < 0) {
            first = nanos.getAsLong() - thinking;
            telemetry.record(Workflow.CHAT_FIRST_TOKEN, Duration.ofNanos(first - sent), true);
        }
    }

    /// A person was thinking.
    void thought(long time) {
        thinking += time;
    }

    /// What a step was counted as; a step that was not counted leaves the whole uncounted.
    void count(ModelEnd.@Nullable Count count) {
        if (count == null) {
            counted = false;
        } else {
            input += count.input();
            output += count.output();
        }
    }

    TurnFigures figures() {
        long from = sent < 0 ? begun : sent;
        return new TurnFigures(
                counted && steps > 0 ? new TurnFigures.Tokens(input, output) : null,
                first < 0 ? null : Duration.ofNanos(first - from),
                Duration.ofNanos(Math.max(0, nanos.getAsLong() - from - thinking)),
                steps);
    }

    /// Notes the run; one that a person stopped is not noted.
    void ended(boolean good, boolean stopped) {
        if (!stopped) {
            telemetry.record(Workflow.CHAT_TURN, figures().total(), good);
        }
    }
}
