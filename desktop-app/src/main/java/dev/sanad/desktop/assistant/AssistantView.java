package dev.sanad.desktop.assistant;

import dev.sanad.core.assistant.ConversationId;
import dev.sanad.desktop.assistant.history.HistoryPane;
import dev.sanad.desktop.assistant.thread.ThreadPane;
import dev.sanad.desktop.assistant.thread.Ways;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page: the history at the start, the open conversation beside it.
final class AssistantView extends View {
    private final AssistantViewModel model;
    private final OpenThread thread;
    private final VBox root;

    AssistantView(Ui ui, AssistantViewModel model, Ways ways) {
        this.model = model;
        tie(model.history());
        StackPane room = Nodes.styled(new StackPane(), "assistant-room");
        thread = new OpenThread(ui, model, ways, room);
        HistoryPane history =
                new HistoryPane(ui, model.history(), new HistoryPane.Opening(this::open, this::fresh, model::gone));
        HBox both = Nodes.styled(new HBox(history, room), "assistant-both");
        HBox.setHgrow(room, Priority.ALWAYS);
        root = Cards.page(
                Cards.toolbar(Cards.title(ui, "assistant.title"), Cards.spacer(), new ModelMenu(ui, model, ways)),
                both);
        root.getStyleClass().add("assistant-page");
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(String argument) {
        if (!argument.isBlank()) {
            model.open(new ConversationId(argument));
        }
    }

    @Override
    public void focusFirst() {
        thread.pane().focusField();
    }

    @Override
    protected void onAttach() {
        model.looked();
        thread.attach();
    }

    @Override
    protected void onDetach() {
        thread.detach();
    }

    private void fresh() {
        model.fresh();
        thread.pane().focusField();
    }

    private void open(ConversationId id, String entry) {
        model.open(id);
        ThreadPane pane = thread.pane();
        if (!entry.isEmpty()) {
            thread.whenLoaded(() -> pane.toEntry(entry));
        }
        pane.focusField();
    }
}
