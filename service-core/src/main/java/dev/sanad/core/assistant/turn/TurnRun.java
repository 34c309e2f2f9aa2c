package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.assistant.history.Answers;
import dev.sanad.core.assistant.history.History;
import dev.sanad.core.assistant.models.ModelDesk;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one answer, on one thread of `io`: stores that it begins, lets it be made, stores how it ended.
public final class TurnRun {
    private static final Logger LOG = LoggerFactory.getLogger(TurnRun.class);

    private final Deps deps;
    private final Job job;
    private final LiveTurn turn;
    private final TurnClock clock;
    private final Waiting waiting;

    /// What every answer stands on.
    ///
    /// @param shelf the tools
    /// @param facts reads what is open
    public record Deps(
            History history,
            ModelDesk models,
            ToolShelf shelf,
            List<FactSource> facts,
            CoreExecutors executors,
            Measures measures) {
        public Deps {
            facts = List.copyOf(facts);
        }
    }

    /// Time and figures.
    ///
    /// @param clock in the clinic's zone
    /// @param nanos only runs forward
    public record Measures(Clock clock, LongSupplier nanos, Telemetry telemetry) {}

    /// What is to be answered.
    ///
    /// @param context what is open
    /// @param begin   stores the question and the answer that begins
    public record Job(ContextFacts context, Supplier<CompletableFuture<Outcome<Begun>>> begin) {}

    /// An answer that begins.
    ///
    /// @param profile by which model
    /// @param ground  what it builds on
    public record Begun(ModelProfile profile, Answers.Ground ground) {}

    public TurnRun(Deps deps, Job job, LiveTurn turn) {
        this.deps = deps;
        this.job = job;
        this.turn = turn;
        this.clock = new TurnClock(deps.measures().nanos(), deps.measures().telemetry());
        this.waiting = new Waiting(deps.executors().timers(), turn.cancellation());
    }

    /// Makes the answer. Blocks until it has ended and is stored.
    public void run() {
        Outcome<Begun> stored = begin();
        if (!(stored instanceof Outcome.Done<Begun>(Begun begun))) {
            refuse(turn, failure(stored));
            return;
        }
        TurnText answer = new TurnText(
                deps.history().answers(),
                turn.answer(),
                ModelDesk.badge(begun.profile()),
                deps.measures().nanos());
        Failure failure;
        try {
            failure = new TurnTalk(deps, begun, new TurnTalk.Parts(turn, answer, clock, waiting)).talk(job.context());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            failure = Failure.of(FailureCode.CANCELLED);
        } catch (RuntimeException | Error bug) {
            failure = SupportReference.logged(LOG, FailureCode.UNEXPECTED, "an answer", bug);
        }
        finish(answer, failure);
    }

    private Outcome<Begun> begin() {
        try {
            return waiting.throughout(job.begin().get(), ToolRound.READING);
        } catch (RuntimeException | Error bug) {
            return Outcome.failed(SupportReference.logged(LOG, FailureCode.UNEXPECTED, "beginning an answer", bug));
        }
    }

    /// Ends an answer that was not begun.
    public static void refuse(LiveTurn turn, Failure why) {
        TurnFigures nothing = new TurnFigures(null, null, Duration.ZERO, 0);
        turn.finish(new ChatEvent.Failed(why, false, nothing), Outcome.failed(why));
    }

    private void finish(TurnText answer, @Nullable Failure failure) {
        boolean stopped = failure != null && failure.code() == FailureCode.CANCELLED;
        ChatEntry.State state =
                failure == null ? ChatEntry.State.COMPLETE : stopped ? ChatEntry.State.STOPPED : ChatEntry.State.FAILED;
        TurnFigures figures = clock.figures();
        clock.ended(failure == null, stopped);
        Outcome<ChatEntry> stored = waiting.throughout(
                deps.history().answers().end(turn.conversation(), turn.answer(), answer.ended(state, figures, failure)),
                ToolRound.READING);
        turn.finish(
                failure == null
                        ? new ChatEvent.Finished(figures)
                        : new ChatEvent.Failed(failure, !answer.isEmpty(), figures),
                stored);
    }

    static <T> Failure failure(Outcome<T> outcome) {
        return outcome instanceof Outcome.Failed<T>(Failure failure) ? failure : Failure.of(FailureCode.UNEXPECTED);
    }
}
