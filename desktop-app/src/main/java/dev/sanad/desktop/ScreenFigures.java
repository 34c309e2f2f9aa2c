package dev.sanad.desktop;

import dev.sanad.core.operations.Health;
import dev.sanad.core.operations.Operations;
import dev.sanad.core.telemetry.Reading;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.desktop.kit.fx.FxExecutor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The JavaFX thread among the figures and the parts that are looked at.
final class ScreenFigures {
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(8);
    private static final long GONE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final FxExecutor fx;

    private ScreenFigures(FxExecutor fx) {
        this.fx = fx;
    }

    static void show(FxExecutor fx, Telemetry telemetry, Operations operations) {
        ScreenFigures figures = new ScreenFigures(fx);
        telemetry.watch(Reading.counter(
                "screen.tasks",
                "Tasks, events and layouts of the JavaFX thread",
                Map.of(),
                () -> fx.load().tasks()));
        telemetry.watch(Reading.counter(
                "screen.slow",
                "Of these, longer than 4 ms",
                Map.of(),
                () -> fx.load().overBudget()));
        telemetry.watch(Reading.counter(
                "screen.stalls",
                "Of these, longer than 50 ms",
                Map.of(),
                () -> fx.load().faults()));
        telemetry.watch(Reading.counter(
                "screen.exceptions",
                "Of these, ended by a bug",
                Map.of(),
                () -> fx.load().exceptions()));
        telemetry.watch(Reading.gauge(
                "screen.longest.seconds",
                "The longest since the start",
                Map.of(),
                () -> fx.load().longestNanos() / 1e9));
        operations.watch("screen", figures::look);
        operations.addFacts("screen.json", figures::facts);
    }

    /// Each look asks the thread for a sign of life, which the next one finds.
    private Health.Part look() {
        long idle = fx.idleNanos();
        fx.execute("sign of life", () -> {});
        Health.State state =
                idle > GONE_NANOS ? Health.State.DOWN : idle > LATE_NANOS ? Health.State.DEGRADED : Health.State.UP;
        return new Health.Part("screen", state, fx.load().faults() + " tasks over 50 ms");
    }

    private Map<String, Object> facts() {
        FxExecutor.FxLoad load = fx.load();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sanad", Versions.program());
        facts.put("javafx", System.getProperty("javafx.runtime.version", ""));
        facts.put("tasks", load.tasks());
        facts.put("over4ms", load.overBudget());
        facts.put("over50ms", load.faults());
        facts.put("exceptions", load.exceptions());
        List<Map<String, Object>> worst = fx.worst().stream()
                .map(task -> Map.<String, Object>of(
                        "name", task.name(), "millis", task.nanos() / 1e6, "times", task.times()))
                .toList();
        facts.put("longest", worst);
        return facts;
    }
}
