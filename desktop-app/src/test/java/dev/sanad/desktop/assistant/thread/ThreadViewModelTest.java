package dev.sanad.desktop.assistant.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.Proposal;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.ToolPlan;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.fakes.FakeAssistant;
import dev.sanad.desktop.fakes.FakeTurn;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.kit.chat.Row;
import dev.sanad.desktop.kit.view.ViewState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadViewModelTest {
    private static final TurnFigures FIGURES =
            new TurnFigures(new TurnFigures.Tokens(120, 40), Duration.ofMillis(300), Duration.ofMillis(1_300), 1);
    private static final Reference PATIENT = new Reference(Reference.Kind.PATIENT, "p1", Words.same("Noura"));

    private final FakeAssistant assistant = new FakeAssistant();
    private final GuardedFx fx = new GuardedFx();
    private final List<Reference> open = new ArrayList<>();

    @AfterEach
    void nothingWasThrown() {
        fx.check();
    }

    @Test
    void writesAnAnswerAsItArrives() {
        ThreadViewModel thread = fresh();
        thread.draftProperty().set("  What does she pay?  ");
        thread.send();
        assertThat(thread.draftProperty().get()).isEmpty();
        assertThat(thread.runningProperty().get()).isTrue();
        assertThat(shown(thread)).containsExactly("PERSON What does she pay?", "Asked", "Waiting");
        FakeTurn turn = assistant.turn();
        turn.send(new ChatEvent.Started(FakeAssistant.SANDBOX));
        assertThat(shown(thread)).endsWith("Head", "Waiting");
        turn.send(new ChatEvent.TextDelta("She pays **20"), new ChatEvent.TextDelta(" %**.\n\nAt most"));
        assertThat(shown(thread)).endsWith("Head", "OTHER She pays 20 %.", "OTHER At most");
        turn.send(new ChatEvent.Cited(new Citation(1, PATIENT, "x")));
        turn.end(new ChatEvent.Finished(FIGURES));
        assertThat(shown(thread)).endsWith("OTHER At most", "Sources", "Foot COMPLETE");
        assertThat(thread.runningProperty().get()).isFalse();
        assertThat(thread.text(turn.answer())).isEqualTo("She pays **20 %**.\n\nAt most");
    }

    @Test
    void whatStoppedKeepsItsText() {
        ThreadViewModel thread = asked("A question");
        FakeTurn turn = assistant.turn();
        turn.send(new ChatEvent.Started(FakeAssistant.SANDBOX), new ChatEvent.TextDelta("Half an ans"));
        thread.stop();
        assertThat(turn.cancelled).isTrue();
        turn.end(new ChatEvent.Failed(Failure.of(FailureCode.CANCELLED), true, FIGURES));
        assertThat(shown(thread)).endsWith("OTHER Half an ans", "Foot STOPPED");
    }

    @Test
    void anErrorStandsInTheThreadAndCanBeTriedAgain() {
        ThreadViewModel thread = asked("A question");
        FakeTurn turn = assistant.turn();
        turn.send(new ChatEvent.Started(FakeAssistant.SANDBOX), new ChatEvent.TextDelta("Half"));
        turn.end(new ChatEvent.Failed(Failure.of(FailureCode.MODEL_BROKE_OFF), true, FIGURES));
        assertThat(shown(thread)).endsWith("OTHER Half", "Trouble AI-005 kept", "Foot FAILED");
        thread.retry(turn.answer());
        assertThat(assistant.deeds).contains("retry");
        assertThat(shown(thread)).containsExactly("PERSON A question", "Asked", "Waiting");
    }

    @Test
    void whatWasRefusedComesBackIntoTheField() {
        ThreadViewModel thread = asked("A question");
        assistant
                .turn()
                .end(new ChatEvent.Failed(
                        Failure.of(FailureCode.ASSISTANT_OFF), false, new TurnFigures(null, null, Duration.ZERO, 0)));
        assertThat(thread.draftProperty().get()).isEqualTo("A question");
        assertThat(thread.refusalProperty().get()).isNotNull();
        assertThat(shown(thread)).isEmpty();
        assertThat(thread.runningProperty().get()).isFalse();
    }

    @Test
    void nothingIsSentThatIsBlankOrTooLongOrWhileAnAnswerRuns() {
        ThreadViewModel thread = fresh();
        assertThat(thread.sendableProperty().get()).isFalse();
        thread.draftProperty().set("  ");
        assertThat(thread.sendableProperty().get()).isFalse();
        thread.draftProperty().set("x".repeat(thread.longest() + 1));
        assertThat(thread.sendableProperty().get()).isFalse();
        thread.send();
        assertThat(assistant.turns).isEmpty();
        thread.draftProperty().set("y");
        thread.send();
        thread.draftProperty().set("z");
        assertThat(thread.sendableProperty().get()).isFalse();
    }

    @Test
    void aChangeWaitsForAClick() {
        ThreadViewModel thread = asked("Check her again");
        FakeTurn turn = assistant.turn();
        Proposal proposal = new Proposal(
                "p-1",
                "start_check",
                new Words("Start a check", "بدء فحص"),
                List.of(new ToolPlan.Line(Words.same("Patient"), Words.same("Noura"), ToolPlan.Form.NAME)));
        turn.send(
                new ChatEvent.Started(FakeAssistant.SANDBOX),
                new ChatEvent.TextDelta("I can do that."),
                new ChatEvent.ToolProposal(proposal));
        assertThat(shown(thread)).endsWith("OTHER I can do that.", "Change WAITING");
        thread.decide(change(thread), true);
        assertThat(turn.decisions).containsExactly("approve p-1");
        assertThat(shown(thread)).endsWith("Change UNDER_WAY");
        turn.send(new ChatEvent.ToolResult("p-1", ChatEvent.ToolResult.Ending.DONE, Words.same("sent")));
        turn.send(new ChatEvent.TextDelta("Done."));
        turn.end(new ChatEvent.Finished(FIGURES));
        assertThat(shown(thread)).endsWith("Change DONE", "OTHER Done.", "Foot COMPLETE");
    }

    @Test
    void aChangeNobodyClickedExpires() {
        ThreadViewModel thread = asked("Check her again");
        FakeTurn turn = assistant.turn();
        turn.send(new ChatEvent.ToolProposal(new Proposal("p-1", "start_check", Words.same("x"), List.of())));
        turn.end(new ChatEvent.Failed(Failure.of(FailureCode.MODEL_SILENT), false, FIGURES));
        assertThat(shown(thread)).contains("Change EXPIRED");
        turn.waits = false;
        thread.decide(change(thread), true);
        assertThat(shown(thread)).contains("Change EXPIRED");
    }

    @Test
    void lookUpsStandWhereTheyHappened() {
        ThreadViewModel thread = asked("Why?");
        FakeTurn turn = assistant.turn();
        turn.send(
                new ChatEvent.Started(FakeAssistant.SANDBOX),
                new ChatEvent.TextDelta("Let me look."),
                new ChatEvent.ToolCall("t1", "find_rule", Words.same("Rules"), "{}"));
        assertThat(shown(thread)).endsWith("OTHER Let me look.", "Lookup null");
        turn.send(new ChatEvent.ToolResult("t1", ChatEvent.ToolResult.Ending.DONE, Words.same("1 rule")));
        turn.send(new ChatEvent.TextDelta("Because."));
        turn.end(new ChatEvent.Finished(FIGURES));
        assertThat(shown(thread)).endsWith("OTHER Let me look.", "Lookup DONE", "OTHER Because.", "Foot COMPLETE");
    }

    @Test
    void contextGoesAlongUnlessItIsLeftOut() {
        open.add(PATIENT);
        assistant.prompts.add(FakeAssistant.prompt());
        ThreadViewModel thread = fresh();
        assertThat(thread.prompts()).hasSize(1);
        thread.ask(thread.prompts().getFirst());
        assertThat(assistant.asked.getFirst().context().open()).containsExactly(PATIENT);
        assistant.turn().end(new ChatEvent.Finished(FIGURES));
        thread.withContextProperty().set(false);
        thread.draftProperty().set("And without?");
        thread.send();
        assertThat(assistant.asked.getLast().context().open()).isEmpty();
    }

    @Test
    void draftsAreKeptAsTheyAreTypedAndComeBack() {
        ThreadViewModel thread = fresh();
        thread.draftProperty().set("half a que");
        assertThat(assistant.deeds).contains("draft c1 half a que");
        ConversationId id = new ConversationId("kept");
        assistant.stored.put(
                id, new Conversation(FakeAssistant.summary("kept", "t", false, true), List.of(), "half a que"));
        ThreadViewModel again = thread(id);
        again.load();
        assertThat(again.draftProperty().get()).isEqualTo("half a que");
        assertThat(again.state().getValue()).isEqualTo(ViewState.EMPTY);
    }

    @Test
    void aChangedQuestionTakesThePlaceOfTheEarlierOne() {
        ThreadViewModel thread = asked("First try");
        assistant.turn().end(new ChatEvent.Finished(FIGURES));
        EntryId question = assistant.turn().question();
        thread.edit(question);
        assertThat(thread.draftProperty().get()).isEqualTo("First try");
        thread.draftProperty().set("Second try");
        assertThat(assistant.deeds).doesNotContain("draft c1 Second try");
        thread.send();
        assertThat(assistant.deeds).contains("edit " + question.value());
        assertThat(shown(thread)).containsExactly("PERSON Second try", "Asked", "Waiting");
        assertThat(thread.editingProperty().get()).isNull();
    }

    @Test
    void aStoredConversationIsShownWithItsVersions() {
        EntryId q = new EntryId("q");
        EntryId a = new EntryId("a");
        ChatEntry.Versions two = new ChatEntry.Versions(List.of(a, new EntryId("b")), 0);
        assistant.stored.put(
                new ConversationId("s"),
                new Conversation(
                        FakeAssistant.summary("s", "t", false, false),
                        List.of(
                                new ChatEntry(
                                        q,
                                        ChatEntry.Author.PERSON,
                                        "*Not* Markdown",
                                        FakeAssistant.NOW,
                                        ChatEntry.State.COMPLETE,
                                        new ChatEntry.Versions(List.of(q), 0),
                                        null),
                                new ChatEntry(
                                        a,
                                        ChatEntry.Author.MODEL,
                                        "*Is* Markdown",
                                        FakeAssistant.NOW,
                                        ChatEntry.State.COMPLETE,
                                        two,
                                        new ChatEntry.Answer(
                                                FakeAssistant.SANDBOX, List.of(), List.of(), FIGURES, null))),
                        ""));
        ThreadViewModel thread = thread(new ConversationId("s"));
        thread.load();
        assertThat(shown(thread))
                .containsExactly("PERSON *Not* Markdown", "Asked", "Head", "OTHER Is Markdown", "Foot COMPLETE");
        thread.showVersion(new EntryId("b"));
        assertThat(assistant.deeds).contains("show b");
        thread.regenerate(a);
        assertThat(shown(thread)).containsExactly("PERSON *Not* Markdown", "Asked", "Waiting");
    }

    @Test
    void takesAsManyEventsAsItAskedFor() {
        ThreadViewModel thread = asked("Long");
        FakeTurn turn = assistant.turn();
        for (int piece = 0; piece < 2_000; piece++) {
            turn.send(new ChatEvent.TextDelta("word "));
        }
        turn.end(new ChatEvent.Finished(FIGURES));
        assertThat(thread.text(turn.answer())).hasSize(10_000);
    }

    @Test
    void anAnswerThatCouldNotBeStoredIsSaid() {
        ThreadViewModel thread = asked("Q");
        FakeTurn turn = assistant.turn();
        turn.end(new ChatEvent.Finished(FIGURES));
        turn.ended.complete(Outcome.failed(Failure.of(FailureCode.UNEXPECTED)));
        assertThat(shown(thread).getLast()).startsWith("Trouble BUG-001");
    }

    private ThreadViewModel asked(String text) {
        ThreadViewModel thread = fresh();
        thread.draftProperty().set(text);
        thread.send();
        return thread;
    }

    private ThreadViewModel fresh() {
        ThreadViewModel thread = thread(assistant.begin());
        thread.begin();
        return thread;
    }

    private ThreadViewModel thread(ConversationId id) {
        return new ThreadViewModel(
                assistant,
                new ThreadViewModel.Pace(fx, UnaryOperator.identity()),
                id,
                () -> new ContextFacts(open, Language.EN));
    }

    private static ThreadPart.Change change(ThreadViewModel thread) {
        return thread.transcript().rows().stream()
                .filter(row -> row instanceof Row.Part part && part.content() instanceof ThreadPart.Change)
                .map(row -> (ThreadPart.Change) ((Row.Part) row).content())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(ThreadViewModel thread) {
        return thread.transcript().rows().stream()
                .map(ThreadViewModelTest::show)
                .toList();
    }

    private static String show(Row row) {
        return switch (row) {
            case Row.Words words -> words.voice() + " " + words.block().plain();
            case Row.Part part -> show(part.content());
        };
    }

    private static String show(Object content) {
        return switch (content) {
            case ThreadPart.Trouble trouble ->
                "Trouble " + trouble.failure().code().id() + (trouble.kept() ? " kept" : "");
            case ThreadPart.Foot foot -> "Foot " + foot.state();
            case ThreadPart.Change change -> "Change " + change.standing();
            case ThreadPart.Lookup lookup -> "Lookup " + lookup.ending();
            default -> content.getClass().getSimpleName();
        };
    }
}
