package dev.sanad.benchmarks.start;

import dev.sanad.benchmarks.ChildJava;
import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Cold starts of the workstation and of an empty JavaFX window, in turns, with and without an ahead-of-time cache.
public final class StartBenchmark implements Measurement {
    private static final long PATIENCE_SECONDS = 180;

    private final int rounds;

    public StartBenchmark(Scale scale) {
        this.rounds = scale.of(9, 1);
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Cold start";
    }

    /// One way to start.
    ///
    /// @param name  for the table
    /// @param shell whether it is the workstation, and not the empty window
    /// @param cache of classes and profiles; empty for none
    private record Way(String name, boolean shell, Optional<Path> cache) {
        List<Path> classPath() throws IOException {
            List<Path> all = Home.workstationAndBench();
            return shell
                    ? all
                    : all.stream()
                            .filter(jar -> jar.getFileName().toString().matches("(javafx|benchmarks)-.*"))
                            .toList();
        }
    }

    /// A platform to draw on.
    ///
    /// @param display for X; empty draws into memory
    private record Screen(String name, Optional<String> display) {
        List<String> flags() {
            return display.isPresent() ? List.of() : List.of("-Dglass.platform=Headless");
        }
    }

    @Override
    public void run(Page page) throws Exception {
        Path folder = Files.createTempDirectory("sanad-start");
        try (VirtualDisplay display = VirtualDisplay.start()) {
            List<Screen> screens = new ArrayList<>(List.of(new Screen("headless", Optional.empty())));
            display.name().ifPresent(name -> screens.add(new Screen("Xvfb", Optional.of(name))));
            Way shell = new Way("Sanad", true, Optional.empty());
            Way empty = new Way("empty JavaFX window", false, Optional.empty());
            start(folder, screens.getFirst(), shell, List.of());
            Way cachedShell = trained(folder, screens.getFirst(), shell);
            Way cachedEmpty = trained(folder, screens.getFirst(), empty);
            List<List<String>> rows = new ArrayList<>();
            for (Screen screen : screens) {
                rows.addAll(measure(folder, screen, List.of(shell, cachedShell, empty, cachedEmpty)));
            }
            report(page, rows, screens.size() > 1);
        } finally {
            Home.delete(folder);
        }
    }

    private Way trained(Path folder, Screen screen, Way way) throws IOException, InterruptedException {
        Path cache = folder.resolve((way.shell() ? "shell" : "empty") + ".aot");
        start(folder, screen, way, List.of("-XX:AOTCacheOutput=" + cache));
        if (!Files.exists(cache)) {
            throw new IOException("no cache was made");
        }
        return new Way(way.name() + ", AOT cache", way.shell(), Optional.of(cache));
    }

    private List<List<String>> measure(Path folder, Screen screen, List<Way> ways)
            throws IOException, InterruptedException {
        Map<Way, Samples> usable = new LinkedHashMap<>();
        Map<Way, Samples> frame = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways) {
                Map<String, Long> times = start(folder, screen, way, List.of());
                long usableMillis = Objects.requireNonNull(times.get("usable"));
                usable.computeIfAbsent(way, _ -> new Samples()).add(usableMillis);
                frame.computeIfAbsent(way, _ -> new Samples()).add(times.getOrDefault("frame", usableMillis));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        usable.forEach((way, millis) -> {
            long peer = Objects.requireNonNull(usable.get(ways.get(way.cache().isPresent() ? 3 : 2))).median();
            rows.add(List.of(
                    screen.name(),
                    way.name(),
                    Objects.requireNonNull(frame.get(way)).median() + " ms",
                    millis.median() + " ms",
                    millis.percentile(1e-9) + "–" + millis.max() + " ms",
                    way.shell() ? String.format(Locale.ROOT, "%.2f", (double) millis.median() / peer) : ""));
        });
        return rows;
    }

    /// Starts a process and waits for its end.
    private static Map<String, Long> start(Path folder, Screen screen, Way way, List<String> more)
            throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(screen.flags());
        way.cache().ifPresent(cache -> flags.add("-XX:AOTCache=" + cache));
        flags.addAll(more);
        Class<?> main = way.shell() ? ShellStart.class : EmptyWindow.class;
        List<String> args = new ArrayList<>(List.of("BEGAN"));
        if (way.shell()) {
            args.addAll(List.of("--data-dir", folder.resolve("data").toString()));
        }
        List<String> command = new ArrayList<>(ChildJava.command(flags, way.classPath(), main, args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(folder.resolve("log").toFile()));
        screen.display().ifPresent(display -> builder.environment().put("DISPLAY", display));
        command.set(command.indexOf("BEGAN"), Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())));
        Process process = builder.command(command).start();
        Map<String, Long> times = read(process);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (!times.containsKey("usable")) {
            throw new IOException("nothing was drawn: " + Files.readString(folder.resolve("log")));
        }
        return times;
    }

    private static Map<String, Long> read(Process process) throws IOException {
        Map<String, Long> times = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 2 && List.of("frame", "usable").contains(words[0])) {
                    times.put(words[0], Long.parseLong(words[1]));
                }
            }
        }
        return times;
    }

    private void report(Page page, List<List<String>> rows, boolean hasScreen) {
        page.say(
                "From just before the process is started to the end of the first frame, and of the first one that can be"
                        + " used: the store is open, the demo user signed in, the landing page drawn. Middle of "
                        + rounds
                        + " starts each, in turns, on a warm file cache, as `./sanad` starts it (serial collector, class path);"
                        + " the peer is an empty window of the same size on JavaFX' own jars, to the end of its first frame. The"
                        + " AOT cache is of a start like these (`-XX:AOTCacheOutput`, then `-XX:AOTCache`)."
                        + (hasScreen ? "" : " Xvfb was not there."));
        page.table(List.of("", "", "first frame", "usable", "least–greatest", "to the empty window"), rows);
    }
}
