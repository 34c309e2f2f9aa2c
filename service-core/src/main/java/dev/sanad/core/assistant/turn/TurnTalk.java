package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.assistant.models.ModelDesk;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.WayOut;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.ModelRequest.ToolSpec;
import dev.sanad.core.privacy.Refill;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The talk with the model: what is open is read, the model asked, tools used, the model asked again, within bounds.
/// Nothing leaves that was not stripped, noted and stored before; where one of that fails, nothing leaves.
final class TurnTalk {
    /// How often a model may be asked for one answer.
    private static final int MOST_STEPS = 8;

    private final TurnRun.Deps deps;
    private final TurnRun.Begun begun;
    private final Parts parts;

    /// What belongs to this answer.
    record Parts(LiveTurn turn, TurnText answer, TurnClock clock, Waiting waiting) {}

    TurnTalk(TurnRun.Deps deps, TurnRun.Begun begun, Parts parts) {
        this.deps = deps;
        this.begun = begun;
        this.parts = parts;
    }

    /// Talks.
    ///
    /// @return why it ended early; null where it is whole
    @Nullable
    Failure talk(ContextFacts context) throws InterruptedException {
        Outcome<ModelDesk.Lease> leased = deps.models().lease(begun.profile());
        if (!(leased instanceof Outcome.Done<ModelDesk.Lease>(ModelDesk.Lease lease))) {
            return TurnRun.failure(leased);
        }
        try (lease) {
            List<FactSource.Known> facts = new ContextReader(deps.facts()).read(context, parts.waiting());
            return talk(lease.model(), facts, context.language());
        }
    }

    private @Nullable Failure talk(ChatModel model, List<FactSource.Known> facts, Language reader)
            throws InterruptedException {
        List<Personal> known = new ArrayList<>(begun.ground().known());
        facts.forEach(each -> {
            known.addAll(each.personal());
            parts.answer().know(each.personal());
        });
        Outgoing outgoing = new Outgoing(begun.profile().deidentify(), known);
        Prompt prompt = new Prompt(begun.ground(), facts, parts.answer().sources(), outgoing);
        ChatTask task = begun.ground().task();
        // A justification is written from what is given; nothing is looked up for it.
        List<ToolSpec> tools =
                task == ChatTask.JUSTIFICATION ? List.of() : deps.shelf().specs();
        String instructions = Instructions.of(task, today());
        List<Round> rounds = new ArrayList<>();
        for (int step = 1; step <= MOST_STEPS; step++) {
            ModelRequest request = prompt.request(
                    instructions, rounds, tools, begun.profile().limits().maxTokens());
            Outcome<ModelEnd> asked = ask(model, request, step, outgoing);
            if (!(asked instanceof Outcome.Done<ModelEnd>(ModelEnd end))) {
                return TurnRun.failure(asked);
            }
            parts.clock().count(end.count());
            switch (end) {
                case ModelEnd.Broken broken -> {
                    return broken.failure();
                }
                case ModelEnd.Whole whole
                when whole.stop() != ModelEnd.Stop.TOOLS -> {
                    if (task == ChatTask.JUSTIFICATION) {
                        tell(Unsourced.note(parts.answer().said(), reader));
                    }
                    return early(whole.stop());
                }
                case ModelEnd.Whole whole -> {
                    if (tools.isEmpty() || step == MOST_STEPS) {
                        return Failure.of(FailureCode.TOO_MANY_STEPS);
                    }
                    rounds.add(round(whole, outgoing));
                }
            }
            if (parts.turn().cancellation().isCancelled()) {
                return Failure.of(FailureCode.CANCELLED);
            }
        }
        return Failure.of(FailureCode.TOO_MANY_STEPS);
    }

    private static @Nullable Failure early(ModelEnd.Stop stop) {
        return switch (stop) {
            case END, TOOLS -> null;
            case LENGTH -> Failure.of(FailureCode.ANSWER_CUT);
            case DECLINED -> Failure.of(FailureCode.MODEL_DECLINED);
        };
    }

    private Round round(ModelEnd.Whole whole, Outgoing outgoing) throws InterruptedException {
        SentQuestions out = new SentQuestions(
                deps.history().answers(),
                new SentQuestions.Parts(
                        parts.turn(), parts.answer(), outgoing, deps.measures().clock()));
        ToolRound tools = new ToolRound(new ToolRound.Parts(
                deps.shelf(), parts.answer(), parts.turn(), parts.waiting(), outgoing, new NotedDeeds(out)));
        Round round = tools.run(parts.answer().said(), whole.uses());
        parts.answer().stepped(round.kept());
        return round;
    }

    /// Notes and stores what leaves, then lets it leave.
    private Outcome<ModelEnd> ask(ChatModel model, ModelRequest request, int step, Outgoing outgoing)
            throws InterruptedException {
        LiveTurn turn = parts.turn();
        int sending = parts.answer().nextSending();
        SentView sent = SentParts.of(
                request,
                ModelDesk.badge(begun.profile()),
                outgoing.replacements(),
                deps.measures().clock().instant());
        Outcome<Boolean> noted = parts.waiting()
                .throughout(deps.history().answers().sending(turn.answer(), sending, sent), ToolRound.READING);
        if (!(noted instanceof Outcome.Done<Boolean>)) {
            return Outcome.failed(TurnRun.failure(noted));
        }
        if (turn.cancellation().isCancelled()) {
            return Outcome.failed(Failure.of(FailureCode.CANCELLED));
        }
        if (step == 1) {
            turn.stream().put(new ChatEvent.Started(sent.to()));
        }
        parts.clock().asking();
        Listening listening = new Listening(outgoing.refill());
        ModelEnd end = model.ask(request, listening, turn.cancellation());
        listening.end();
        deps.history().answers().sentBytes(turn.answer(), sending, listening.bytes.get());
        return Outcome.done(end);
    }

    /// Takes one step's text: values are filled in again, sources told, everything handed on.
    private final class Listening implements ChatModel.TextSink {
        private final Refill refill;
        private final AtomicLong bytes = new AtomicLong();

        Listening(Refill refill) {
            this.refill = refill;
        }

        @Override
        public void accept(String piece) throws InterruptedException {
            say(refill.feed(piece));
        }

        @Override
        public void sending(long length) {
            bytes.set(length);
        }

        void end() throws InterruptedException {
            say(refill.end());
        }
    }

    private void say(String piece) throws InterruptedException {
        if (!piece.isEmpty()) {
            parts.clock().spoke();
            tell(parts.answer().gap() + piece);
        }
    }

    /// Hands on what is shown, be it the model's or ours.
    private void tell(String shown) throws InterruptedException {
        if (shown.isEmpty()) {
            return;
        }
        List<Citation> cited = parts.answer().append(shown);
        parts.turn().stream().put(new ChatEvent.TextDelta(shown));
        for (Citation citation : cited) {
            parts.turn().stream().put(new ChatEvent.Cited(citation));
        }
    }

    private LocalDate today() {
        Clock now = deps.measures().clock();
        return LocalDate.ofInstant(now.instant(), now.getZone());
    }

    private final class NotedDeeds implements ToolRound.Deeds {
        private final WayOut out;

        NotedDeeds(WayOut out) {
            this.out = out;
        }

        @Override
        public WayOut wayOut() {
            return out;
        }

        @Override
        public Outcome<Boolean> decided(String tool, boolean approved) {
            String action = approved ? "assistant.change-approved" : "assistant.change-declined";
            return parts.waiting()
                    .throughout(
                            deps.history()
                                    .answers()
                                    .note(
                                            action,
                                            "answer",
                                            parts.turn().answer().value(),
                                            tool),
                            ToolRound.READING);
        }

        @Override
        public void thought(long nanos) {
            parts.clock().thought(nanos);
        }
    }
}
