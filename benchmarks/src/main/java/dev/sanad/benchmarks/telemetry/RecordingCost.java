package dev.sanad.benchmarks.telemetry;

import dev.sanad.benchmarks.Samples;
import dev.sanad.core.telemetry.MicrometerTelemetry;
import dev.sanad.core.telemetry.Workflow;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What noting one run costs the thread that notes it, beside Micrometer's own timer with the same bounds, and with
/// none.
final class RecordingCost {
    private static final int DIFFERENT = 1_024;
    private static final double LONGEST_MILLIS = 2_000;

    private final int blocks;
    private final int block;
    private final List<Duration> times = new ArrayList<>();

    /// @param blocks measured of each, in turns
    /// @param block  runs in one of them
    RecordingCost(int blocks, int block) {
        this.blocks = blocks;
        this.block = block;
        Random random = new Random(3);
        for (int i = 0; i < DIFFERENT; i++) {
            // From microseconds to seconds, as real runs are spread.
            times.add(Duration.ofNanos((long) (1_000_000 * LONGEST_MILLIS * Math.pow(random.nextDouble(), 6)) + 1_000));
        }
    }

    /// One side: a name and picoseconds for each run, block by block.
    record Side(String name, Samples picos) {}

    private record Way(Side side, Consumer<Duration> recording) {}

    List<Side> measure() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (MicrometerTelemetry telemetry = new MicrometerTelemetry()) {
            telemetry.begin(Runnable::run);
            Timer plain = Timer.builder("plain").register(registry);
            Timer bounded = Timer.builder("bounded")
                    .serviceLevelObjectives(
                            Workflow.PATIENT_SEARCH.pace().bounds().toArray(Duration[]::new))
                    .register(registry);
            Counter counter = Counter.builder("runs").register(registry);
            List<Way> ways = List.of(
                    way(
                            "Sanad: bounds, recent percentiles, errors",
                            time -> telemetry.record(Workflow.PATIENT_SEARCH, time, true)),
                    way("Micrometer timer with the same bounds", bounded::record),
                    way("Micrometer timer without bounds", plain::record),
                    way("Micrometer counter", _ -> counter.increment()));
            for (int i = -blocks / 4; i < blocks; i++) {
                for (Way way : ways) {
                    long picos = run(way.recording());
                    if (i >= 0) {
                        way.side().picos().add(picos);
                    }
                }
            }
            return ways.stream().map(Way::side).toList();
        } finally {
            registry.close();
        }
    }

    private static Way way(String name, Consumer<Duration> recording) {
        return new Way(new Side(name, new Samples()), recording);
    }

    private long run(Consumer<Duration> recording) {
        long began = System.nanoTime();
        for (int i = 0; i < block; i++) {
            recording.accept(times.get(i & DIFFERENT - 1));
        }
        return (System.nanoTime() - began) * 1_000 / block;
    }
}
