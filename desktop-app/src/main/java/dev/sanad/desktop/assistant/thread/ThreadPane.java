package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.QuickPrompt;
import dev.sanad.core.kernel.Reference;
import dev.sanad.desktop.kit.chat.ConversationPane;
import dev.sanad.desktop.kit.chat.Row;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A conversation with its field: the same in the panel and on the page.
public final class ThreadPane extends VBox {
    private static final double NARROW = 520;

    private final Ui ui;
    private final ThreadViewModel model;
    private final Ways ways;
    private final ConversationPane conversation;
    private final Composer composer;
    private final FlowPane prompts = new FlowPane();
    private final ListChangeListener<Reference> opened = _ -> changed();
    private final ListChangeListener<QuickPrompt> offered = _ -> offer();
    private final InvalidationListener asked = _ -> toEnd();
    private final InvalidationListener answering = _ -> offer();
    private final ObservableList<Reference> open;
    private final ObservableValue<@Nullable ModelBadge> badge;

    /// What surrounds a conversation.
    ///
    /// @param open   what the person is looking at
    /// @param badge  which model would answer; null for none
    /// @param choice whether the assistant is on
    public record Around(
            ObservableList<Reference> open,
            ObservableValue<@Nullable ModelBadge> badge,
            ObservableValue<ModelChoice> choice) {}

    public ThreadPane(Ui ui, ThreadViewModel model, Ways ways, Around around) {
        this.ui = ui;
        this.model = model;
        this.ways = ways;
        this.open = around.open();
        this.badge = around.badge();
        getStyleClass().add("thread");
        conversation = new ConversationPane(ui, model.transcript(), new ThreadParts(ui, model, ways), this::follow);
        StatePane state = new StatePane(ui, conversation)
                .state(model.state())
                .failure(model.failure())
                .retry(model::load)
                .empty(MaterialDesignC.CHAT_OUTLINE, "assistant.empty.title", "assistant.empty.hint");
        VBox.setVgrow(state, Priority.ALWAYS);
        composer = new Composer(ui, model, open, around.badge());
        prompts.getStyleClass().add("thread-prompts");
        prompts.disableProperty().bind(model.runningProperty());
        getChildren().addAll(state, prompts, off(around), composer);
        widthProperty().subscribe(this::makeRoom);
        model.state().subscribe(_ -> makeRoom());
    }

    /// Follows the conversation from now on.
    public void attach() {
        conversation.attach();
        open.addListener(opened);
        model.prompts().addListener(offered);
        model.runningProperty().addListener(asked);
        badge.addListener(answering);
        model.refreshPrompts();
        offer();
    }

    /// Lets go of it; an answer that is being made goes on.
    public void detach() {
        conversation.detach();
        open.removeListener(opened);
        model.prompts().removeListener(offered);
        model.runningProperty().removeListener(asked);
        badge.removeListener(answering);
    }

    /// Whether this is the pane of a conversation.
    public boolean shows(ThreadViewModel thread) {
        return thread.equals(model);
    }

    /// Puts the focus where typing begins.
    public void focusField() {
        composer.focusField();
    }

    /// Puts an entry at the top of the window.
    public void toEntry(String id) {
        conversation.toMessage(id);
    }

    /// Whoever asks wants to see the answer.
    private void toEnd() {
        if (model.runningProperty().get()) {
            conversation.toEnd();
        }
    }

    private void changed() {
        model.refreshPrompts();
    }

    private void offer() {
        prompts.getChildren().clear();
        for (QuickPrompt prompt : model.prompts()) {
            Button ask = new Button();
            ask.setMnemonicParsing(false);
            ask.setId("assistant-prompt-" + prompt.key().replace('.', '-'));
            ask.getStyleClass().add("thread-prompt");
            ask.setGraphic(Icons.of(MaterialDesignC.COMMENT_QUESTION_OUTLINE));
            ask.textProperty().bind(ui.texts().words(prompt.label()));
            Buttons.tip(ask, ui.texts().words(prompt.text()));
            ask.setOnAction(_ -> model.ask(prompt));
            prompts.getChildren().add(ask);
        }
        makeRoom();
    }

    /// In a narrow panel what was said needs the room; there questions are offered at the beginning only.
    private void makeRoom() {
        boolean any = !prompts.getChildren().isEmpty() && badge.getValue() != null;
        boolean room = getWidth() > NARROW || model.transcript().size() == 0;
        prompts.setVisible(any && room);
        prompts.setManaged(any && room);
    }

    /// Says that nobody would answer, and what to do about it.
    private HBox off(Around around) {
        Label why = Nodes.wrapping(
                ui.texts()
                        .live(() -> ui.texts().get(isOn(around) ? "assistant.none" : "assistant.off"), around.choice()),
                "muted");
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        Button on = Buttons.plain(ui, "assistant.switch-on", MaterialDesignP.POWER, ways::switchOn);
        on.setId("assistant-switch-on");
        Button setUp = Buttons.plain(ui, "assistant.set-up", MaterialDesignC.COG_OUTLINE, ways::setUp);
        Nodes.shownWhen(on, around.choice().map(choice -> !choice.on()));
        Nodes.shownWhen(setUp, around.choice().map(ModelChoice::on));
        HBox row = Nodes.styled(new HBox(why, on, setUp), "thread-off");
        Nodes.shownWhen(row, Bindings.createBooleanBinding(() -> around.badge().getValue() == null, around.badge()));
        return row;
    }

    private static boolean isOn(Around around) {
        return around.choice().getValue().on();
    }

    private void follow(String owner, String target, boolean citation) {
        if (!citation) {
            ways.browse(target);
            return;
        }
        int number = Integer.parseInt(target);
        model.transcript().rows().stream()
                .filter(row -> row.owner().equals(owner))
                .filter(row -> row instanceof Row.Part part && part.content() instanceof ThreadPart.Sources)
                .map(row -> (ThreadPart.Sources) ((Row.Part) row).content())
                .flatMap(sources -> sources.citations().stream())
                .filter(source -> source.number() == number)
                .findFirst()
                .ifPresent(ways::open);
    }
}
