package dev.sanad.desktop.shell;

import dev.sanad.core.patients.PatientHit;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// One field that finds every command and every patient; arrows choose, Enter does it.
final class CommandPalette {
    private final Ui ui;
    private final Layers layers;
    private final PaletteViewModel model;
    private final SearchField field;
    private final ListView<PaletteEntry> list = new ListView<>();
    private final VBox root = new VBox();
    private Runnable close = () -> {};

    CommandPalette(Ui ui, Layers layers, PaletteViewModel model) {
        this.ui = ui;
        this.layers = layers;
        this.model = model;
        field = new SearchField(ui, "shell.palette.prompt");
        field.setId("palette-field");
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("palette-list");
        list.setItems(model.entries());
        list.setCellFactory(_ -> new EntryCell());
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(ui.texts().of("shell.palette.list"));
        list.setPlaceholder(Cards.muted(ui.texts().of("shell.palette.nothing")));
        model.entries().addListener((javafx.beans.InvalidationListener) _ -> selectFirst());
        root.getStyleClass().add("palette");
        root.setAccessibleRole(AccessibleRole.DIALOG);
        root.accessibleTextProperty().bind(ui.texts().of("shell.palette.title"));
        root.getChildren().addAll(field, list);
    }

    /// Opens it over the window; does nothing where it is open.
    void open(boolean patientsOnly) {
        if (root.getParent() != null) {
            model.begin(patientsOnly);
            return;
        }
        model.begin(patientsOnly);
        field.promptTextProperty().unbind();
        field.promptTextProperty()
                .bind(ui.texts().of(patientsOnly ? "shell.palette.patients" : "shell.palette.prompt"));
        close = layers.show(
                root,
                true,
                () -> ((javafx.scene.layout.Pane) root.getParent())
                        .getChildren()
                        .remove(root));
        field.requestFocus();
        selectFirst();
    }

    private void selectFirst() {
        if (list.getSelectionModel().getSelectedIndex() < 0 && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void steer(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int next = code == KeyCode.DOWN ? Math.min(last, at + 1) : Math.max(0, at - 1);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(next);
            event.consume();
        } else if (code == KeyCode.ENTER) {
            run(chosen());
            event.consume();
        }
    }

    private @Nullable PaletteEntry chosen() {
        PaletteEntry selected = list.getSelectionModel().getSelectedItem();
        return selected == null && !list.getItems().isEmpty() ? list.getItems().getFirst() : selected;
    }

    private void run(@Nullable PaletteEntry entry) {
        if (entry == null) {
            return;
        }
        close.run();
        switch (entry) {
            case PaletteEntry.Action(Command command) -> command.run();
            case PaletteEntry.Person(PatientHit hit) ->
                ui.navigation().open(Route.PATIENTS, hit.id().value());
        }
    }

    private final class EntryCell extends ListCell<PaletteEntry> {
        EntryCell() {
            setOnMouseClicked(_ -> run(getItem()));
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (entry) {
                case PaletteEntry.Action(Command command) -> {
                    String keys = command.keys().map(Buttons::keyText).orElse("");
                    row(command.icon(), ui.texts().get(command.titleKey()), keys);
                }
                case PaletteEntry.Person(PatientHit hit) -> {
                    String name = hit.name().shown(ui.texts().isArabic());
                    row(MaterialDesignA.ACCOUNT, name, hit.identifier());
                }
            }
        }

        private void row(Ikon icon, String title, String code) {
            Label name = new Label(title);
            CodeLabel end = new CodeLabel(code);
            end.getStyleClass().add("muted");
            HBox row = Nodes.styled(new HBox(Icons.of(icon), name, Cards.spacer(), end), "row");
            setGraphic(row);
            setAccessibleText(title + " " + code);
        }
    }
}
