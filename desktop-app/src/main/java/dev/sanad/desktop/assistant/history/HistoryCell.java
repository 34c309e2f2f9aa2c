package dev.sanad.desktop.assistant.history;

import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.desktop.assistant.history.HistoryViewModel.HistoryRow;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A line of the history: title, age, pin; under it what a search found.
final class HistoryCell extends ListCell<HistoryRow> {
    private final Ui ui;
    private final Actions actions;
    private final Label title = new Label();
    private final Label age = Nodes.styled(new Label(), "muted", "small-text");
    private final Icon pin = Icons.of(MaterialDesignP.PIN);
    private final Label draft;
    private final TextFlow excerpt = Nodes.styled(new TextFlow(), "history-excerpt");
    private final VBox lines;
    private final ContextMenu menu = new ContextMenu();

    /// What a line offers.
    interface Actions {
        void open(HistoryRow row);

        void pin(ConversationSummary conversation);

        void rename(ConversationSummary conversation);

        void export(ConversationSummary conversation, ExportForm form);

        void delete(ConversationSummary conversation);
    }

    HistoryCell(Ui ui, Actions actions) {
        this.ui = ui;
        this.actions = actions;
        getStyleClass().add("history-cell");
        setPrefWidth(0);
        // The whole title is the heading of the conversation that a click opens.
        Nodes.styled(title, Nodes.MAY_BE_CUT);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        age.setMinWidth(Label.USE_PREF_SIZE);
        draft = Nodes.label(ui.texts().of("assistant.draft"), "badge", "warn");
        Button more = Buttons.icon(ui, "assistant.more", MaterialDesignD.DOTS_VERTICAL, () -> {});
        more.getStyleClass().add("small");
        more.setFocusTraversable(false);
        more.setOnAction(_ -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 0));
        HBox first = Nodes.styled(new HBox(pin, title, more), "row");
        HBox second = Nodes.styled(new HBox(age, Cards.spacer(), draft), "row");
        lines = new VBox(first, second, excerpt);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null && event.isStillSincePress()) {
                actions.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        title.textProperty().unbind();
        age.textProperty().unbind();
        if (empty || row == null) {
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        ConversationSummary conversation = row.conversation();
        title.textProperty()
                .bind(ui.texts()
                        .live(() -> conversation.title().isBlank()
                                ? ui.texts().get("assistant.untitled")
                                : Isolate.auto(conversation.title())));
        age.textProperty().bind(ui.formats().live(() -> ui.formats().age(conversation.changedAt())));
        Nodes.styled(pin, "warn");
        pin.setVisible(conversation.pinned());
        pin.setManaged(conversation.pinned());
        draft.setVisible(conversation.hasDraft());
        draft.setManaged(conversation.hasDraft());
        found(row.hit());
        fill(conversation);
        setContextMenu(menu);
        setAccessibleText(title.getText() + ", " + age.getText());
        setGraphic(lines);
    }

    /// The words around the find, the searched ones in bold.
    private void found(@Nullable HistoryHit hit) {
        excerpt.getChildren().clear();
        excerpt.setVisible(hit != null);
        excerpt.setManaged(hit != null);
        if (hit == null) {
            return;
        }
        String text = hit.excerpt();
        excerpt.setNodeOrientation(
                Isolate.isRightToLeft(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        int from = 0;
        for (HistoryHit.Mark mark : hit.marks()) {
            int start = Math.clamp(mark.start(), from, text.length());
            int end = Math.clamp(mark.end(), start, text.length());
            run(text.substring(from, start), "history-run");
            run(text.substring(start, end), "history-run", "history-mark");
            from = end;
        }
        run(text.substring(from), "history-run");
    }

    private void run(String text, String... classes) {
        if (!text.isEmpty()) {
            excerpt.getChildren().add(Nodes.styled(new Text(text), classes));
        }
    }

    private void fill(ConversationSummary conversation) {
        menu.getItems()
                .setAll(
                        item(
                                conversation.pinned() ? "assistant.unpin" : "assistant.pin",
                                conversation.pinned() ? MaterialDesignP.PIN_OFF : MaterialDesignP.PIN,
                                () -> actions.pin(conversation)),
                        item("assistant.rename", MaterialDesignP.PENCIL_OUTLINE, () -> actions.rename(conversation)),
                        item(
                                "assistant.export.markdown",
                                MaterialDesignE.EXPORT,
                                () -> actions.export(conversation, ExportForm.MARKDOWN)),
                        item(
                                "assistant.export.json",
                                MaterialDesignC.CODE_JSON,
                                () -> actions.export(conversation, ExportForm.JSON)),
                        item("assistant.delete", MaterialDesignD.DELETE_OUTLINE, () -> actions.delete(conversation)));
    }

    private MenuItem item(String key, Ikon icon, Runnable work) {
        MenuItem item = Buttons.item(ui, key, work);
        item.setGraphic(Icons.of(icon));
        return item;
    }
}
