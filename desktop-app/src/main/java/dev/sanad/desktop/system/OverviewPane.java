package dev.sanad.desktop.system;

import dev.sanad.core.operations.Health;
import dev.sanad.core.operations.Machine;
import dev.sanad.core.telemetry.Telemetry.Figures;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.Facts;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// Cards with what was measured; where nothing was measured yet, that is what it says.
final class OverviewPane {
    private static final int ACROSS = 3;
    private static final double CURVE_WIDTH = 200;
    private static final double CURVE_HEIGHT = 44;

    private final Ui ui;
    private final SystemViewModel model;
    private final SystemWords words;
    private final GridPane root = Nodes.styled(new GridPane(), "gap-16");

    OverviewPane(Ui ui, SystemViewModel model, SystemWords words) {
        this.ui = ui;
        this.model = model;
        this.words = words;
        for (int i = 0; i < ACROSS; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / ACROSS);
            third.setHgrow(Priority.ALWAYS);
            root.getColumnConstraints().add(third);
        }
        List<Region> cards = List.of(line(), parts(), cache(), machine(), screen(), store(), audit(), versions());
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            root.add(cards.get(i), i % ACROSS, i / ACROSS);
        }
    }

    Region root() {
        return root;
    }

    private ObservableValue<String> told(Supplier<String> text, Observable... sources) {
        return ui.texts().live(text, sources);
    }

    private VBox line() {
        Sparkline spark = new Sparkline(CURVE_WIDTH, CURVE_HEIGHT);
        spark.accessibleTextProperty().bind(ui.texts().of("system.line.history"));
        model.wireProperty().subscribe(row -> spark.show(row == null ? List.of() : row.curve()));
        Facts facts = Cards.facts(ui)
                .add("system.line.state", told(words::health, model.lineProperty()))
                .add("system.line.trip", told(words::trip, model.lineProperty()))
                .add("system.column.p50", wire(Figures::p50))
                .add("system.column.p95", wire(Figures::p95))
                .add("system.column.p99", wire(Figures::p99))
                .add("system.line.messages", told(words::messages, model.wireProperty()))
                .add(
                        "system.line.good",
                        told(words::lastGood, model.lineProperty(), ui.formats().beat()))
                .add(
                        "system.line.trouble",
                        told(
                                words::lastTrouble,
                                model.lineProperty(),
                                ui.formats().beat()));
        return Cards.section(ui, "system.line.title", facts, spark, hint("system.line.history"));
    }

    private ObservableValue<String> wire(Function<Figures, java.time.Duration> figure) {
        return told(() -> words.wire(figure), model.wireProperty());
    }

    private Label hint(String key) {
        return Nodes.styled(Cards.muted(ui.texts().of(key)), "small-text");
    }

    private VBox cache() {
        var activity = model.activityProperty();
        Facts facts = Cards.facts(ui)
                .add(
                        "system.queue.flight",
                        told(() -> words.number(activity.get().inFlight()), activity))
                .add(
                        "system.queue.waiting",
                        told(() -> words.number(activity.get().queued()), activity))
                .add("system.cache.rows", told(() -> words.number(activity.get().cachedRows()), activity))
                .add("system.cache.hits", told(() -> words.number(activity.get().cacheHits()), activity))
                .add(
                        "system.cache.misses",
                        told(() -> words.number(activity.get().cacheMisses()), activity))
                .add("system.cache.rate", told(words::hitRate, activity));
        return Cards.section(ui, "system.cache.title", facts);
    }

    private VBox machine() {
        Sparkline heap = new Sparkline(CURVE_WIDTH, CURVE_HEIGHT);
        heap.accessibleTextProperty().bind(ui.texts().of("system.machine.history"));
        var machine = model.machineProperty();
        machine.subscribe(now -> heap.show(now.heapCourse()));
        Facts facts = Cards.facts(ui)
                .add("system.machine.uptime", told(words::uptime, machine))
                .add("system.machine.memory", told(words::memory, machine))
                .add("system.machine.collecting", told(words::collecting, machine))
                .add(
                        "system.machine.threads",
                        told(
                                () -> machine.get().equals(Machine.UNKNOWN)
                                        ? ui.texts().get("system.unmeasured")
                                        : words.number(machine.get().threads()),
                                machine));
        return Cards.section(ui, "system.machine.title", facts, heap, hint("system.machine.history"));
    }

    private VBox parts() {
        GridPane grid = Nodes.styled(new GridPane(), "facts");
        model.healthProperty().subscribe(health -> {
            grid.getChildren().clear();
            int at = 0;
            for (Health.Part part : health.parts()) {
                Label name = Nodes.label(ui.texts().ofEnum("system.part", HealthPart.of(part.name())), "muted");
                Label state = Nodes.label(ui.texts().ofEnum("system.partstate", part.state()), tone(part.state()));
                state.setGraphic(Icons.of(icon(part.state())));
                grid.addRow(at++, name, state);
            }
        });
        return Cards.section(ui, "system.parts.title", grid);
    }

    private static String tone(Health.State state) {
        return switch (state) {
            case UP -> "good";
            case UNKNOWN -> "muted";
            case DEGRADED -> "warn";
            case DOWN -> "bad";
        };
    }

    private static Ikon icon(Health.State state) {
        return switch (state) {
            case UP -> MaterialDesignC.CHECK_CIRCLE;
            case UNKNOWN -> MaterialDesignH.HELP_CIRCLE;
            case DEGRADED -> MaterialDesignA.ALERT;
            case DOWN -> MaterialDesignC.CLOSE_CIRCLE;
        };
    }

    private VBox screen() {
        var load = model.loadProperty();
        Facts facts = Cards.facts(ui)
                .add("system.fx.tasks", told(() -> words.number(load.get().tasks()), load))
                .add("system.fx.over", told(() -> words.number(load.get().overBudget()), load))
                .add("system.fx.faults", told(() -> words.number(load.get().faults()), load))
                .add("system.fx.longest", told(words::longest, load));
        return Cards.section(ui, "system.fx.title", facts);
    }

    private VBox store() {
        Facts facts = Cards.facts(ui);
        InvalidationListener fill = _ -> {
            facts.getChildren().clear();
            model.stores()
                    .forEach(fact ->
                            facts.add(fact.key(), told(() -> ui.formats().bytes(fact.bytes()))));
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
