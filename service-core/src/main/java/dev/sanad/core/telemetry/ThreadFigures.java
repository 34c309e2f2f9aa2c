package dev.sanad.core.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The threads of the process under Micrometer's names. Micrometer's own binder looks at every thread once for each
/// of the six states, and each look stops them all; here one look serves all states and whoever asks in the same
/// second.
final class ThreadFigures implements MeterBinder {
    private static final long FRESH_NANOS = 1_000_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final LongSupplier nanos;
    private Map<Thread.State, Long> counts = Map.of();
    private long counted;

    /// Figures.
    ///
    /// @param nanos a clock that only goes forward, in nanoseconds
    ThreadFigures(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("live", "Threads that live", threads::getThreadCount).register(registry);
        gauge("daemon", "Threads that do not keep the process alive", threads::getDaemonThreadCount)
                .register(registry);
        gauge("peak", "Most threads at once", threads::getPeakThreadCount).register(registry);
        FunctionCounter.builder("jvm.threads.started", threads, ThreadMXBean::getTotalStartedThreadCount)
                .description("Threads started so far")
                .baseUnit(BaseUnits.THREADS)
                .register(registry);
        for (Thread.State state : Thread.State.values()) {
            gauge("states", "Threads by state", () -> in(state))
                    .tags(Tags.of("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .register(registry);
        }
    }

    private static Gauge.Builder<Supplier<Number>> gauge(String name, String help, Supplier<Number> value) {
        return Gauge.builder("jvm.threads." + name, value).description(help).baseUnit(BaseUnits.THREADS);
    }

    private synchronized long in(Thread.State state) {
        long now = nanos.getAsLong();
        if (counts.isEmpty() || now - counted >= FRESH_NANOS) {
            Map<Thread.State, Long> fresh = new EnumMap<>(Thread.State.class);
            for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
                // One that ended between the two calls is told as null.
                if (info != null) {
                    fresh.merge(info.getThreadState(), 1L, Long::sum);
                }
            }
            counts = fresh;
            counted = now;
        }
        return counts.getOrDefault(state, 0L);
    }
}
