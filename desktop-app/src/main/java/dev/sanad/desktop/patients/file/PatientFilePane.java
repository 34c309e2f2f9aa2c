package dev.sanad.desktop.patients.file;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import dev.sanad.desktop.patients.file.PatientFileViewModel.State;
import dev.sanad.desktop.people.IdentityCard;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// One patient's file: identity with the actions, coverages as cards, checks as a timeline.
public final class PatientFilePane extends VBox {

    /// What can be done with the open patient.
    public interface Actions {
        /// Asks a payer; null lets the eligibility screen choose the coverage.
        void check(@Nullable CoverageId coverage);

        void openCheck(CheckId check);
    }

    /// The commands that the file shows as buttons.
    public record Offered(Command check, Command edit, Command addCoverage) {}

    private final Ui ui;
    private final PatientFileViewModel file;
    private final Actions actions;
    private final VBox coverages = Nodes.styled(new VBox(), "gap-8");

    public PatientFilePane(Ui ui, PatientFileViewModel file, Offered offered, Actions actions) {
        this.ui = ui;
        this.file = file;
        this.actions = actions;
        file.patientProperty().subscribe(this::fillCoverages);
        VBox content = Nodes.styled(
                new VBox(identity(offered), coverageSection(offered), historySection()), "patients-file", "gap-16");
        Region whole = new StatePane(ui, Cards.scroll(content))
                .state(state(file.stateProperty(), null))
                .failure(file.failureProperty())
                .idle(MaterialDesignA.ACCOUNT_DETAILS_OUTLINE, "patients.file.none", "patients.file.noneHint")
                .retry(file::retry);
        VBox.setVgrow(whole, Priority.ALWAYS);
        getChildren().add(whole);
    }

    private Node identity(Offered offered) {
        var check = Nodes.id(Buttons.of(ui, offered.check()), "patients-check");
        check.getStyleClass().add("accent");
        HBox buttons = Cards.toolbar(
                check,
                Nodes.id(Buttons.of(ui, offered.edit()), "patients-edit"),
                Nodes.id(Buttons.of(ui, offered.addCoverage()), "patients-add-coverage"));
        return Cards.card(IdentityCard.full(ui, file.patientProperty()), buttons);
    }

    private Node coverageSection(Offered offered) {
        VBox none = Nodes.styled(
                new VBox(
                        Nodes.wrapping(ui.texts().of("patients.coverages.none"), "muted"),
                        Buttons.plain(
                                ui,
                                "patients.command.addCoverage",
                                MaterialDesignS.SHIELD_PLUS_OUTLINE,
                                offered.addCoverage()::run)),
                "gap-8");
        Nodes.shownWhen(none, Bindings.isEmpty(coverages.getChildren()));
        Nodes.shownWhen(coverages, Bindings.isNotEmpty(coverages.getChildren()));
        return Cards.section(ui, "patients.coverages.title", none, coverages);
    }

    private void fillCoverages(@Nullable Patient patient) {
        coverages.getChildren().clear();
        if (patient != null) {
            for (PatientCoverage coverage : patient.coverages()) {
                coverages
                        .getChildren()
                        .add(new CoverageCard(
                                ui, coverage, file.payerName(coverage.payer()), () -> actions.check(coverage.id())));
            }
        }
    }

    private Node historySection() {
        ListView<CheckSummary> list = Nodes.id(new ListView<>(file.history()), "patients-history");
        list.getStyleClass().add("patients-history");
        list.accessibleTextProperty().bind(ui.texts().of("patients.history.title"));
        list.setCellFactory(_ -> new HistoryCell(ui));
        ui.texts().languageProperty().subscribe(_ -> list.refresh());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open(list.getSelectionModel().getSelectedItem());
            }
        });
        MenuItem openItem = new MenuItem();
        openItem.textProperty().bind(ui.texts().of("patients.history.open"));
        openItem.setOnAction(_ -> open(list.getSelectionModel().getSelectedItem()));
        list.setContextMenu(new ContextMenu(openItem));
        StatePane pane = new StatePane(ui, list)
                .state(state(file.historyStateProperty(), Bindings.isEmpty(file.history())))
                .failure(file.failureProperty())
                .skeletonRows(2)
                .empty(MaterialDesignH.HISTORY, "patients.history.none", "patients.history.noneHint");
        pane.getStyleClass().add("patients-history-pane");
        file.history().addListener((ListChangeListener<CheckSummary>) _ -> grow(list));
        grow(list);
        return Cards.section(ui, "patients.history.title", pane);
    }

    /// The page scrolls as one; the list is as tall as a few checks and scrolls beyond.
    private void grow(ListView<CheckSummary> list) {
        int rows = Math.clamp(file.history().size(), 1, 6);
        list.getStyleClass().removeIf(style -> style.startsWith("rows-"));
        list.getStyleClass().add("rows-" + rows);
    }

    private void open(@Nullable CheckSummary check) {
        if (check != null) {
            actions.openCheck(check.id());
        }
    }

    private static ObservableValue<ViewState> state(
            ObservableValue<State> state, @Nullable ObservableValue<Boolean> empty) {
        Precedence<ViewState> precedence = Precedence.of(ViewState.CONTENT)
                .when(ViewState.IDLE, state.map(State.NONE::equals))
                .when(ViewState.LOADING, state.map(State.LOADING::equals))
                .when(ViewState.ERROR, state.map(State.FAILED::equals));
        return empty == null ? precedence : precedence.when(ViewState.EMPTY, empty);
    }
}
