package dev.sanad.core.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Figures in a Micrometer registry. The registry costs a quarter of a second cold, so it is made in the
/// background;
/// what is recorded before that is kept back, at most 1,000 runs, and handed over. Any thread.
public final class MicrometerTelemetry implements Telemetry {
    private static final int MOST_EARLY = 1_000;

    private record Early(Workflow workflow, Duration took, boolean good) {}

    private record Meters(MeterRegistry registry, Map<Workflow, Timer> timers, Map<Workflow, Counter> errors) {}

    private final ConcurrentLinkedQueue<Early> early = new ConcurrentLinkedQueue<>();
    private final AtomicInteger earlyCount = new AtomicInteger();
    private volatile @Nullable Meters meters;

    /// Makes the registry on a thread of the executor.
    public void begin(Executor executor) {
        executor.execute(() -> {
            meters = make();
            handOver();
        });
    }

    private static Meters make() {
        MeterRegistry registry = new SimpleMeterRegistry();
        Map<Workflow, Timer> timers = new EnumMap<>(Workflow.class);
        Map<Workflow, Counter> errors = new EnumMap<>(Workflow.class);
        for (Workflow workflow : Workflow.values()) {
            timers.put(
                    workflow,
                    Timer.builder("sanad." + workflow.meter())
                            .publishPercentiles(0.5, 0.95, 0.99)
                            .percentilePrecision(2)
                            .distributionStatisticExpiry(Duration.ofMinutes(10))
                            .distributionStatisticBufferLength(5)
                            .register(registry));
            errors.put(
                    workflow,
                    Counter.builder("sanad." + workflow.meter() + ".errors").register(registry));
        }
        return new Meters(registry, timers, errors);
    }

    private void handOver() {
        for (Early one = early.poll(); one != null; one = early.poll()) {
            record(one.workflow(), one.took(), one.good());
        }
    }

    @Override
    public void record(Workflow workflow, Duration took, boolean good) {
        Meters now = meters;
        if (now == null) {
            if (earlyCount.incrementAndGet() <= MOST_EARLY) {
                early.add(new Early(workflow, took, good));
            }
            if (meters != null) {
                handOver();
            }
            return;
        }
        Optional.ofNullable(now.timers().get(workflow))
                .ifPresent(timer -> timer.record(Math.max(0, took.toNanos()), TimeUnit.NANOSECONDS));
        if (!good) {
            Optional.ofNullable(now.errors().get(workflow)).ifPresent(Counter::increment);
        }
    }

    @Override
    public List<Figures> figures() {
        Meters now = meters;
        List<Figures> figures = new ArrayList<>();
        if (now == null) {
            return figures;
        }
        now.timers().forEach((workflow, timer) -> {
            if (timer.count() > 0) {
                Counter errors = now.errors().get(workflow);
                figures.add(figures(workflow, timer, errors == null ? 0 : (long) errors.count()));
            }
        });
        return figures;
    }

    private static Figures figures(Workflow workflow, Timer timer, long errors) {
        HistogramSnapshot snapshot = timer.takeSnapshot();
        Duration[] at = new Duration[3];
        for (int i = 0; i < at.length; i++) {
            ValueAtPercentile[] values = snapshot.percentileValues();
            at[i] = Duration.ofNanos(i < values.length ? (long) values[i].value() : 0);
        }
        Duration max = Duration.ofNanos((long) timer.max(TimeUnit.NANOSECONDS));
        return new Figures(workflow, timer.count(), errors, at[0], at[1], at[2], max);
    }
}
