package dev.sanad.desktop.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.assistant.history.HistoryViewModel;
import dev.sanad.desktop.assistant.thread.ThreadViewModel;
import dev.sanad.desktop.fakes.FakeAssistant;
import dev.sanad.desktop.fakes.GuardedFx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssistantViewModelTest {
    private final FakeAssistant assistant = new FakeAssistant();
    private final GuardedFx fx = new GuardedFx();
    private final AssistantViewModel model = new AssistantViewModel(
            assistant, new ThreadViewModel.Pace(fx, UnaryOperator.identity()), () -> ContextFacts.none(Language.EN));

    @AfterEach
    void nothingWasThrown() {
        fx.check();
    }

    @Test
    void anAnswerGoesOnWhileAnotherConversationIsOpen() {
        model.looked();
        ThreadViewModel first = ask("Q");
        assistant.turn().send(new ChatEvent.TextDelta("Half "));
        model.open(new ConversationId("other"));
        assertThat(model.threadProperty().get()).isNotSameAs(first);
        assistant.turn().send(new ChatEvent.TextDelta("and whole"));
        model.open(first.id());
        assertThat(model.threadProperty().get()).isSameAs(first);
        assertThat(first.text(assistant.turn().answer())).isEqualTo("Half and whole");
    }

    @Test
    void whatWasTypedComesBackAfterARestart() {
        assistant.listed.add(FakeAssistant.summary("left", "", false, true));
        assistant.stored.put(
                new ConversationId("left"),
                new Conversation(assistant.listed.getFirst(), List.of(), "half a question"));
        model.looked();
        assertThat(model.threadProperty().get().draftProperty().get()).isEqualTo("half a question");
    }

    @Test
    void aDeletedConversationGivesWayToAFreshOne() {
        ThreadViewModel open = ask("Q");
        model.gone(open.id());
        assertThat(model.threadProperty().get().id()).isNotEqualTo(open.id());
        assertThat(model.threadProperty().get().transcript().size()).isZero();
    }

    @Test
    void offMeansNobodyAnswersAndOnBringsTheModelBack() {
        assertThat(model.badgeProperty().get()).isNotNull();
        model.switchTo(false);
        assertThat(model.badgeProperty().get()).isNull();
        model.switchTo(true);
        assertThat(model.badgeProperty().get()).isNotNull();
        model.choose(new ModelId("sandbox"));
        assertThat(model.choiceProperty().get().byTask()).hasSize(1);
    }

    @Test
    void historyListsSearchesAndChanges() {
        HistoryViewModel history = model.history();
        assistant.listed.add(FakeAssistant.summary("a", "First", false, false));
        history.attach();
        assertThat(history.rows()).hasSize(1);
        history.pin(assistant.listed.getFirst());
        history.rename(new ConversationId("a"), "  New name ");
        List<String> exported = new ArrayList<>();
        history.export(new ConversationId("a"), ExportForm.MARKDOWN, exported::add);
        history.delete(new ConversationId("a"), () -> exported.add("gone"));
        assertThat(assistant.deeds).contains("pin a true", "rename a New name", "delete a");
        assertThat(exported).containsExactly("# a MARKDOWN", "gone");
        history.searchProperty().set("dental");
        assertThat(assistant.deeds).contains("search dental");
        assertThat(history.rows()).isEmpty();
        history.searchProperty().set("");
        assistant.listed.add(FakeAssistant.summary("b", "Second", false, false));
        assistant.changes.set(Optional.of(new ConversationId("b")));
        assertThat(history.rows()).hasSize(2);
    }

    private ThreadViewModel ask(String text) {
        ThreadViewModel thread = model.threadProperty().get();
        thread.draftProperty().set(text);
        thread.send();
        return thread;
    }
}
