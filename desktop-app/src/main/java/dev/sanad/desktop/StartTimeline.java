package dev.sanad.desktop;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// When the start reached which step. Any thread; the first time counts.
final class StartTimeline {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final int START_TIME = 19;
    private static final long TICKS_PER_SECOND = 100;

    private final Clock clock;
    private final Map<Step, Instant> reached = new EnumMap<>(Step.class);

    /// The steps, in the order in which a start reaches them.
    enum Step {
        /// The program's own code runs.
        MAIN,
        /// The JavaFX thread runs.
        TOOLKIT,
        /// The splash was painted; not reached where there is none.
        SPLASH,
        /// The window's content is made.
        MADE,
        /// The window is shown.
        SHOWN,
        /// The first frame was laid out and painted, and what is in it answers.
        FRAME,
        /// The store can be asked for: somebody may sign in, or is in.
        READY
    }

    StartTimeline(Clock clock) {
        this.clock = clock;
    }

    void reached(Step step) {
        Instant now = clock.instant();
        synchronized (reached) {
            reached.putIfAbsent(step, now);
        }
    }

    /// When a step was reached.
    Optional<Instant> when(Step step) {
        synchronized (reached) {
            return Optional.ofNullable(reached.get(step));
        }
    }

    /// How long it took from one step to another; empty where one of them was not reached.
    Optional<Duration> between(Step from, Step to) {
        return when(from).flatMap(begin -> when(to).map(end -> Duration.between(begin, end)));
    }

    /// How many classes are loaded now.
    static int classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    /// How long after the start of the process a step was reached; empty where the system does not tell. On
    /// Linux exact to ten milliseconds: there the process's own start stands in whole seconds behind a clock of
    /// boot time, so it is computed from both counters of the kernel.
    Optional<Duration> sinceStart(Step step) {
        Instant now = clock.instant();
        return when(step).flatMap(then -> age().map(age -> age.minus(Duration.between(then, now))));
    }

    private Optional<Duration> age() {
        if (!Files.isReadable(STAT) || !Files.isReadable(UPTIME)) {
            Instant now = clock.instant();
            return ProcessHandle.current().info().startInstant().map(begin -> Duration.between(begin, now));
        }
        try {
            String stat = Files.readString(STAT);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long begin = Long.parseLong(fields[START_TIME]) * 1_000 / TICKS_PER_SECOND;
            double up = Double.parseDouble(Files.readString(UPTIME).split(" ", -1)[0]);
            return Optional.of(Duration.ofMillis(Math.round(up * 1_000) - begin));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// The steps in microseconds since 1970, and how many classes were loaded until this was asked.
    String json() {
        int classes = classes();
        synchronized (reached) {
            return reached.entrySet().stream()
                    .map(step -> "\"%s\": %d"
                            .formatted(step.getKey().name().toLowerCase(Locale.ROOT), micros(step.getValue())))
                    .collect(Collectors.joining(", ", "{", ", \"classes\": " + classes + "}\n"));
        }
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
