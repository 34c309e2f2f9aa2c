package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The screen of the knowledge base: search and documents at the start, the open document beside them.
/// Files may be dropped anywhere on it.
public final class KnowledgeView extends View {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Ui ui;
    private final KnowledgeViewModel model;
    private final SearchField search;
    private final ListView<KnowledgeHit> hits = new ListView<>();
    private final ListView<KnowledgeDocument> documents = new ListView<>();
    private final Command add;
    private final List<Subscription> lent = new ArrayList<>();
    private final Region root;

    public KnowledgeView(Ui ui, KnowledgeViewModel model) {
        this.ui = ui;
        this.model = tie(model);
        add = new Command(
                "knowledge.add",
                "knowledge.add",
                MaterialDesignF.FILE_PLUS_OUTLINE,
                KeyCombination.keyCombination("Shortcut+N"),
                this::choose);
        search = Nodes.id(new SearchField(ui, "knowledge.search"), "knowledge-search");
        search.setMinHeight(Region.USE_PREF_SIZE);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                intoList(event.getCode() == KeyCode.ENTER);
                event.consume();
            }
        });
        hits.setId("knowledge-hits");
        hits.setItems(model.hits());
        hits.setCellFactory(_ -> new HitCell(ui));
        hits.accessibleTextProperty().bind(ui.texts().of("knowledge.hits"));
        onOpen(hits, () -> open(hits.getSelectionModel().getSelectedItem()));
        documents.setId("knowledge-documents");
        documents.setItems(model.documents());
        documents.setCellFactory(_ -> new DocumentCell(ui));
        documents.accessibleTextProperty().bind(ui.texts().of("knowledge.documents"));
        onOpen(documents, () -> open(documents.getSelectionModel().getSelectedItem()));
        DocumentPane document = new DocumentPane(ui, model.document());
        IndexPassagePane ofIndex = new IndexPassagePane(ui, model.index());
        ObservableValue<Boolean> indexOpen = model.index().openProperty().isNotNull();
        Nodes.shownWhen(ofIndex, indexOpen);
        Nodes.shownWhen(document, indexOpen.map(open -> !open));
        VBox.setVgrow(ofIndex, Priority.ALWAYS);
        HBox both = Nodes.styled(new HBox(side(), Cards.card(document, ofIndex)), "gap-16", "knowledge-body");
        HBox.setHgrow(both.getChildren().getLast(), Priority.ALWAYS);
        VBox.setVgrow(document, Priority.ALWAYS);
        root = Cards.page(head(), both);
        root.getStyleClass().add("knowledge-page");
        root.setOnDragOver(this::over);
        root.setOnDragExited(_ -> root.pseudoClassStateChanged(DROPPING, false));
        root.setOnDragDropped(this::dropped);
    }

    @Override
    public Region root() {
        return root;
    }

    /// An id of a passage, a code (`system|code`) or a rule opens its passage; words behind `?` are
    /// searched.
    @Override
    public void show(String argument) {
        if (argument.startsWith("?")) {
            model.searchProperty().set(argument.substring(1));
        } else if (!argument.isBlank()) {
            model.index().open(null);
            model.document().openPassage(argument);
        }
    }

    @Override
    public void focusFirst() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    protected void onAttach() {
        lent.add(ui.commands().add(add));
    }

    @Override
    protected void onDetach() {
        lent.forEach(Subscription::close);
        lent.clear();
    }

    /// Reads files in; asks first where one takes the place of another.
    void take(List<Path> files) {
        for (Path file : files) {
            KnowledgeDocument before = model.replacedBy(file);
            if (before == null) {
                model.readings().start(file);
            } else {
                ui.dialogs()
                        .confirm(
                                "knowledge.replace.title",
                                ui.texts().get("knowledge.replace.what", Isolate.auto(before.origin())),
                                "knowledge.replace",
                                () -> model.readings().start(file));
            }
        }
    }

    private Node head() {
        Label count = Nodes.label(
                ui.texts()
                        .live(
                                () -> ui.texts()
                                        .get(
                                                "knowledge.count",
                                                model.documents().size()),
                                model.documents()),
                "muted");
        Button button = Nodes.id(Buttons.of(ui, add), "knowledge-add");
        button.getStyleClass().add("accent");
        return Cards.toolbar(Cards.title(ui, "knowledge.title"), count, Cards.spacer(), button);
    }

    private Node side() {
        StatePane found = new StatePane(ui, hits)
                .state(model.hitsState())
                .failure(model.failure())
                .retry(model::reload)
                .empty(MaterialDesignM.MAGNIFY, "knowledge.nothing", "knowledge.nothing.hint");
        StatePane all = new StatePane(ui, documents)
                .state(model.documentsState())
                .failure(model.failure())
                .retry(model::reload);
        Nodes.shownWhen(found, model.askedProperty());
        Nodes.shownWhen(all, model.askedProperty().not());
        StackPane lists = new StackPane(found, all);
        VBox.setVgrow(lists, Priority.ALWAYS);
        IndexPane index = new IndexPane(ui, model.index());
        Nodes.shownWhen(index, model.index().onProperty().and(model.askedProperty()));
        return Nodes.styled(Cards.card(search, new ReadingsPane(ui, model.readings()), lists, index), "knowledge-side");
    }

    private void choose() {
        ui.dialogs()
                .openFile("knowledge.add", "*.pdf", "*.docx", "*.txt", "*.md")
                .ifPresent(file -> take(List.of(file)));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        root.pseudoClassStateChanged(DROPPING, false);
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            take(event.getDragboard().getFiles().stream()
                    .map(java.io.File::toPath)
                    .toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }

    private void intoList(boolean opening) {
        ListView<?> list = model.askedProperty().get() ? hits : documents;
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
            if (opening && model.askedProperty().get()) {
                open(hits.getItems().getFirst());
            } else {
                list.requestFocus();
            }
        }
    }

    private static void onOpen(ListView<?> list, Runnable open) {
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
    }

    private void open(@org.jspecify.annotations.Nullable KnowledgeHit hit) {
        if (hit != null) {
            model.index().open(null);
            model.document().open(hit);
        }
    }

    private void open(@org.jspecify.annotations.Nullable KnowledgeDocument document) {
        if (document != null) {
            model.index().open(null);
            model.document().open(document);
        }
    }
}
