package dev.sanad.benchmarks.load;

import dev.sanad.benchmarks.ChildJava;
import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.DemoPeople;
import dev.sanad.core.SanadCore;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.session.Keychain;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The primary workflows of 1, 10 and 50 people at once in one service tier, against the sandbox behind a line of
/// 180 ms: what of it is ours.
public final class LoadBenchmark implements Measurement {
    private static final int DELAY_MILLIS = 180;
    private static final long DELAY_NANOS = DELAY_MILLIS * 1_000_000L;
    private static final int BETWEEN_PATIENTS_MILLIS = 10_000;
    private static final int[] DESKS = {1, 10, 50};

    private final int seconds;
    private final int between;
    private final int registered;
    private final int listed;

    public LoadBenchmark(Scale scale) {
        this.seconds = scale.of(60, 3);
        this.between = scale.of(BETWEEN_PATIENTS_MILLIS, 500);
        this.registered = scale.of(20_000, 200);
        this.listed = scale.of(100, 20);
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String title() {
        return "Many people at once";
    }

    @Override
    public void run(Page page) throws Exception {
        Path folder = Files.createTempDirectory("sanad-load");
        try (Sandbox sandbox = Sandbox.start(SandboxConfig.quick(Clock.system(ZoneId.of("Asia/Riyadh"))))) {
            Files.createDirectories(folder.resolve("lists"));
            seed(folder, sandbox);
            List<List<String>> rows = new ArrayList<>();
            List<String> peers = new ArrayList<>();
            sandbox.script().latency(new Latency(DELAY_MILLIS, DELAY_MILLIS));
            try (ChildJava child = ChildJava.start(
                    List.of(),
                    Home.workstationAndBench(),
                    LoadChild.class,
                    List.of(
                            folder.resolve("desk").toString(),
                            sandbox.baseUri().toString(),
                            Integer.toString(registered),
                            Integer.toString(listed)))) {
                child.ask("work 4 0 " + Math.max(1, seconds / 6));
                for (int desks : DESKS) {
                    add(child, desks, between, rows, peers);
                }
                add(child, DESKS[DESKS.length - 1], 0, rows, peers);
            }
            report(page, rows, peers);
        } finally {
            Home.delete(folder);
        }
    }

    private void add(ChildJava child, int desks, int pause, List<List<String>> rows, List<String> peers)
            throws IOException {
        String who = desks + (pause == 0 ? " without a pause" : "");
        String told = child.ask("work " + desks + " " + pause + " " + seconds);
        String peer = child.ask("bare " + desks + " " + pause + " " + Math.max(1, seconds / 3));
        for (String one : told.split(";", -1)) {
            String[] words = one.split(" ", -1);
            if (words[0].equals("otherwise")) {
                rows.add(List.of(who, "ended otherwise: " + words[1], words[2], "", "", "", ""));
            } else {
                rows.add(row(who, words));
            }
        }
        String[] words = peer.split(" ", -1);
        peers.add(who + ": " + Samples.text(less(words[2])) + " / " + Samples.text(less(words[3])) + " / "
                + Samples.text(less(words[4])) + " (" + words[1] + ")");
    }

    private static long less(String nanos) {
        return Math.max(0, Long.parseLong(nanos) - DELAY_NANOS);
    }

    private static List<String> row(String who, String[] words) {
        boolean line = words[0].equals(Reception.Work.CHECK.name());
        List<String> cells = new ArrayList<>(List.of(who, words[0].toLowerCase(Locale.ROOT), words[1]));
        for (int i = 2; i < 6; i++) {
            cells.add(Samples.text(line ? less(words[i]) : Long.parseLong(words[i])));
        }
        return cells;
    }

    private void report(Page page, List<List<String>> rows, List<String> peers) {
        page.say(String.format(
                Locale.ROOT,
                "One service tier in one process, with %,d patients; the sandbox in another, which holds each answer back"
                        + " for %d ms; everybody on the same computer. A person at a desk types three letters more each"
                        + " 120 ms or so until a patient is found, opens the record, looks at the last known answer, asks"
                        + " the payer, and sees the next patient after %s s on average; at every sixth patient a list of %d"
                        + " persons is imported. %d s each, after %d s to warm up. Our share: from the call to its end,"
                        + " of a check less the %d ms; what the sandbox works stays in. Load of the machine at the end:"
                        + " %.1f on %d cores.",
                registered,
                DELAY_MILLIS,
                between / 1000.0,
                listed,
                seconds,
                Math.max(1, seconds / 6),
                DELAY_MILLIS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        page.table(List.of("people", "work", "n", "p50", "p95", "p99", "greatest"), rows);
        page.say("The peer, a plain OkHttp client that posts the same bytes of a check from as many threads at the same"
                + " pace, keeps nothing and understands nothing, also less the " + DELAY_MILLIS
                + " ms, p50 / p95 / p99 (n): " + String.join("; ", peers) + ".");
        page.say("Aimed at: our share below 200 ms at p95.");
    }

    private void seed(Path folder, Sandbox sandbox) {
        Path many = new ImportLists(folder, 0, registered).next();
        CoreConfig config = new CoreConfig(
                folder.resolve("desk"),
                Clock.system(ZoneId.of("Asia/Riyadh")),
                Keychain.NONE,
                Optional.of(DemoPeople.demo(sandbox)));
        try (SanadCore core = done(SanadCore.open(config))) {
            done(core.session().signInDemo().join());
            var patients = core.services().get().orElseThrow().patients();
            done(patients.importFile(many, _ -> {}, new Cancellation()).join());
            // Last, so that these are the ones that were registered last.
            for (Patient person : DemoPeople.demo(sandbox).people()) {
                done(patients.save(person).join());
            }
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }
}
