package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.core.knowledge.index.IndexQuestion;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The clinic's index below what is known here: what would leave, the one button that lets it leave, and what came.
final class IndexPane extends VBox {
    private static final int ROWS = 3;

    private final Ui ui;
    private final IndexViewModel model;
    private final ListView<IndexPassage> list = new ListView<>();

    IndexPane(Ui ui, IndexViewModel model) {
        this.ui = ui;
        this.model = model;
        getStyleClass().add("knowledge-index");
        setId("knowledge-index");
        list.setId("knowledge-index-hits");
        list.setItems(model.hits());
        list.setCellFactory(_ -> new PassageHitCell());
        list.accessibleTextProperty().bind(ui.texts().of("knowledge.index.hits"));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        StatePane found = new StatePane(ui, list)
                .state(model.state())
                .failure(model.failure())
                .retry(model::ask)
                .skeletonRows(ROWS)
                .empty(MaterialDesignC.CLOUD_SEARCH_OUTLINE, "knowledge.index.nothing", "knowledge.index.nothing.hint");
        found.getStyleClass().add("knowledge-index-found");
        Nodes.shownWhen(found, model.state().map(now -> now != ViewState.IDLE));
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(deed(), leaves(), found);
    }

    private javafx.scene.layout.HBox deed() {
        Button ask = Nodes.id(
                Buttons.plain(ui, "knowledge.index.ask", MaterialDesignC.CLOUD_SEARCH_OUTLINE, model::ask),
                "knowledge-index-ask");
        ask.disableProperty()
                .bind(model.questionProperty().map(IndexQuestion::isEmpty).orElse(true));
        Button stop = Nodes.id(
                Buttons.plain(ui, "knowledge.index.stop", MaterialDesignS.STOP, model::stop), "knowledge-index-stop");
        Nodes.shownWhen(ask, model.state().map(now -> now != ViewState.LOADING));
        Nodes.shownWhen(stop, model.state().map(now -> now == ViewState.LOADING));
        return Cards.toolbar(ask, stop);
    }

    /// What leaves is told before it does.
    private Label leaves() {
        return Nodes.id(
                Nodes.wrapping(ui.texts().live(this::told, model.questionProperty()), "muted", "small-text"),
                "knowledge-index-leaves");
    }

    private String told() {
        IndexQuestion question = model.questionProperty().get();
        if (question.isEmpty()) {
            return ui.texts().get("knowledge.index.nothing-left");
        }
        String key = question.isShortened() ? "knowledge.index.leaves.shortened" : "knowledge.index.leaves";
        return ui.texts().get(key, Isolate.auto(question.text()));
    }

    private void open() {
        IndexPassage chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen);
        }
    }

    /// A passage of the index: its document, and how it begins.
    private final class PassageHitCell extends ListCell<IndexPassage> {
        private final Label where = Nodes.styled(new Label(), "strong", Nodes.MAY_BE_CUT);
        private final MarkedText words = new MarkedText();
        private final VBox lines = Nodes.styled(new VBox(where, words), "knowledge-hit");

        PassageHitCell() {
            getStyleClass().add("knowledge-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable IndexPassage passage, boolean empty) {
            super.updateItem(passage, empty);
            where.textProperty().unbind();
            if (empty || passage == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            where.textProperty()
                    .bind(ui.texts()
                            .live(() -> ui.texts().in(passage.reference().title())));
            words.excerpt(passage.text(), java.util.List.of());
            setAccessibleText(where.getText() + ", " + passage.text());
            setGraphic(lines);
        }
    }
}
