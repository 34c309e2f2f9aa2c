package dev.sanad.desktop.system;

import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.Facts;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Cards with what was measured; where nothing was measured yet, that is what it says.
final class SystemView extends View {
    private static final Duration AGAIN = Duration.seconds(2);
    private static final double TABLE_HEIGHT = 260;

    private final Ui ui;
    private final SystemViewModel model;
    private final SystemWords words;
    private final Timeline again;
    private final VBox root;

    SystemView(Ui ui, SystemViewModel model) {
        this.ui = ui;
        this.model = tie(model);
        this.words = new SystemWords(ui, model);
        again = new Timeline(new KeyFrame(AGAIN, _ -> model.refresh()));
        again.setCycleCount(Animation.INDEFINITE);
        HBox first = row(line(), cache(), screen());
        HBox last = row(store(), audit(), versions());
        VBox body = Nodes.styled(new VBox(first, workflows(), last), "gap-16");
        root = Cards.page(
                Cards.toolbar(
                        Cards.title(ui, "system.title"),
                        Cards.spacer(),
                        Buttons.plain(ui, "system.refresh", MaterialDesignR.REFRESH, model::refresh)),
                Cards.scroll(body));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    protected void onAttach() {
        again.play();
    }

    @Override
    protected void onDetach() {
        again.stop();
    }

    private static HBox row(Region... cards) {
        HBox row = Nodes.styled(new HBox(cards), "gap-16");
        for (Region card : cards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(320);
            card.setMaxWidth(Double.MAX_VALUE);
        }
        return row;
    }

    private VBox line() {
        Sparkline spark = new Sparkline();
        spark.accessibleTextProperty().bind(ui.texts().of("system.line.history"));
        model.roundTrips().addListener((ListChangeListener<Long>) _ -> spark.show(model.roundTrips()));
        Label few = Cards.muted(ui.texts().of("system.line.few"));
        Nodes.shownWhen(few, Bindings.size(model.roundTrips()).lessThan(2));
        Nodes.shownWhen(spark, Bindings.size(model.roundTrips()).greaterThan(1));
        Facts facts = Cards.facts(ui)
                .add("system.line.state", ui.texts().live(words::health, model.lineProperty()))
                .add("system.line.trip", ui.texts().live(words::trip, model.lineProperty()))
                .add(
                        "system.line.good",
                        ui.texts()
                                .live(
                                        words::lastGood,
                                        model.lineProperty(),
                                        ui.formats().beat()))
                .add(
                        "system.line.trouble",
                        ui.texts()
                                .live(
                                        words::lastTrouble,
                                        model.lineProperty(),
                                        ui.formats().beat()));
        return Cards.section(ui, "system.line.title", facts, spark, few);
    }

    private VBox cache() {
        Facts facts = Cards.facts(ui)
                .add(
                        "system.cache.rows",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.activityProperty().get().cachedRows()),
                                        model.activityProperty()))
                .add(
                        "system.cache.hits",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.activityProperty().get().cacheHits()),
                                        model.activityProperty()))
                .add(
                        "system.cache.misses",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.activityProperty().get().cacheMisses()),
                                        model.activityProperty()))
                .add("system.cache.rate", ui.texts().live(words::hitRate, model.activityProperty()))
                .add(
                        "system.queue.flight",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.activityProperty().get().inFlight()),
                                        model.activityProperty()))
                .add(
                        "system.queue.waiting",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.activityProperty().get().queued()),
                                        model.activityProperty()));
        return Cards.section(ui, "system.cache.title", facts);
    }

    private VBox screen() {
        Facts facts = Cards.facts(ui)
                .add(
                        "system.fx.tasks",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.loadProperty().get().tasks()),
                                        model.loadProperty()))
                .add(
                        "system.fx.over",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.loadProperty().get().overBudget()),
                                        model.loadProperty()))
                .add(
                        "system.fx.faults",
                        ui.texts()
                                .live(
                                        () -> words.number(
                                                model.loadProperty().get().faults()),
                                        model.loadProperty()))
                .add("system.fx.longest", ui.texts().live(words::longest, model.loadProperty()));
        return Cards.section(ui, "system.fx.title", facts);
    }

    private VBox workflows() {
        TableView<Telemetry.Figures> table = Tables.create(ui, "system.workflows", "system.workflows.title");
        table.setItems(model.workflows());
        table.getColumns()
                .add(Tables.column(
                        ui,
                        "system.column.workflow",
                        260,
                        row -> ui.texts().getEnum("system.workflow", row.workflow())));
        table.getColumns()
                .add(Tables.<Telemetry.Figures>column(
                                ui,
                                "system.column.count",
                                100,
                                row -> ui.formats().number(row.count()))
                        .sortedBy(Telemetry.Figures::count)
                        .styled("figure"));
        table.getColumns()
                .add(Tables.<Telemetry.Figures>column(
                                ui,
                                "system.column.errors",
                                100,
                                row -> ui.formats().number(row.errors()))
                        .sortedBy(Telemetry.Figures::errors)
                        .styled("figure"));
        table.getColumns().add(time("system.column.p50", Telemetry.Figures::p50));
        table.getColumns().add(time("system.column.p95", Telemetry.Figures::p95));
        table.getColumns().add(time("system.column.p99", Telemetry.Figures::p99));
        table.getColumns().add(time("system.column.max", Telemetry.Figures::max));
        StatePane pane = new StatePane(ui, table)
                .state(Bindings.when(Bindings.isEmpty(model.workflows()))
                        .then(ViewState.EMPTY)
                        .otherwise(ViewState.CONTENT))
                .empty(MaterialDesignS.SPEEDOMETER, "system.workflows.empty", "system.workflows.hint");
        pane.setPrefHeight(TABLE_HEIGHT);
        return Cards.section(ui, "system.workflows.title", pane);
    }

    private TableColumn<Telemetry.Figures, Telemetry.Figures> time(
            String key, Function<Telemetry.Figures, java.time.Duration> figure) {
        return Tables.<Telemetry.Figures>column(
                        ui, key, 100, row -> ui.formats().duration(figure.apply(row)))
                .sortedBy(figure)
                .styled("figure");
    }

    private VBox store() {
        Facts facts = Cards.facts(ui);
        InvalidationListener fill = _ -> {
            facts.getChildren().clear();
            model.stores()
                    .forEach(fact -> facts.add(
                            fact.key(), ui.texts().live(() -> ui.formats().bytes(fact.bytes()))));
        };
        model.stores().addListener(fill);
        Label none = Cards.muted(ui.texts().of("system.unmeasured"));
        Nodes.shownWhen(none, Bindings.isEmpty(model.stores()));
        return Cards.section(ui, "system.store.title", facts, none);
    }

    private VBox audit() {
        Button verify =
                Buttons.plain(ui, "system.audit.verify", MaterialDesignC.CHECK_DECAGRAM_OUTLINE, model::verifyAudit);
        verify.setId("system-verify");
        verify.disableProperty().bind(model.verifyingProperty());
        Label verdict = Nodes.wrapping(ui.texts()
                .live(
                        words::verdict,
                        model.verdictProperty(),
                        model.auditFailureProperty(),
                        model.verifyingProperty()));
        verdict.setId("system-verdict");
        model.verdictProperty().subscribe(() -> {
            verdict.getStyleClass().removeAll("good", "bad");
            words.verdictTone().ifPresent(verdict.getStyleClass()::add);
        });
        return Cards.section(
                ui,
                "system.audit.title",
                Cards.muted(ui.texts().of("system.audit.what")),
                Cards.toolbar(verify),
                verdict);
    }

    private VBox versions() {
        Facts facts = Cards.facts(ui);
        model.versions()
                .forEach(each -> facts.addNamed(new SimpleStringProperty(each.name()), new CodeLabel(each.version())));
        return Cards.section(ui, "system.versions.title", facts);
    }
}
