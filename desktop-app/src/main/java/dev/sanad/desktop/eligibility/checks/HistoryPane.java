package dev.sanad.desktop.eligibility.checks;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.desktop.eligibility.answer.VerdictTone;
import dev.sanad.desktop.kit.controls.Badge;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.controls.TextColumn;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The checks of one patient, or of the day: open, ask again, see the raw messages.
public final class HistoryPane extends VBox {
    /// Day and time in either language: without the time two checks of a day look the same.
    private static final double WHOLE_TIME = 160;

    /// What can be done with a check.
    ///
    /// @param open    shows its answer
    /// @param recheck asks its question again
    /// @param raw     shows its messages
    public record Actions(Consumer<CheckSummary> open, Consumer<CheckSummary> recheck, Consumer<CheckSummary> raw) {}

    private final Ui ui;
    private final TableView<CheckSummary> table;

    public HistoryPane(Ui ui, ChecksViewModel checks, Actions actions) {
        this.ui = ui;
        this.table = Tables.create(ui, "eligibility.history", "eligibility.history.title");
        SortedList<CheckSummary> sorted = new SortedList<>(checks.history());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        columns(checks);
        Tables.onOpen(table, actions.open());
        table.setContextMenu(menu(actions));
        StatePane pane = new StatePane(ui, table)
                .state(Precedence.of(ViewState.CONTENT)
                        .when(ViewState.LOADING, checks.loadedProperty().not())
                        .when(ViewState.EMPTY, Bindings.isEmpty(checks.history())))
                .empty(MaterialDesignH.HISTORY, "eligibility.history.none", "eligibility.history.noneHint");
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
    }

    private void columns(ChecksViewModel checks) {
        table.getColumns()
                .add(Tables.nodeColumn(
                        ui,
                        "eligibility.history.result",
                        140,
                        () -> new Badge(ui),
                        (badge, check) -> badge.show(VerdictTone.badge(check), ""),
                        check -> ui.texts().getEnum("kit.badge", VerdictTone.badge(check))));
        TextColumn<CheckSummary> when = Tables.<CheckSummary>column(
                        ui,
                        "eligibility.history.when",
                        WHOLE_TIME,
                        check -> ui.formats().dateTime(check.askedAt()))
                .sortedBy(CheckSummary::askedAt);
        when.setMinWidth(WHOLE_TIME);
        table.getColumns().add(when);
        TextColumn<CheckSummary> patient =
                Tables.column(ui, "eligibility.history.patient", 150, check -> Isolate.auto(check.name()));
        table.getColumns().add(patient);
        checks.patientProperty().subscribe(whose -> patient.setVisible(whose == null));
        table.getColumns()
                .add(Tables.column(
                        ui,
                        "eligibility.history.payer",
                        150,
                        check -> ui.texts().in(check.payer())));
        TextColumn<CheckSummary> serviced = Tables.<CheckSummary>column(
                        ui,
                        "eligibility.history.serviced",
                        110,
                        check -> ui.formats().range(check.serviced()))
                .sortedBy(check -> check.serviced().start());
        serviced.setVisible(false);
        table.getColumns().add(serviced);
        TextColumn<CheckSummary> askedBy =
                Tables.column(ui, "eligibility.history.askedBy", 110, check -> Isolate.auto(check.askedBy()));
        askedBy.setVisible(false);
        table.getColumns().add(askedBy);
        table.getColumns()
                .add(Tables.column(
                        ui,
                        "eligibility.history.sentence",
                        160,
                        check -> ui.texts().in(check.sentence())));
    }

    private ContextMenu menu(Actions actions) {
        MenuItem open = item("eligibility.history.open", actions.open());
        MenuItem recheck = item("eligibility.history.recheck", actions.recheck());
        MenuItem raw = item("eligibility.history.raw", actions.raw());
        MenuItem copy = new MenuItem();
        copy.textProperty().bind(ui.texts().of("eligibility.history.copy"));
        copy.setOnAction(
                _ -> CopyButton.copy(Tables.tsv(table, table.getSelectionModel().getSelectedItems())));
        MenuItem export = new MenuItem();
        export.textProperty().bind(ui.texts().of("eligibility.history.export"));
        export.setOnAction(_ -> Tables.exportCsv(ui, table, "checks.csv"));
        return new ContextMenu(open, recheck, raw, copy, export);
    }

    private MenuItem item(String key, Consumer<CheckSummary> work) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(ui.texts().of(key));
        item.setOnAction(_ -> {
            @Nullable CheckSummary chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                work.accept(chosen);
            }
        });
        return item;
    }
}
