package dev.sanad.desktop.people;

import dev.sanad.core.patients.PatientHit;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import dev.sanad.desktop.people.PatientSearchViewModel.State;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// A search field over the hits: typing searches, up and down walk, Enter opens, without leaving the field.
public final class PatientSearchPane extends VBox {
    private static final int PAGE = 8;

    private final PatientSearchViewModel search;
    private final SearchField field;
    private final StatePane pane;
    private final Consumer<PatientHit> open;

    /// @param id   begins the ids of the field (`-search`) and the list (`-hits`)
    /// @param open told when a hit is opened
    public PatientSearchPane(Ui ui, PatientSearchViewModel search, String id, Consumer<PatientHit> open) {
        this.search = search;
        this.open = open;
        this.field = Nodes.id(new SearchField(ui, "people.search.prompt"), id + "-search");
        getStyleClass().addAll("gap-8", "people-search");
        field.textProperty().bindBidirectional(search.textProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        ListView<PatientHit> list = Nodes.id(list(ui), id + "-hits");
        pane = new StatePane(ui, list)
                .state(Precedence.of(ViewState.CONTENT)
                        .when(ViewState.IDLE, search.stateProperty().isEqualTo(State.IDLE))
                        .when(ViewState.LOADING, search.stateProperty().isEqualTo(State.LOADING))
                        .when(ViewState.EMPTY, search.stateProperty().isEqualTo(State.EMPTY))
                        .when(ViewState.ERROR, search.stateProperty().isEqualTo(State.FAILED)))
                .failure(search.failureProperty())
                .idle(MaterialDesignM.MAGNIFY, "people.search.idle", "people.search.idleHint")
                .empty(MaterialDesignA.ACCOUNT_SEARCH_OUTLINE, "people.search.empty", "people.search.emptyHint")
                .retry(search::refresh);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(field, pane);
    }

    /// Offers something to do where nobody is found: registering, say.
    public PatientSearchPane emptyAction(String labelKey, Runnable work) {
        pane.emptyAction(labelKey, work);
        return this;
    }

    /// Puts the focus into the field and marks what it holds.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private ListView<PatientHit> list(Ui ui) {
        ListView<PatientHit> list = new ListView<>(search.hits());
        list.getStyleClass().add("people-hits");
        list.accessibleTextProperty().bind(ui.texts().of("people.hits"));
        list.setCellFactory(_ -> new HitCell(ui));
        search.highlightedProperty().subscribe(hit -> {
            if (hit == null) {
                list.getSelectionModel().clearSelection();
            } else if (!hit.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(hit);
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(hit -> {
            if (hit != null) {
                search.highlightedProperty().set(hit);
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                openHighlighted();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openHighlighted();
                event.consume();
            }
        });
        return list;
    }

    private void walk(KeyEvent event) {
        int lines = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> PAGE;
            case PAGE_UP -> -PAGE;
            default -> 0;
        };
        if (lines != 0) {
            search.move(lines);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            openHighlighted();
            event.consume();
        }
    }

    private void openHighlighted() {
        PatientHit hit = search.highlightedProperty().get();
        if (hit != null) {
            open.accept(hit);
        }
    }
}
