package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.Passage;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The open document: what it is, and its passages.
final class DocumentPane extends VBox {
    private final Ui ui;
    private final DocumentViewModel model;
    private final ListView<Passage> list = new ListView<>();
    private @Nullable KnowledgeHit reached;

    DocumentPane(Ui ui, DocumentViewModel model) {
        this.ui = ui;
        this.model = model;
        getStyleClass().add("knowledge-document");
        list.setId("knowledge-passages");
        list.accessibleTextProperty().bind(ui.texts().of("knowledge.passages.list"));
        list.setItems(model.passages());
        list.setCellFactory(_ -> new PassageCell(ui, model.targetProperty()));
        VBox content = new VBox(head(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        StatePane state = new StatePane(ui, content)
                .state(model.state())
                .failure(model.failure())
                .retry(model::retry)
                .idle(MaterialDesignB.BOOK_OPEN_PAGE_VARIANT, "knowledge.idle", "knowledge.idle.hint");
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().add(state);
        model.targetProperty().addListener((_, _, _) -> {
            reached = null;
            toTarget();
        });
        model.passages().addListener((ListChangeListener<Passage>) _ -> toTarget());
        model.troubleProperty().subscribe(why -> {
            if (why != null) {
                ui.toasts().failure(why);
            }
        });
    }

    private VBox head() {
        Label title = Nodes.wrapping(text(document -> Isolate.auto(ui.texts().in(document.title()))), "heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button anew = Nodes.id(
                Buttons.plain(ui, "knowledge.anew", MaterialDesignR.REFRESH, model::reindex), "knowledge-anew");
        Button delete = Nodes.id(
                Buttons.plain(ui, "knowledge.delete", MaterialDesignD.DELETE_OUTLINE, this::delete),
                "knowledge-delete");
        anew.disableProperty().bind(model.busy());
        delete.disableProperty().bind(model.busy());
        Nodes.shownWhen(delete, is(document -> document.kind().isOwn()));
        Label facts = Nodes.wrapping(text(document -> DocumentWords.line(ui, document)), "muted");
        Label origin = Nodes.wrapping(
                ui.formats()
                        .live(() -> "")
                        .flatMap(_ -> text(document -> ui.texts()
                                .get(
                                        "knowledge.origin",
                                        Isolate.auto(document.origin()),
                                        ui.formats().dateTime(document.indexedAt())))),
                "muted",
                "small-text");
        return Nodes.styled(
                new VBox(Nodes.styled(new HBox(title, anew, delete), "row"), facts, origin), "knowledge-head");
    }

    private void delete() {
        KnowledgeDocument document = model.documentProperty().get();
        if (document != null) {
            ui.dialogs()
                    .confirm(
                            "knowledge.delete.title",
                            ui.texts()
                                    .get(
                                            "knowledge.delete.what",
                                            Isolate.auto(ui.texts().in(document.title()))),
                            "knowledge.delete",
                            model::delete);
        }
    }

    /// Once for each target: the portions that come after it must not take a reader back to it.
    private void toTarget() {
        KnowledgeHit wanted = model.targetProperty().get();
        if (wanted == null || list.getItems().isEmpty()) {
            reached = null;
            return;
        }
        if (wanted.equals(reached)) {
            return;
        }
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(wanted.passage().id())) {
                int at = i;
                reached = wanted;
                list.getSelectionModel().clearAndSelect(at);
                ui.pulse().next("scrolling to a passage", () -> list.scrollTo(at));
                return;
            }
        }
    }

    private ObservableValue<String> text(Function<KnowledgeDocument, String> words) {
        return ui.texts()
                .live(
                        () -> {
                            KnowledgeDocument now = model.documentProperty().get();
                            return now == null ? "" : words.apply(now);
                        },
                        model.documentProperty());
    }

    private ObservableValue<Boolean> is(Function<KnowledgeDocument, Boolean> holds) {
        ObservableValue<@Nullable KnowledgeDocument> document = model.documentProperty();
        return document.map(now -> now != null && holds.apply(now)).orElse(false);
    }
}
