package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Ui;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A passage that a search found: where it stands, some of its words, how many of the searched words it
/// has.
final class HitCell extends ListCell<KnowledgeHit> {
    private final Ui ui;
    private final Label where = Nodes.styled(new Label(), "strong", Nodes.MAY_BE_CUT);
    private final MarkedText words = new MarkedText();
    private final Label count = Nodes.styled(new Label(), "muted", "small-text");
    private final VBox lines = Nodes.styled(new VBox(where, words, count), "knowledge-hit");

    HitCell(Ui ui) {
        this.ui = ui;
        getStyleClass().add("knowledge-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable KnowledgeHit hit, boolean empty) {
        super.updateItem(hit, empty);
        where.textProperty().unbind();
        count.textProperty().unbind();
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        where.textProperty()
                .bind(ui.texts()
                        .live(() -> ui.texts().in(hit.passage().reference().title())));
        count.textProperty().bind(ui.texts().of("knowledge.matched", hit.matched(), hit.wanted()));
        words.excerpt(hit.passage().text(), hit.marks());
        setAccessibleText(where.getText() + ", " + hit.passage().text());
        setGraphic(lines);
    }
}
