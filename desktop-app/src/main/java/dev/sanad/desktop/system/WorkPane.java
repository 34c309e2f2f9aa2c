package dev.sanad.desktop.system;

import dev.sanad.core.telemetry.Telemetry.Figures;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Every workflow that ran: how often, how long, against its goal, and how it went in the last ten minutes.
final class WorkPane {
    private static final double CURVE_WIDTH = 170;
    private static final double CURVE_HEIGHT = 28;

    private final Ui ui;
    private final TableView<WorkRow> table;
    private final VBox root;

    WorkPane(Ui ui, SystemViewModel model) {
        this.ui = ui;
        table = Tables.create(ui, "system.workflows", "system.workflows.title");
        table.setItems(model.work());
        table.getColumns()
                .add(Tables.column(
                        ui,
                        "system.column.workflow",
                        270,
                        row -> ui.texts().getEnum("system.workflow", row.workflow())));
        table.getColumns().add(count("system.column.count", Figures::count));
        table.getColumns().add(count("system.column.errors", Figures::errors));
        table.getColumns().add(time("system.column.p50", row -> row.figures().p50()));
        table.getColumns().add(p95());
        table.getColumns().add(time("system.column.p99", row -> row.figures().p99()));
        table.getColumns().add(time("system.column.max", row -> row.figures().max()));
        table.getColumns().add(time("system.column.goal", row -> row.workflow().goal()));
        table.getColumns()
                .add(Tables.nodeColumn(
                        ui,
                        "system.column.course",
                        190,
                        this::curve,
                        (curve, row) -> curve.show(row.curve()),
                        row -> ui.texts().get("system.column.course")));
        StatePane pane = new StatePane(ui, table)
                .state(Bindings.when(Bindings.isEmpty(model.work()))
                        .then(ViewState.EMPTY)
                        .otherwise(ViewState.CONTENT))
                .empty(MaterialDesignS.SPEEDOMETER, "system.workflows.empty", "system.workflows.hint");
        VBox.setVgrow(pane, Priority.ALWAYS);
        root = Nodes.styled(new VBox(Cards.muted(ui.texts().of("system.workflows.what")), pane), "gap-8");
    }

    Region root() {
        return root;
    }

    private Sparkline curve() {
        Sparkline curve = new Sparkline(CURVE_WIDTH, CURVE_HEIGHT);
        curve.accessibleTextProperty().bind(ui.texts().of("system.column.course"));
        return curve;
    }

    private TableColumn<WorkRow, WorkRow> count(String key, ToLongFunction<Figures> figure) {
        return Tables.<WorkRow>column(ui, key, 80, row -> ui.formats().number(figure.applyAsLong(row.figures())))
                .sortedBy(row -> figure.applyAsLong(row.figures()))
                .styled("figure");
    }

    private TableColumn<WorkRow, WorkRow> time(String key, Function<WorkRow, Duration> figure) {
        return Tables.<WorkRow>column(ui, key, 90, row -> ui.formats().duration(figure.apply(row)))
                .sortedBy(figure)
                .styled("figure");
    }

    /// The figure that counts: marked where it misses its goal, with a sign and not by colour alone.
    private TableColumn<WorkRow, WorkRow> p95() {
        return Tables.<WorkRow, Label>nodeColumn(
                        ui,
                        "system.column.p95",
                        110,
                        Label::new,
                        (label, row) -> {
                            label.setText(ui.formats().duration(row.figures().p95()));
                            Icon icon = row.isSlow() ? Icons.of(MaterialDesignA.ALERT) : null;
                            label.setGraphic(icon);
                            label.getStyleClass().removeAll("warn");
                            if (icon != null) {
                                label.getStyleClass().add("warn");
                            }
                        },
                        row -> ui.formats().duration(row.figures().p95()))
                .sortedBy(row -> row.figures().p95())
                .styled("figure");
    }
}
