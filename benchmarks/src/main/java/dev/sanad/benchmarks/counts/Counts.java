package dev.sanad.benchmarks.counts;

import dev.sanad.benchmarks.ChildJava;
import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.start.StartedClasses;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.DemoPeople;
import dev.sanad.core.SanadCore;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.Keychain;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// Work that is counted: bytes, statements, layouts, frames, classes. Never a time, so that it holds on every computer
/// and under any load; compared with what was counted when the baseline was written.
public final class Counts {
    private static final int STARTS = 2;
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless");

    private Counts() {}

    /// What a figure may be.
    ///
    /// @param figure    when it was written down
    /// @param tolerance percent above it that are not a fault yet
    record Allowed(long figure, int tolerance) {
        /// `FIGURE TOLERANCE`.
        static Allowed of(String text) {
            String[] words = text.strip().split(" +", -1);
            return new Allowed(Long.parseLong(words[0]), Integer.parseInt(words[1]));
        }

        boolean allows(long counted) {
            return counted * 100 <= figure * (100 + tolerance);
        }
    }

    /// The baseline that is checked in.
    static Map<String, Allowed> baseline() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Counts.class.getResourceAsStream("baseline.properties")) {
            if (in == null) {
                throw new IOException("there is no baseline");
            }
            properties.load(in);
        }
        Map<String, Allowed> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> all.put(name, Allowed.of(properties.getProperty(name))));
        return all;
    }

    /// Counts everything, in processes of their own.
    static Map<String, Long> count() throws IOException, InterruptedException {
        Map<String, Long> counted = new TreeMap<>();
        Path folder = Files.createTempDirectory("sanad-counts");
        try (Sandbox sandbox = Sandbox.start(SandboxConfig.quick(Clock.system(ZoneId.of("Asia/Riyadh"))))) {
            seed(folder.resolve("desk"), sandbox);
            read(
                    CountedDesk.class,
                    List.of(
                            folder.resolve("desk").toString(),
                            sandbox.baseUri().toString(),
                            DemoPeople.id("norah").value()),
                    counted);
            read(CountedScreens.class, List.of(), counted);
            long classes = Long.MAX_VALUE;
            for (int i = 0; i < STARTS; i++) {
                classes = Math.min(classes, StartedClasses.count(classPath(), folder.resolve("start-" + i)));
            }
            counted.put("start.classes", classes);
        } finally {
            Home.delete(folder);
        }
        return counted;
    }

    private static void seed(Path folder, Sandbox sandbox) {
        CoreConfig config = new CoreConfig(
                folder, Clock.system(ZoneId.of("Asia/Riyadh")), Keychain.NONE, Optional.of(DemoPeople.demo(sandbox)));
        if (!(SanadCore.open(config) instanceof Outcome.Done<SanadCore>(SanadCore core))) {
            throw new IllegalStateException("the folder could not be opened");
        }
        try (core) {
            core.session().signInDemo().join();
            core.seedDemo().join();
        }
    }

    private static void read(Class<?> main, List<String> args, Map<String, Long> counted) throws IOException {
        try (ChildJava child = ChildJava.start(HEADLESS, classPath(), main, args)) {
            for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
                String[] words = line.get().split(" ", -1);
                if (words.length == 2 && words[1].matches("\\d+")) {
                    counted.put(words[0], Long.parseLong(words[1]));
                }
            }
        }
    }

    /// What this process runs with; Surefire hides it behind a jar of its own.
    private static List<Path> classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(path.split(File.pathSeparator, -1)).map(Path::of).toList();
    }

    /// What is too much, or was not counted: a sentence each.
    static List<String> excesses(Map<String, Allowed> baseline, Map<String, Long> counted) {
        List<String> excesses = new ArrayList<>();
        baseline.forEach((name, allowed) -> {
            Long now = counted.get(name);
            if (now == null) {
                excesses.add(name + " was not counted");
            } else if (!allowed.allows(now)) {
                excesses.add(String.format(
                        Locale.ROOT,
                        "%s is %,d; it was %,d, and %d %% more are allowed",
                        name,
                        now,
                        allowed.figure(),
                        allowed.tolerance()));
            }
        });
        counted.forEach((name, now) -> {
            if (!baseline.containsKey(name)) {
                excesses.add(name + " is not in the baseline: " + name + " = " + now + " " + tolerance(name));
            }
        });
        return excesses;
    }

    /// How far figures of a kind move by themselves.
    static int tolerance(String name) {
        if (name.endsWith(".statements")) {
            return 0;
        }
        if (name.endsWith(".frames")) {
            return 200;
        }
        return name.endsWith(".layouts") ? 50 : name.endsWith(".bytes") ? 15 : 10;
    }
}
