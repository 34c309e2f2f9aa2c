package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ChatEvent.ToolResult.Ending;
import dev.sanad.core.assistant.Proposal;
import dev.sanad.core.assistant.history.AnswerStep;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolPlan;
import dev.sanad.core.kernel.WayOut;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelMessage.ToolUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Uses the tools that a model asked for, one after the other. Reading ones run at once; a changing one is laid out and
/// waits for a click, and then exactly what was laid out is done, once.
final class ToolRound {
    /// Longest time of a look-up.
    static final Duration READING = Duration.ofSeconds(20);
    /// Longest time of a deed that a person agreed to.
    private static final Duration DOING = Duration.ofMinutes(2);
    /// Longest time that a proposal waits for a click.
    private static final Duration CLICK = Duration.ofMinutes(15);

    private static final int AT_ONCE = 8;
    /// Characters of one result.
    private static final int LARGEST = 24_000;

    private static final Words DECLINED = new Words("Not wanted", "غير مطلوب");
    private static final Words LEFT = new Words("Nobody decided", "لم يُتخذ قرار");
    private static final Words WAITS = new Words("It waits and is done by itself.", "في الانتظار وسيُنفذ تلقائيًا.");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Parts parts;
    private final List<ModelMessage.ToolResult> results = new ArrayList<>();
    private final List<ToolUse> real = new ArrayList<>();
    private final List<AnswerStep.Use> kept = new ArrayList<>();

    /// What a round stands on.
    ///
    /// @param answer gets the record of each use
    /// @param turn   for its events and decisions
    record Parts(ToolShelf shelf, TurnText answer, LiveTurn turn, Waiting waiting, Outgoing outgoing, Deeds deeds) {}

    /// What happens around the use of a tool.
    interface Deeds {
        /// What a text goes through that a tool sends to somebody else.
        WayOut wayOut();

        /// Notes what a person decided, durably; a failure stops the change.
        Outcome<Boolean> decided(String tool, boolean approved);

        /// Time that passed while a person was thinking.
        void thought(long nanos);
    }

    private record Told(String content, boolean failed, Ending ending, Words summary, List<Reference> sources) {
        static Told error(String message, Ending ending, Words summary) {
            String content = JSON.writeValueAsString(JSON.createObjectNode().put("error", message));
            return new Told(content, true, ending, summary, List.of());
        }

        static Told failed(Failure failure) {
            ObjectNode error =
                    JSON.createObjectNode().put("error", failure.text().en());
            failure.details().stream().findFirst().ifPresent(detail -> error.put("detail", detail));
            return new Told(JSON.writeValueAsString(error), true, Ending.FAILED, failure.text(), List.of());
        }
    }

    ToolRound(Parts parts) {
        this.parts = parts;
    }

    /// Uses them all.
    ///
    /// @param said what the model said before
    Round run(String said, List<ToolUse> uses) throws InterruptedException {
        for (ToolUse use : uses) {
            use(use);
        }
        return new Round(said, real, results, new AnswerStep(said, kept));
    }

    private void use(ToolUse use) throws InterruptedException {
        Optional<Tool> tool = parts.shelf().find(use.name());
        String input = parts.outgoing().realJson(use.input());
        real.add(new ToolUse(use.id(), use.name(), input));
        Told told;
        if (tool.isEmpty()) {
            told = Told.error("There is no tool of this name.", Ending.FAILED, LEFT);
        } else if (results.size() >= AT_ONCE) {
            told = Told.error("Too many tools at once; ask again for this one.", Ending.FAILED, LEFT);
        } else if (tool.get().card().effect() == Tool.Effect.READING) {
            told = read(tool.get(), input);
        } else {
            told = propose(tool.get(), input);
        }
        Told fit = told.content().length() > LARGEST
                ? Told.error("The result is too large; ask for less.", told.ending(), told.summary())
                : told;
        kept.add(new AnswerStep.Use(use.name(), input, fit.content(), fit.failed(), fit.sources()));
        String cited = fit.failed()
                ? fit.content()
                : new CitedContent(parts.answer().sources()).of(fit.content(), fit.sources());
        results.add(new ModelMessage.ToolResult(use.id(), cited, fit.failed()));
    }

    private Told read(Tool tool, String input) throws InterruptedException {
        String call = parts.answer().nextCall();
        parts.turn().stream()
                .put(new ChatEvent.ToolCall(
                        call, tool.card().name(), tool.card().title(), input));
        Outcome<ToolPlan> planned =
                parts.waiting().on(tool.plan(input, parts.deeds().wayOut()), READING);
        Outcome<ToolAnswer> found =
                planned.then(plan -> parts.waiting().on(plan.action().get(), READING));
        return ended(call, tool, told(found));
    }

    private Told propose(Tool tool, String input) throws InterruptedException {
        Outcome<ToolPlan> planned = parts.waiting().on(tool.plan(input), READING);
        if (!(planned instanceof Outcome.Done<ToolPlan>(ToolPlan plan))) {
            // What cannot be laid out is not proposed; the model can mend it.
            return told(planned.then(_ -> Outcome.failed(Failure.of(FailureCode.UNEXPECTED))));
        }
        String id = parts.answer().nextCall();
        Proposal proposal = new Proposal(id, tool.card().name(), tool.card().title(), plan.lines());
        CompletableFuture<Decisions.Decision> decision =
                parts.turn().decisions().open(id);
        parts.turn().stream().put(new ChatEvent.ToolProposal(proposal));
        long asked = parts.answer().now();
        Outcome<Decisions.Decision> decided = parts.waiting().on(decision.thenApply(Outcome::done), CLICK);
        parts.deeds().thought(parts.answer().now() - asked);
        Decisions.Decision what = decided instanceof Outcome.Done<Decisions.Decision>(Decisions.Decision click)
                ? click
                : late(id, decision);
        return ended(id, tool, decided(tool, plan, what));
    }

    /// From now on a click is refused; where one came in this very moment, it counts.
    private Decisions.Decision late(String id, CompletableFuture<Decisions.Decision> decision) {
        return parts.turn().decisions().decide(id, Decisions.Decision.LEFT) ? Decisions.Decision.LEFT : decision.join();
    }

    private Told decided(Tool tool, ToolPlan plan, Decisions.Decision what) {
        return switch (what) {
            case LEFT -> Told.error("Nobody agreed to it; it was not done.", Ending.DECLINED, LEFT);
            case DECLINED -> {
                parts.deeds().decided(tool.card().name(), false);
                yield Told.error("The person declined; it was not done.", Ending.DECLINED, DECLINED);
            }
            case APPROVED ->
                told(parts.deeds()
                        .decided(tool.card().name(), true)
                        .then(_ -> parts.waiting().throughout(plan.action().get(), DOING)));
        };
    }

    private Told told(Outcome<ToolAnswer> outcome) {
        return switch (outcome) {
            case Outcome.Done<ToolAnswer>(ToolAnswer answer) -> {
                parts.outgoing().know(answer.personal());
                parts.answer().know(answer.personal());
                yield new Told(answer.content(), false, Ending.DONE, answer.summary(), answer.sources());
            }
            case Outcome.Queued<ToolAnswer> _ ->
                new Told("{\"state\":\"waiting\"}", false, Ending.DONE, WAITS, List.of());
            case Outcome.Refused<ToolAnswer>(List<Finding> why) ->
                Told.error(
                        why.getFirst().text().en(),
                        Ending.FAILED,
                        why.getFirst().text());
            case Outcome.Failed<ToolAnswer>(Failure failure) -> Told.failed(failure);
        };
    }

    private Told ended(String call, Tool tool, Told told) throws InterruptedException {
        parts.answer()
                .used(new ChatEntry.ToolUse(
                        call, tool.card().name(), tool.card().title(), told.ending(), told.summary()));
        parts.turn().stream().put(new ChatEvent.ToolResult(call, told.ending(), told.summary()));
        return told;
    }
}
