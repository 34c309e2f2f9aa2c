package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpSink;
import dev.sanad.sandbox.http.HttpStream;
import dev.sanad.sandbox.http.HttpStream.End;
import dev.sanad.sandbox.model.rules.Answer;
import dev.sanad.sandbox.model.rules.Answer.Block;
import dev.sanad.sandbox.model.rules.Pieces;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Says one answer all at once, after the time it would have taken to say it token by token.
final class WholeDelivery implements HttpStream.Speaker {
    private static final int HUGE = 12 * 1024 * 1024;

    private final Answer answer;
    private final Voice voice;
    private final ModelScript.Plan plan;
    private final Delivery.Clerk clerk;

    WholeDelivery(Answer answer, Voice voice, ModelScript.Plan plan, Delivery.Clerk clerk) {
        this.answer = answer;
        this.voice = voice;
        this.plan = plan;
        this.clerk = clerk;
    }

    @Override
    public End speak(HttpSink sink) {
        long tokens = answer.blocks().stream()
                .mapToLong(block -> Pieces.count(text(block)))
                .sum();
        long nanos = plan.pace().beforeFirst(clerk.random()).toNanos();
        for (long token = 0; token < tokens; token++) {
            nanos += plan.pace().gap(clerk.random());
        }
        if (!sink.pause(Duration.ofNanos(nanos))) {
            return End.CUT;
        }
        byte[] whole = voice.whole(answer, clerk.figures(tokens));
        ModelFault fault = plan.wrong().map(ModelScript.Wrong::fault).orElse(ModelFault.BROKEN_TOOL_INPUT);
        switch (fault) {
            case RESET -> {
                return End.RESET;
            }
            case TRUNCATED -> {
                sink.write(Arrays.copyOf(whole, whole.length / 2));
                return End.CUT;
            }
            case STALL -> {
                sink.waitForEnd();
                return End.CUT;
            }
            case HALF_FRAME, BAD_CRC, MALFORMED -> sink.write(Arrays.copyOf(whole, whole.length / 2));
            case NO_STOP -> sink.write(voice.wholeWithoutStop(answer));
            case HUGE -> sink.write(voice.whole(huge(), clerk.figures(tokens)));
            default -> sink.write(whole);
        }
        return sink.isLeft() ? End.CUT : End.WHOLE;
    }

    private Answer huge() {
        return new Answer(List.of(new Block.Prose("x ".repeat(HUGE / 2))), answer.stop());
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose.markdown();
            case Block.Call call -> call.input().toString();
        };
    }
}
