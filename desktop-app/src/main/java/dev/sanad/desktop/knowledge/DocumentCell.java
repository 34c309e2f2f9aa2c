package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// A line of the list of documents.
final class DocumentCell extends ListCell<KnowledgeDocument> {
    private final Ui ui;
    private final Icon icon = Icons.of(MaterialDesignF.FILE_DOCUMENT_OUTLINE);
    private final Label title = Nodes.styled(new Label(), Nodes.MAY_BE_CUT);
    private final Label below = Nodes.styled(new Label(), "muted", "small-text", Nodes.MAY_BE_CUT);
    private final HBox line;

    DocumentCell(Ui ui) {
        this.ui = ui;
        getStyleClass().add("knowledge-cell");
        setPrefWidth(0);
        VBox words = new VBox(title, below);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = Nodes.styled(new HBox(icon, words), "row");
    }

    @Override
    protected void updateItem(@Nullable KnowledgeDocument document, boolean empty) {
        super.updateItem(document, empty);
        title.textProperty().unbind();
        below.textProperty().unbind();
        if (empty || document == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.show(DocumentWords.icon(document.kind()));
        title.textProperty().bind(ui.texts().live(() -> Isolate.auto(ui.texts().in(document.title()))));
        below.textProperty().bind(ui.texts().live(() -> DocumentWords.line(ui, document)));
        setAccessibleText(title.getText() + ", " + below.getText());
        setGraphic(line);
    }
}
