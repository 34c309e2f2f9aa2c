package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.Passage;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A passage in the open document; the one that is looked for stands out, with its words marked.
final class PassageCell extends ListCell<Passage> {
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");

    private final Ui ui;
    private final ObservableValue<@Nullable KnowledgeHit> target;
    private final Label place = Nodes.styled(new Label(), "muted", "small-text", Nodes.MAY_BE_CUT);
    private final MarkedText words = new MarkedText();
    private final VBox lines;

    PassageCell(Ui ui, ObservableValue<@Nullable KnowledgeHit> target) {
        this.ui = ui;
        this.target = target;
        getStyleClass().add("knowledge-passage");
        setPrefWidth(0);
        place.setMinWidth(0);
        HBox head = Nodes.styled(
                new HBox(
                        place,
                        Cards.spacer(),
                        new CopyButton(
                                ui, () -> getItem() == null ? "" : getItem().text())),
                "row");
        lines = new VBox(head, words);
        target.addListener((_, _, _) -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Passage passage, boolean empty) {
        super.updateItem(passage, empty);
        show(empty ? null : passage);
    }

    private void show(@Nullable Passage passage) {
        place.textProperty().unbind();
        KnowledgeHit wanted = target.getValue();
        boolean here =
                passage != null && wanted != null && wanted.passage().id().equals(passage.id());
        pseudoClassStateChanged(WANTED, here);
        if (passage == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        place.textProperty()
                .bind(ui.texts()
                        .live(() -> Isolate.auto(passage.place(ui.texts().language()))));
        words.show(passage.text(), here && wanted != null ? wanted.marks() : List.of());
        setAccessibleText(passage.place() + ", " + passage.text());
        setGraphic(lines);
    }
}
