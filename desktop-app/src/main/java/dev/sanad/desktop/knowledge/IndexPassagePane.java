package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A passage of the clinic's index, whole, in the place of the open document. Its address is shown to be copied: the
/// program calls no address that was not entered here.
final class IndexPassagePane extends VBox {
    private final Ui ui;
    private final IndexViewModel model;
    private final MarkedText words = new MarkedText();

    IndexPassagePane(Ui ui, IndexViewModel model) {
        this.ui = ui;
        this.model = model;
        getStyleClass().add("knowledge-document");
        setId("knowledge-index-passage");
        Label title = Nodes.wrapping(text(IndexPassage::title), "heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = Nodes.id(
                Buttons.icon(ui, "knowledge.index.close", MaterialDesignC.CLOSE, () -> model.open(null)),
                "knowledge-index-close");
        Label address = Nodes.ltr(Nodes.wrapping(text(IndexPassage::address), "code", "small-text"));
        address.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(address, Priority.ALWAYS);
        HBox where = Nodes.styled(new HBox(address, new CopyButton(ui, this::address)), "row");
        Nodes.shownWhen(
                where,
                text(IndexPassage::address).map(now -> !Isolate.plain(now).isBlank()));
        VBox head = Nodes.styled(
                new VBox(
                        Nodes.styled(new HBox(title, new CopyButton(ui, this::words), close), "row"),
                        Cards.muted(ui.texts().of("knowledge.index.from")),
                        where),
                "knowledge-head");
        var scroll = Cards.scroll(new VBox(words));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.openProperty().subscribe(this::show);
    }

    private void show(@Nullable IndexPassage passage) {
        words.show(passage == null ? "" : passage.text(), List.of());
    }

    private String address() {
        IndexPassage now = model.openProperty().get();
        return now == null ? "" : now.address();
    }

    private String words() {
        IndexPassage now = model.openProperty().get();
        return now == null ? "" : now.text();
    }

    private ObservableValue<String> text(Function<IndexPassage, String> part) {
        ObservableValue<@Nullable IndexPassage> open = model.openProperty();
        return ui.texts()
                .live(
                        () -> {
                            IndexPassage now = open.getValue();
                            return now == null ? "" : Isolate.auto(part.apply(now));
                        },
                        model.openProperty());
    }
}
