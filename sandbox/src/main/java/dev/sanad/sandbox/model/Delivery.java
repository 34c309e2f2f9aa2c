package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpSink;
import dev.sanad.sandbox.http.HttpStream;
import dev.sanad.sandbox.http.HttpStream.End;
import dev.sanad.sandbox.model.StreamEnd.How;
import dev.sanad.sandbox.model.rules.Answer;
import dev.sanad.sandbox.model.rules.Answer.Block;
import dev.sanad.sandbox.model.rules.Pieces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Says one answer as a stream, token by token, at its pace, and does wrong what the script wants. It stops where the
/// client has left.
final class Delivery implements HttpStream.Speaker {
    private static final int HUGE = 12 * 1024 * 1024;

    private final Answer answer;
    private final Voice voice;
    private final ModelScript.Plan plan;
    private final Clerk clerk;
    private long said;
    private long due;
    private boolean played;
    private How how = How.LEFT;

    /// What a delivery needs besides what it says.
    ///
    /// @param meter    counts
    /// @param random   of this delivery alone
    /// @param input    tokens read
    /// @param received when the request had come, of [System#nanoTime()]
    record Clerk(Meter meter, RandomGenerator random, long input, long received) {
        Voice.Figures figures(long output) {
            return new Voice.Figures(input, output, (System.nanoTime() - received) / 1_000_000);
        }
    }

    Delivery(Answer answer, Voice voice, ModelScript.Plan plan, Clerk clerk) {
        this.answer = answer;
        this.voice = voice;
        this.plan = plan;
        this.clerk = clerk;
    }

    @Override
    public End speak(HttpSink sink) {
        List<List<String>> pieces = new ArrayList<>();
        long inAll = 0;
        for (Block block : answer.blocks()) {
            List<String> cut = Pieces.of(text(block));
            pieces.add(cut);
            inAll += cut.size();
        }
        End end = say(sink, pieces);
        clerk.meter().ended(sink, said, inAll, how);
        return end;
    }

    private End say(HttpSink sink, List<List<String>> pieces) {
        if (!sink.pause(plan.pace().beforeFirst(clerk.random())) || !sink.write(voice.begin())) {
            return End.CUT;
        }
        due = System.nanoTime();
        for (int at = 0; at < pieces.size(); at++) {
            Optional<End> end = block(sink, at, pieces.get(at));
            if (end.isPresent()) {
                return end.get();
            }
        }
        Optional<End> late = wrong(sink, voice.stop(answer.stop()), true);
        if (late.isPresent()) {
            return late.get();
        }
        if (plan.has(ModelFault.NO_STOP)) {
            how = How.FAULT;
            return End.WHOLE;
        }
        boolean stays = sink.write(voice.stop(answer.stop()))
                && sink.write(voice.figures(clerk.figures(said)))
                && sink.write(voice.end());
        how = stays ? How.WHOLE : How.LEFT;
        return stays ? End.WHOLE : End.CUT;
    }

    /// Says a block.
    ///
    /// @return how the stream ends, where it ends here
    private Optional<End> block(HttpSink sink, int at, List<String> pieces) {
        Block block = answer.blocks().get(at);
        sink.write(voice.open(at, block));
        for (String piece : pieces) {
            byte[] frame = voice.piece(at, block, piece);
            Optional<End> end = wrong(sink, frame, false);
            if (end.isPresent()) {
                return end;
            }
            if (!waits(sink) || !token(sink, frame)) {
                return Optional.of(End.CUT);
            }
        }
        sink.write(voice.close(at, block));
        return sink.isLeft() ? Optional.of(End.CUT) : Optional.empty();
    }

    private boolean waits(HttpSink sink) {
        due += plan.pace().gap(clerk.random());
        long left = due - System.nanoTime();
        return left <= 0 ? !sink.isLeft() : sink.pause(Duration.ofNanos(left));
    }

    private boolean token(HttpSink sink, byte[] frame) {
        boolean stays = sink.write(frame);
        said++;
        clerk.meter().tokens.increment();
        if (!stays) {
            clerk.meter().tokensAfterLeaving.increment();
        }
        return stays;
    }

    /// Does the script's wrong, once, where its time has come.
    ///
    /// @param next what would be sent now
    /// @return how the stream ends, where it ends by it
    private Optional<End> wrong(HttpSink sink, byte[] next, boolean last) {
        Optional<ModelScript.Wrong> wrong = plan.wrong();
        if (played || wrong.isEmpty() || (said < wrong.get().tokens() && !last)) {
            return Optional.empty();
        }
        ModelFault fault = wrong.get().fault();
        played = fault != ModelFault.NO_STOP && !fault.isSaid();
        Optional<End> end = wrong(sink, next, fault);
        if (end.isPresent() && (!sink.isLeft() || fault == ModelFault.STALL)) {
            how = How.FAULT;
        }
        return end;
    }

    private Optional<End> wrong(HttpSink sink, byte[] next, ModelFault fault) {
        return switch (fault) {
            case RESET -> Optional.of(End.RESET);
            case TRUNCATED -> {
                sink.write(Arrays.copyOf(next, next.length / 2));
                yield Optional.of(End.CUT);
            }
            case HALF_FRAME -> {
                sink.write(Arrays.copyOf(next, next.length / 2));
                yield Optional.of(End.WHOLE);
            }
            case THROTTLE, MODEL_ERROR, INTERNAL_ERROR, INVALID -> {
                sink.write(voice.trouble(fault));
                yield Optional.of(End.WHOLE);
            }
            case STALL -> {
                sink.waitForEnd();
                yield Optional.of(End.CUT);
            }
            case BAD_CRC -> goOn(sink, voice.damaged(next));
            case MALFORMED -> goOn(sink, voice.malformed());
            case HUGE -> goOn(sink, voice.piece(0, new Block.Prose(""), "x ".repeat(HUGE / 2)));
            case HTTP_429, HTTP_500, HTTP_503, HTTP_403, SILENCE, NO_STOP, TOOL_LOOP, UNKNOWN_TOOL, BROKEN_TOOL_INPUT ->
                Optional.empty();
        };
    }

    private static Optional<End> goOn(HttpSink sink, byte[] frame) {
        return sink.write(frame) ? Optional.empty() : Optional.of(End.CUT);
    }

    private String text(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose.markdown();
            case Block.Call call -> {
                String json = call.input().toString();
                boolean broken = plan.has(ModelFault.BROKEN_TOOL_INPUT);
                yield broken ? json.substring(0, json.length() / 2) : json;
            }
        };
    }
}
