package dev.sanad.benchmarks.telemetry;

import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What measuring costs who is measured, and looking who looks.
public final class TelemetryBenchmark implements Measurement {
    private static final double PICOS = 1_000;

    private final Scale scale;

    public TelemetryBenchmark(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "telemetry";
    }

    @Override
    public String title() {
        return "Measuring and being looked at";
    }

    @Override
    public void run(Page page) throws Exception {
        int block = scale.of(200_000, 5_000);
        List<RecordingCost.Side> sides = new RecordingCost(scale.of(60, 4), block).measure();
        page.say(String.format(
                Locale.ROOT,
                "Noting one run, in nanoseconds of the thread that notes it: blocks of %,d runs, %d of each in turns"
                        + " after as many again by a quarter to warm up, times from 1 µs to 2 s.",
                block,
                sides.getFirst().picos().size()));
        List<List<String>> rows = new ArrayList<>();
        for (RecordingCost.Side side : sides) {
            rows.add(List.of(
                    side.name(),
                    nanos(side.picos().percentile(0.5)),
                    nanos(side.picos().percentile(0.95)),
                    String.format(
                            Locale.ROOT,
                            "%.1f",
                            (double) sides.getFirst().picos().median()
                                    / side.picos().median())));
        }
        page.table(List.of("", "p50", "p95", "Sanad to it"), rows);
        page.say("Aimed at: at most 100 ns.");

        LookingCost.Found found = new LookingCost(scale.of(1_000, 40)).measure();
        page.say(String.format(
                Locale.ROOT,
                "Looking at a workstation that runs in a process of its own as it is started always, headless, with its"
                        + " sandbox, signed in, every series there (%,d lines, %,d bytes); over loopback on a kept"
                        + " connection, from the request to the last byte, %,d looks each, 10 ms apart, after twice as"
                        + " many to warm up. The peer is the JDK's HTTP server with the same bytes ready.",
                found.series(),
                found.bytes(),
                found.health().size()));
        page.table(
                List.of("", "p50 / p95 / p99", "greatest"),
                List.of(
                        row("/metrics", found.metrics()),
                        row("the same bytes, ready", found.peer()),
                        row("/health", found.health())));
        page.say("Figures that grew with the looks at /health: "
                + (found.counted().isEmpty() ? "none" : String.join(", ", found.counted()))
                + ". Aimed at: a scrape at most 5 ms, /health below 1 ms and not among the figures.");
        if (!found.counted().isEmpty()) {
            throw new IllegalStateException("looking is counted: " + found.counted());
        }
    }

    private static String nanos(long picos) {
        return String.format(Locale.ROOT, "%.1f ns", picos / PICOS);
    }

    private static List<String> row(String what, Samples samples) {
        return List.of(what, samples.summary(), Samples.text(samples.max()));
    }
}
