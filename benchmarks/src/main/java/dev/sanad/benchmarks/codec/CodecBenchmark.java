package dev.sanad.benchmarks.codec;

import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.core.nphies.Captured;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// JMH over messages, round after round, so that a busy minute of the machine falls on both sides.
public final class CodecBenchmark implements Measurement {
    private final int rounds;
    private final TimeValue warmUp;
    private final TimeValue time;

    public CodecBenchmark(Scale scale) {
        this.rounds = scale.of(5, 1);
        this.warmUp = TimeValue.milliseconds(scale.of(1_000, 200));
        this.time = TimeValue.milliseconds(scale.of(1_000, 200));
    }

    @Override
    public String name() {
        return "codec";
    }

    @Override
    public String title() {
        return "Messages beside HAPI FHIR";
    }

    /// What one side took: nanoseconds on the wall and of the processor.
    private record Cost(double wall, double processor) {
        static Cost of(RunResult result) {
            return new Cost(
                    result.getPrimaryResult().getScore(),
                    Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.RESULT))
                            .getScore());
        }
    }

    /// The costs of each round, and how many times ours goes into the other's.
    private record Pair(Samples ours, Samples theirs, List<Double> wall, List<Double> processor) {
        Pair() {
            this(new Samples(), new Samples(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Cost our, Cost their) {
            ours.add((long) our.wall());
            theirs.add((long) their.wall());
            wall.add(their.wall() / our.wall());
            processor.add(their.processor() / our.processor());
        }
    }

    @Override
    public void run(Page page) throws RunnerException {
        System.setProperty("sanad.captured", Home.captured().toString());
        Map<String, Pair> pairs = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            Map<String, Cost> ours = new TreeMap<>();
            Map<String, Cost> theirs = new TreeMap<>();
            for (RunResult result : new Runner(options()).run()) {
                String job = result.getParams().getBenchmark();
                String what = (job.contains(RequestCodec.class.getSimpleName()) ? "1 " : "2 ")
                        + result.getParams().getParam("message");
                (job.endsWith("sanad") ? ours : theirs).put(what, Cost.of(result));
            }
            ours.forEach((what, cost) ->
                    pairs.computeIfAbsent(what, _ -> new Pair()).add(cost, Objects.requireNonNull(theirs.get(what))));
        }
        report(page, pairs);
    }

    private Options options() {
        return new OptionsBuilder()
                .include(CodecBenchmark.class.getPackageName() + "\\..*Codec\\.(sanad|hapi)$")
                .forks(1)
                .warmupIterations(3)
                .warmupTime(warmUp)
                .measurementIterations(3)
                .measurementTime(time)
                .jvmArgsAppend("-Dsanad.captured=" + Home.captured(), "-XX:+UseSerialGC")
                .addProfiler(ProcessorTime.class)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private void report(Page page, Map<String, Pair> pairs) {
        page.say(
                "Build + encode: from the parts of a request to its bytes; in HAPI's classes the same message is built,"
                        + " and both have to be equal before either is timed. Parse + project: from the bytes of a captured"
                        + " answer to what the screen shows of it; HAPI's side reads the same insurances, benefits, limits, site"
                        + " eligibility and errors with the same code lists, equal to ours before either is timed, and is spared"
                        + " the verdict, the sentence and what was not understood. HAPI FHIR 8.8.1, JMH 1.37, average of 3 s"
                        + " after 3 s of warming up, in " + rounds
                        + " rounds with a process for each line and side; the middle"
                        + " of the rounds.");
        List<List<String>> rows = new ArrayList<>();
        pairs.forEach((what, pair) -> rows.add(row(what, pair)));
        page.table(
                List.of(
                        "",
                        "bytes",
                        "Sanad",
                        "HAPI FHIR",
                        "times faster (in the rounds)",
                        "times less processor (in the rounds)"),
                rows);
        page.say(String.format(
                Locale.ROOT,
                "Aimed at: at least 4 times faster. The least of all messages, as the middle of the rounds: %.1f on the"
                        + " wall, %.1f of processor time (compiler and collector included). Load of the machine at the"
                        + " end: %.1f.",
                least(pairs.values(), Pair::wall),
                least(pairs.values(), Pair::processor),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static double least(Collection<Pair> pairs, Function<Pair, List<Double>> which) {
        return pairs.stream()
                .mapToDouble(pair -> middle(which.apply(pair)))
                .min()
                .orElseThrow();
    }

    private static double middle(List<Double> ratios) {
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }

    private static String spread(List<Double> ratios) {
        List<Double> sorted = ratios.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", middle(ratios), sorted.getFirst(), sorted.getLast());
    }

    private static List<String> row(String what, Pair pair) {
        boolean request = what.startsWith("1");
        String name = what.substring(2);
        return List.of(
                request ? "build + encode, " + name : "parse + project, `" + name + "`",
                request ? "" : String.format("%,d", Captured.bytes("eligibility/" + name + ".json").length),
                Samples.text(pair.ours().median()),
                Samples.text(pair.theirs().median()),
                spread(pair.wall()),
                spread(pair.processor()));
    }
}
