package dev.sanad.core.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Figures in a Micrometer registry that Prometheus can read. The registry costs a quarter of a second cold, so it is
/// made in the background; what is recorded before that is kept back, at most 1,000 runs, and handed over. Any thread.
///
/// A run is counted twice, for 70 ns together: in a timer with bounds for whoever scrapes, and in the recent times for
/// the percentiles of the System page. Micrometer's own percentiles would cost four times as much.
@SuppressWarnings("EnumOrdinal") // a place in a list of this run, never stored
public final class MicrometerTelemetry implements Telemetry, AutoCloseable {
    private static final String PREFIX = "sanad.";
    private static final int MOST_EARLY = 1_000;
    private static final Duration MAX_FOR = Duration.ofMinutes(10);

    private record Early(Workflow workflow, Duration took, boolean good) {}

    private record Meters(
            PrometheusMeterRegistry registry, List<Timer> timers, List<Counter> errors, JvmGcMetrics gc) {}

    private final ConcurrentLinkedQueue<Early> early = new ConcurrentLinkedQueue<>();
    private final AtomicInteger earlyCount = new AtomicInteger();
    private final Object lock = new Object();
    private final List<Reading> readings = new ArrayList<>();
    private volatile @Nullable Meters meters;
    private volatile @Nullable List<RecentTimes> recent;

    /// Makes the registry on a thread of the executor. Once; further calls do nothing.
    public void begin(Executor executor) {
        executor.execute(() -> {
            synchronized (lock) {
                if (meters != null) {
                    return;
                }
                List<RecentTimes> times = new ArrayList<>();
                for (int i = 0; i < Workflow.values().length; i++) {
                    times.add(new RecentTimes());
                }
                recent = List.copyOf(times);
                Meters made = make();
                readings.forEach(reading -> show(made.registry(), reading));
                meters = made;
            }
            handOver();
        });
    }

    private static Meters make() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<Timer> timers = new ArrayList<>();
        List<Counter> errors = new ArrayList<>();
        for (Workflow workflow : Workflow.values()) {
            Tags tags = Tags.of("workflow", workflow.meter());
            timers.add(Timer.builder(PREFIX + "workflow")
                    .description("Time of one run of a workflow")
                    .tags(tags)
                    .serviceLevelObjectives(workflow.pace().bounds().toArray(Duration[]::new))
                    .distributionStatisticExpiry(MAX_FOR)
                    .distributionStatisticBufferLength(5)
                    .register(registry));
            errors.add(Counter.builder(PREFIX + "workflow.errors")
                    .description("Runs of a workflow that did not end as meant")
                    .tags(tags)
                    .register(registry));
            double goal = workflow.goal().toNanos() / 1e9;
            Gauge.builder(PREFIX + "workflow.goal.seconds", () -> goal)
                    .description("What 95 of 100 runs should stay below")
                    .tags(tags)
                    .register(registry);
        }
        new JvmMemoryMetrics().bindTo(registry);
        new ThreadFigures(System::nanoTime).bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        JvmGcMetrics gc = new JvmGcMetrics();
        gc.bindTo(registry);
        return new Meters(registry, List.copyOf(timers), List.copyOf(errors), gc);
    }

    private void handOver() {
        for (Early one = early.poll(); one != null; one = early.poll()) {
            record(one.workflow(), one.took(), one.good());
        }
    }

    @Override
    public void record(Workflow workflow, Duration took, boolean good) {
        Meters now = meters;
        List<RecentTimes> times = recent;
        if (now == null || times == null) {
            if (earlyCount.incrementAndGet() <= MOST_EARLY) {
                early.add(new Early(workflow, took, good));
            }
            if (meters != null) {
                handOver();
            }
            return;
        }
        long nanos = Math.max(0, took.toNanos());
        int at = workflow.ordinal();
        now.timers().get(at).record(nanos, TimeUnit.NANOSECONDS);
        times.get(at).add(nanos, good);
        if (!good) {
            now.errors().get(at).increment();
        }
    }

    @Override
    public List<Figures> figures() {
        Meters now = meters;
        List<RecentTimes> times = recent;
        List<Figures> figures = new ArrayList<>();
        if (now == null || times == null) {
            return figures;
        }
        for (Workflow workflow : Workflow.values()) {
            int at = workflow.ordinal();
            Timer timer = now.timers().get(at);
            if (timer.count() > 0) {
                List<Duration> quantiles = times.get(at).at(50, 95, 99);
                figures.add(new Figures(
                        workflow,
                        timer.count(),
                        (long) now.errors().get(at).count(),
                        quantiles.get(0),
                        quantiles.get(1),
                        quantiles.get(2),
                        Duration.ofNanos((long) timer.max(TimeUnit.NANOSECONDS))));
            }
        }
        return figures;
    }

    @Override
    public Course course(Workflow workflow) {
        List<RecentTimes> times = recent;
        return times == null ? Course.NONE : times.get(workflow.ordinal()).course();
    }

    /// Ends a slice of the courses; to be called every five seconds.
    public void tick() {
        List<RecentTimes> times = recent;
        if (times != null) {
            times.forEach(RecentTimes::tick);
        }
    }

    /// What ended since the last export, by workflow; those without runs are left out. The first call only begins it.
    ///
    /// @param most times for each workflow: where there were more runs, the times at evenly spread ranks
    public List<Export> export(int most) {
        List<RecentTimes> times = recent;
        List<Export> all = new ArrayList<>();
        if (times != null) {
            for (Workflow workflow : Workflow.values()) {
                RecentTimes.Exported ended = times.get(workflow.ordinal()).export(most);
                if (ended.runs() > 0) {
                    all.add(new Export(workflow, ended.runs(), ended.errors(), ended.times()));
                }
            }
        }
        return all;
    }

    /// What ended in a while.
    ///
    /// @param workflow which
    /// @param runs     how many
    /// @param errors   of these
    /// @param times    growing; stand for all of them
    public record Export(Workflow workflow, long runs, long errors, List<Duration> times) {
        public Export {
            times = List.copyOf(times);
        }
    }

    /// The figures that are read when somebody looks, as they are now.
    public List<Reading> readings() {
        synchronized (lock) {
            return List.copyOf(readings);
        }
    }

    /// How often `tick` wants to be called.
    public static Duration slice() {
        return RecentTimes.SLICE;
    }

    @Override
    public void watch(Reading reading) {
        synchronized (lock) {
            readings.removeIf(
                    one -> one.name().equals(reading.name()) && one.tags().equals(reading.tags()));
            readings.add(reading);
            Meters now = meters;
            if (now != null) {
                show(now.registry(), reading);
            }
        }
    }

    private static void show(MeterRegistry registry, Reading reading) {
        String name = PREFIX + reading.name();
        Tags tags = Tags.empty();
        for (var tag : reading.tags().entrySet()) {
            tags = tags.and(tag.getKey(), tag.getValue());
        }
        Meter before = registry.find(name).tags(tags).meter();
        if (before != null) {
            registry.remove(before);
        }
        switch (reading.kind()) {
            case GAUGE ->
                Gauge.builder(name, () -> reading.value().getAsDouble())
                        .description(reading.help())
                        .tags(tags)
                        .register(registry);
            case COUNTER ->
                FunctionCounter.builder(name, reading, one -> one.value().getAsDouble())
                        .description(reading.help())
                        .tags(tags)
                        .register(registry);
        }
    }

    /// Everything that is measured, in a text format of Prometheus; empty before the registry exists.
    ///
    /// @param accept the header of that name; the classic text format where it asks for nothing that is known
    public Optional<Scrape> scrape(String accept) {
        Meters now = meters;
        if (now == null) {
            return Optional.empty();
        }
        String type = accept.contains("application/openmetrics-text")
                ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                : "text/plain; version=0.0.4; charset=utf-8";
        return Optional.of(new Scrape(type, now.registry().scrape(type)));
    }

    /// Figures as text.
    ///
    /// @param contentType of the text
    /// @param text        lines
    public record Scrape(String contentType, String text) {}

    /// Stops listening to the collector of garbage.
    @Override
    public void close() {
        Meters now = meters;
        if (now != null) {
            now.gc().close();
            now.registry().close();
        }
    }
}
