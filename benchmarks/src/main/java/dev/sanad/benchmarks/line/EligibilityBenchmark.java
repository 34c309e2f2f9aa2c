package dev.sanad.benchmarks.line;

import dev.sanad.benchmarks.ChildJava;
import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.DemoPeople;
import dev.sanad.core.SanadCore;
import dev.sanad.core.session.Keychain;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import dev.sanad.sandbox.Statistics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From the button to the property, in processes of their own against a sandbox in this one, less what the sandbox
/// took itself; beside a bare post of the same bytes in the same processes.
public final class EligibilityBenchmark implements Measurement {
    private static final String PATIENT = DemoPeople.id("norah").value();
    private static final List<String> FLAGS = List.of("-Dglass.platform=Headless");

    private final int processes;
    private final int warmUp;
    private final int rounds;
    private final int lineRounds;

    public EligibilityBenchmark(Scale scale) {
        this.processes = scale.of(20, 3);
        this.warmUp = scale.of(2_000, 100);
        this.rounds = scale.of(2_000, 100);
        this.lineRounds = scale.of(100, 5);
    }

    @Override
    public String name() {
        return "eligibility";
    }

    @Override
    public String title() {
        return "Live eligibility check";
    }

    /// Times of a check and of its peers.
    private record Sides(Samples ours, Samples bare, Samples kept) {
        Sides() {
            this(new Samples(), new Samples(), new Samples());
        }

        String ratio(double share) {
            return String.format(Locale.ROOT, "%.2f", (double) ours.percentile(share) / bare.percentile(share));
        }

        String ratioToKept() {
            return kept.size() == 0
                    ? ""
                    : String.format(Locale.ROOT, "%.2f", (double) ours.percentile(0.5) / kept.percentile(0.5));
        }
    }

    @Override
    public void run(Page page) throws Exception {
        Path folder = Files.createTempDirectory("sanad-line");
        try (Sandbox sandbox = Sandbox.start(SandboxConfig.quick(Desk.clock()))) {
            seed(folder.resolve("desk"), sandbox);
            Sides warm = new Sides();
            Sides line = new Sides();
            // First, so that the sandbox is warm when the cold ones begin.
            try (ChildJava child = child(folder, sandbox)) {
                child.ask("open");
                child.ask("rest");
                alternate(child, sandbox, warmUp, new Sides());
                alternate(child, sandbox, rounds, warm);
                sandbox.script().latency(new Latency(180, 180));
                whole(child, lineRounds, line);
                sandbox.script().latency(Latency.NONE);
            }
            List<String> ourCache = trained(folder, sandbox, "ours", List.of("open", "rest", "ours"));
            List<String> bareCache = trained(folder, sandbox, "bare", List.of("bare"));
            Sides cold = new Sides();
            Sides cached = new Sides();
            Samples atOnce = new Samples();
            for (int i = 0; i < processes; i++) {
                cold.ours().add(first(folder, sandbox, List.of(), List.of("open", "rest"), "ours"));
                cold.bare().add(first(folder, sandbox, List.of(), List.of(), "bare"));
                cached.ours().add(first(folder, sandbox, ourCache, List.of("open", "rest"), "ours"));
                cached.bare().add(first(folder, sandbox, bareCache, List.of(), "bare"));
                atOnce.add(first(folder, sandbox, List.of(), List.of("open"), "ours"));
            }
            page.say("Load of the machine at the end: "
                    + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + ".");
            report(page, List.of(cold, cached, warm, line), atOnce);
        } finally {
            Home.delete(folder);
        }
    }

    /// Makes an ahead-of-time cache of a process that does such a thing.
    private static List<String> trained(Path folder, Sandbox sandbox, String name, List<String> steps)
            throws IOException {
        Path cache = folder.resolve(name + ".aot");
        try (ChildJava child = child(folder, sandbox, List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=error"))) {
            for (String step : steps) {
                child.ask(step);
            }
            child.drain();
        }
        if (!Files.exists(cache)) {
            throw new IOException("no cache was made");
        }
        return List.of("-XX:AOTCache=" + cache);
    }

    static void seed(Path folder, Sandbox sandbox) {
        CoreConfig config = new CoreConfig(folder, Desk.clock(), Keychain.NONE, Optional.of(DemoPeople.demo(sandbox)));
        try (SanadCore core = Desk.done(SanadCore.open(config))) {
            Desk.done(core.session().signInDemo().join());
            Desk.done(core.seedDemo().join());
        }
    }

    static ChildJava child(Path folder, Sandbox sandbox) throws IOException {
        return child(folder, sandbox, List.of());
    }

    private static ChildJava child(Path folder, Sandbox sandbox, List<String> flags) throws IOException {
        List<String> all = new ArrayList<>(FLAGS);
        all.addAll(flags);
        return ChildJava.start(
                all,
                Home.workstationAndBench(),
                LineChild.class,
                List.of(
                        folder.resolve("desk").toString(),
                        sandbox.baseUri().toString(),
                        folder.resolve("request.json").toString(),
                        PATIENT));
    }

    private static void alternate(ChildJava child, Sandbox sandbox, int rounds, Sides sides) throws IOException {
        child.ask("ours");
        child.ask("request");
        for (int i = 0; i < rounds; i++) {
            sides.ours().add(less(child, sandbox, "ours"));
            sides.bare().add(less(child, sandbox, "bare"));
            sides.kept().add(less(child, sandbox, "kept"));
        }
    }

    /// With the line's delay in it, as the person waits.
    private static void whole(ChildJava child, int rounds, Sides sides) throws IOException {
        for (int i = 0; i < rounds; i++) {
            sides.ours().add(child.nanos("ours"));
            sides.bare().add(child.nanos("bare"));
            sides.kept().add(child.nanos("kept"));
        }
    }

    private static long first(Path folder, Sandbox sandbox, List<String> flags, List<String> before, String what)
            throws IOException {
        try (ChildJava child = child(folder, sandbox, flags)) {
            for (String step : before) {
                child.ask(step);
            }
            return less(child, sandbox, what);
        }
    }

    private static long less(ChildJava child, Sandbox sandbox, String what) throws IOException {
        Statistics before = sandbox.statistics();
        long taken = child.nanos(what);
        Statistics after = sandbox.statistics();
        if (after.messages() != before.messages() + 1) {
            throw new IllegalStateException("not one message but " + (after.messages() - before.messages()));
        }
        long theirs = after.delayMicros() - before.delayMicros() + after.workMicros() - before.workMicros();
        return taken - theirs * 1_000;
    }

    private static void report(Page page, List<Sides> sides, Samples atOnce) {
        page.say("From the button to the change of the property that the screen hangs on: reading the record, building"
                + " the message, the rules, keeping it, sending, keeping the answer, reading it, writing the check's"
                + " end and the audit trail; nothing is sent before its message is on the disk, and nothing shown before"
                + " its answer is. The desk runs in a process of its own as the launcher starts it, the exchange in"
                + " another; what the exchange took itself (`X-Sandbox-Delay-Micros`, `X-Sandbox-Work-Micros`) is taken"
                + " off. Bare: a plain OkHttp client posts the same bytes in the same process, in turns, and Jackson reads"
                + " the answer. Kept: the same, with message and answer each in an encrypted row of a plain driver,"
                + " durable before it goes on.");
        page.table(
                List.of(
                        "p50 / p95 / p99",
                        "n",
                        "Sanad",
                        "bare",
                        "kept",
                        "to bare, p50",
                        "to bare, p95",
                        "to kept, p50"),
                List.of(
                        row("first check of a process, half a second after the patient was chosen", sides.get(0)),
                        row("the same with an AOT cache on both sides", sides.get(1)),
                        row("warm", sides.get(2)),
                        row("warm, behind a line of 180 ms, nothing taken off", sides.get(3))));
        page.say("First check of a process in the very moment in which the patient is there (n = " + atOnce.size()
                + "): " + atOnce.summary() + ".");
        page.say(
                "Aimed at: first at most 150 ms and warm at most 15 ms at p95, and at most 1.3 times the bare exchange.");
    }

    private static List<String> row(String what, Sides sides) {
        return List.of(
                what,
                Integer.toString(sides.ours().size()),
                sides.ours().summary(),
                sides.bare().summary(),
                sides.kept().size() == 0 ? "" : sides.kept().summary(),
                sides.ratio(0.5),
                sides.ratio(0.95),
                sides.ratioToKept());
    }
}
