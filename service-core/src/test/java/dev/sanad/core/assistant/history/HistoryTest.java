package dev.sanad.core.assistant.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.PlainTextSearch;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Conversations on a real file.
class HistoryTest {
    private static final ConversationId ID = new ConversationId("conversation");
    private static final ModelBadge BADGE =
            new ModelBadge(new ModelId("sandbox"), "rules", ModelBadge.Place.THIS_COMPUTER, "127.0.0.1", true, true);

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.morning();
    private final List<String> noted = new ArrayList<>();
    private TestStore store;
    private History history;
    private int ids;

    @BeforeEach
    void open() {
        store = TestStore.open(folder.resolve("clinic.db"), History.migrations().toArray(Migration[]::new));
        history = new History(new History.Parts(
                store.database(),
                time,
                time,
                () -> "id-" + ++ids,
                (_, action, kind, id, detail) ->
                        noted.add(String.join(" ", action, kind, id, detail).strip())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ChatEntry.Answer answer(@Nullable Failure failure) {
        return new ChatEntry.Answer(BADGE, List.of(), List.of(), null, failure);
    }

    private Answers.Ground ask(String question, String text, EntryId replaced) {
        return ask(ID, question, text, Optional.of(replaced));
    }

    private Answers.Ground ask(String question, String text) {
        return ask(ID, question, text, Optional.empty());
    }

    private Answers.Ground ask(ConversationId id, String question, String text, Optional<EntryId> replaced) {
        EntryId answer = new EntryId("a-" + question);
        Answers.Seat seat = new Answers.Seat(id, new EntryId("q-" + question), answer, answer(null));
        Answers.Ground ground = TestStore.done(history.answers()
                .ask(seat, question, ChatTask.CONVERSATION, replaced)
                .join());
        end(id, answer, text);
        time.advance(Duration.ofSeconds(1));
        return ground;
    }

    private void end(ConversationId id, EntryId answer, String text) {
        Citation citation = new Citation(1, new Reference(Reference.Kind.RULE, "BV-1", Words.same("BV-1")), "");
        TurnFigures figures =
                new TurnFigures(new TurnFigures.Tokens(3, 4), Duration.ofMillis(5), Duration.ofMillis(60), 1);
        TestStore.done(history.answers()
                .end(
                        id,
                        answer,
                        new Answers.Ended(
                                text,
                                ChatEntry.State.COMPLETE,
                                new ChatEntry.Answer(BADGE, List.of(citation), List.of(), figures, null),
                                List.of(),
                                List.of(new Personal(Personal.Kind.NAME, "Norah"))))
                .join());
    }

    private Conversation read() {
        return TestStore.done(history.open(ID).join());
    }

    private List<String> texts() {
        return read().entries().stream().map(ChatEntry::text).toList();
    }

    @Test
    void keepsQuestionsAndAnswersWithEverythingOfThem() {
        ask("What does BV-1 say?", "It says **no**. [1]");
        Conversation read = read();
        assertThat(texts()).containsExactly("What does BV-1 say?", "It says **no**. [1]");
        assertThat(read.summary().title()).isEqualTo("What does BV-1 say?");
        assertThat(read.summary().named()).isFalse();
        assertThat(read.summary().entries()).isEqualTo(2);
        ChatEntry.Answer answer =
                Objects.requireNonNull(read.entries().getLast().answer());
        assertThat(answer.citations())
                .singleElement()
                .extracting(Citation::number)
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(answer.figures()).steps()).isEqualTo(1);
        assertThat(read.entries().getFirst().answer()).isNull();
    }

    @Test
    void whatWasNeverStoredIsEmptyAndCostsNothing() {
        assertThat(read().entries()).isEmpty();
        assertThat(TestStore.done(history.list(10).join())).isEmpty();
        assertThat(history.pin(ID, true).join()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void anotherAnswerIsAVersionAndTheOldOneCanBeShown() {
        ask("One", "First");
        Answers.Asked asked =
                TestStore.done(history.answers().answered(new EntryId("a-One")).join());
        EntryId second = new EntryId("again");
        TestStore.done(history.answers()
                .answerAgain(new Answers.Seat(ID, asked.id(), second, answer(null)))
                .join());
        end(ID, second, "Second");
        ask("Two", "Below the second");
        assertThat(texts()).containsExactly("One", "Second", "Two", "Below the second");
        assertThat(read().entries().get(1).versions())
                .isEqualTo(new ChatEntry.Versions(List.of(new EntryId("a-One"), second), 1));
        TestStore.done(history.show(ID, new EntryId("a-One")).join());
        assertThat(texts()).containsExactly("One", "First");
        assertThat(read().summary().entries()).isEqualTo(2);
        TestStore.done(history.show(ID, second).join());
        assertThat(texts()).containsExactly("One", "Second", "Two", "Below the second");
        assertThat(history.show(new ConversationId("other"), second).join()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aChangedQuestionStandsInThePlaceOfTheEarlierOne() {
        ask("One", "First");
        ask("Two", "Second");
        Answers.Ground ground = ask("Two changed", "Second changed", new EntryId("q-Two"));
        assertThat(texts()).containsExactly("One", "First", "Two changed", "Second changed");
        assertThat(ground.past()).extracting(PastTurn::question).containsExactly("One");
        ask("Other beginning", "New", new EntryId("q-One"));
        assertThat(texts()).containsExactly("Other beginning", "New");
        assertThat(read().entries().getFirst().versions().all()).hasSize(2);
    }

    @Test
    void anAnswerBuildsOnItsBranchOnly() {
        ask("One", "First");
        ask("Two", "");
        Answers.Ground ground = ask("Three", "Third");
        assertThat(ground.past())
                .as("a question without an answer is no turn")
                .extracting(PastTurn::answer)
                .containsExactly("First");
        assertThat(ground.known()).containsExactly(new Personal(Personal.Kind.NAME, "Norah"));
    }

    @Test
    void aBranchIsAConversationOfItsOwn() {
        ask("One", "First");
        ask("Two", "Second");
        TestStore.done(history.answers()
                .sending(new EntryId("a-One"), 1, new SentView(time.instant(), BADGE, List.of(), List.of(), 7))
                .join());
        Conversation branch =
                TestStore.done(history.branch(new EntryId("a-One")).join());
        assertThat(branch.entries()).extracting(ChatEntry::text).containsExactly("One", "First");
        assertThat(TestStore.done(
                        history.answers().sent(branch.entries().getLast().id()).join()))
                .hasSize(1);
        TestStore.done(history.delete(ID).join());
        assertThat(TestStore.done(history.open(branch.summary().id()).join()).entries())
                .hasSize(2);
        assertThat(TestStore.done(history.search("First", 10).join())).hasSize(1);
        assertThat(TestStore.done(history.search("Second", 10).join())).isEmpty();
    }

    @Test
    void listsPinnedOnesFirstAndThenTheLastChanged() {
        ask(new ConversationId("old"), "Old", "x", Optional.empty());
        ask(new ConversationId("new"), "New", "x", Optional.empty());
        assertThat(TestStore.done(history.list(10).join()))
                .extracting(one -> one.id().value())
                .containsExactly("new", "old");
        TestStore.done(history.pin(new ConversationId("old"), true).join());
        ConversationSummary named = TestStore.done(
                history.rename(new ConversationId("old"), "  About rules ").join());
        assertThat(named.title()).isEqualTo("About rules");
        assertThat(named.named()).isTrue();
        assertThat(TestStore.done(history.list(10).join()))
                .extracting(one -> one.id().value())
                .containsExactly("old", "new");
        assertThat(TestStore.done(history.rename(new ConversationId("old"), " ").join())
                        .title())
                .isEqualTo("Old");
    }

    @ParameterizedTest
    @CsvSource({
        "التامين, التأمينُ الطبيّ لِنورة",
        "لنوره, التأمينُ الطبيّ لِنورة",
        "الطبى لنورة, التأمينُ الطبيّ لِنورة",
        "maternity, Is MATERNITY covered?",
        "matern cov, Is MATERNITY covered?",
        "١٢٣, Rule 123 says so",
    })
    void findsWordsHoweverTheyAreWritten(String typed, String text) {
        ask("Something else", "Nothing here");
        ask("Question", text);
        List<HistoryHit> hits = TestStore.done(history.search(typed, 10).join());
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.entry().value()).isEqualTo("a-Question");
            assertThat(hit.marks()).isNotEmpty();
            HistoryHit.Mark mark = hit.marks().getFirst();
            assertThat(hit.excerpt().substring(mark.start(), mark.end())).isNotBlank();
        });
    }

    @Test
    void findsTitlesAndNothingForNothing() {
        ask("Question", "Answer");
        TestStore.done(history.rename(ID, "Dental limits").join());
        assertThat(TestStore.done(history.search("dental", 10).join()))
                .singleElement()
                .satisfies(hit -> assertThat(hit.excerpt()).isEqualTo("Dental limits"));
        TestStore.done(history.rename(ID, "Optical").join());
        assertThat(TestStore.done(history.search("dental", 10).join())).isEmpty();
        assertThat(TestStore.done(history.search(" \"' * ", 10).join())).isEmpty();
    }

    @Test
    void typingIsDurableAQuarterOfASecondLater() {
        history.draft(ID, "Is she cov");
        history.draft(ID, "Is she covered");
        assertThat(read().draft()).isEqualTo("Is she covered");
        time.advance(Duration.ofMillis(250));
        TestStore.done(history.flush().join());
        Optional<String> kept =
                store.read(tx -> tx.one("SELECT draft FROM assistant_conversation", row -> row.text(1)));
        assertThat(kept).contains("Is she covered");
        assertThat(TestStore.done(history.list(10).join()))
                .singleElement()
                .satisfies(one -> assertThat(one.hasDraft()).isTrue());
        history.draft(ID, " ");
        TestStore.done(history.flush().join());
        assertThat(TestStore.done(history.list(10).join())).isEmpty();
        history.draft(ID, "half");
        TestStore.done(history.flush().join());
        ask("Sent", "Answer");
        assertThat(read().draft()).isEmpty();
    }

    @Test
    void exportsTheShownBranchInBothForms() {
        ask("What?", "It says **no**. [1]");
        String markdown = TestStore.done(history.export(ID, ExportForm.MARKDOWN).join());
        assertThat(markdown).contains("# What?", "## Question", "It says **no**. [1]", "### Sources", "- [1] BV-1");
        String json = TestStore.done(history.export(ID, ExportForm.JSON).join());
        assertThat(new JsonMapper().readTree(json).path("entries").size()).isEqualTo(2);
        assertThat(noted)
                .contains("assistant.exported conversation conversation MARKDOWN")
                .contains("assistant.exported conversation conversation JSON");
    }

    @Test
    void tellsEveryChangeAlsoOfTheSameConversation() {
        List<Optional<ConversationId>> told = new ArrayList<>();
        history.changes().subscribe(told::add);
        ask("One", "First");
        ask("Two", "Second");
        assertThat(told).hasSize(5).endsWith(Optional.of(ID));
    }

    @Test
    void whatAnEarlierRunLeftBehindIsEndedWithItsText() {
        EntryId answer = new EntryId("left");
        TestStore.done(history.answers()
                .ask(
                        new Answers.Seat(ID, new EntryId("q"), answer, answer(null)),
                        "Question",
                        ChatTask.CONVERSATION,
                        Optional.empty())
                .join());
        TestStore.done(history.answers()
                .partial(answer, "The first half", answer(null))
                .join());
        assertThat(TestStore.done(history.answers().recover().join())).isEqualTo(1);
        ChatEntry entry = read().entries().getLast();
        assertThat(entry.state()).isEqualTo(ChatEntry.State.FAILED);
        assertThat(entry.text()).isEqualTo("The first half");
        Failure failure =
                Objects.requireNonNull(Objects.requireNonNull(entry.answer()).failure());
        assertThat(failure.code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
        assertThat(TestStore.done(history.search("half", 10).join())).hasSize(1);
        assertThat(TestStore.done(history.answers().recover().join())).isZero();
    }

    @Test
    void nothingOfItIsReadableInTheFiles() throws IOException {
        ask("Is Fatimah insured?", "فاطمة is insured");
        history.draft(ID, "Secret typing");
        TestStore.done(history.flush().join());
        assertThat(PlainTextSearch.filesWith(folder, List.of("Fatimah", "فاطمة", "Secret typing")))
                .isEmpty();
    }
}
