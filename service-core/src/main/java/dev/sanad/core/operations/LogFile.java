package dev.sanad.core.operations;

import dev.sanad.core.exec.SupportReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The log of the program: JSON lines in `logs/sanad.log`, five files of 2 MB at most.
///
/// Whoever logs never waits for the disk: lines go into a bounded queue and are written by a thread of the executor.
/// What does not fit is counted and named in the next line. The log cannot log its own trouble.
public final class LogFile implements AutoCloseable {
    private static final int QUEUE = 4_096;
    private static final long FULL_AT = 2L << 20;
    private static final int ASIDE = 4;
    private static final int DEEPEST_CAUSE = 4;
    private static final int MOST_FRAMES = 24;

    private final RotatingFile file;
    private final Executor executor;
    private final BlockingQueue<LogLine> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicBoolean planned = new AtomicBoolean();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong lostSaid = new AtomicLong();

    /// @param folder   of the data; the log lies in `logs` below it
    /// @param executor writes; not owned
    public LogFile(Path folder, Executor executor) {
        this(new RotatingFile(folder.resolve("logs").resolve("sanad.log"), FULL_AT, ASIDE), executor);
    }

    LogFile(RotatingFile file, Executor executor) {
        this.file = file;
        this.executor = executor;
    }

    /// Cleans a message and an exception, and adds them as a line. Never waits, never throws.
    ///
    /// @param line  its `error` is not looked at
    /// @param error null for none
    public void add(LogLine line, @Nullable Throwable error) {
        LogLine clean = new LogLine(
                line.at(),
                line.level(),
                line.logger(),
                line.thread(),
                line.trace(),
                Cleaning.clean(line.message()),
                error == null ? "" : places(error));
        if (!waiting.offer(clean)) {
            lost.incrementAndGet();
        }
        plan();
    }

    /// Types and places, without messages: these may hold what somebody typed.
    static String places(Throwable error) {
        StringBuilder text = new StringBuilder("[" + SupportReference.of(error) + "]");
        Throwable at = error;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            // What was made for the log already carries the real type as its message.
            String type = at.getClass().getName().startsWith("dev.sanad.core.exec.SupportReference")
                    ? String.valueOf(at.getMessage())
                    : at.getClass().getName();
            text.append(depth == 0 ? " " : "\ncaused by ").append(type);
            StackTraceElement[] frames = at.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                text.append("\n  at ").append(frames[i]);
            }
            at = at.getCause();
        }
        return text.toString();
    }

    private void plan() {
        if (planned.compareAndSet(false, true)) {
            try {
                executor.execute(this::write);
            } catch (RejectedExecutionException full) {
                // The next line tries again; until then the queue holds them.
                planned.set(false);
            }
        }
    }

    private void write() {
        planned.set(false);
        flush();
        if (!waiting.isEmpty()) {
            plan();
        }
    }

    /// Writes what waits. Blocks on the disk.
    public void flush() {
        synchronized (file) {
            List<LogLine> lines = new ArrayList<>();
            waiting.drainTo(lines);
            if (lines.isEmpty()) {
                return;
            }
            long gone = lost.get();
            if (gone > lostSaid.get()) {
                LogLine last = lines.getLast();
                lines.add(new LogLine(
                        last.at(), LogLine.Level.WARN, LogFile.class.getName(), "", "", gone + " lines were lost", ""));
                lostSaid.set(gone);
            }
            try {
                file.append(lines.stream().map(this::write).toList());
            } catch (IOException full) {
                lost.addAndGet(lines.size());
            }
        }
    }

    private String write(LogLine line) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("at", line.at().toString())
                .put("level", line.level().name())
                .put("logger", line.logger())
                .put("thread", line.thread());
        if (!line.trace().isEmpty()) {
            node.put("trace", line.trace());
        }
        node.put("message", line.message());
        if (!line.error().isEmpty()) {
            node.put("error", line.error());
        }
        return Json.MAPPER.writeValueAsString(node);
    }

    /// Lines that could not be kept since the start.
    public long lost() {
        return lost.get();
    }

    /// Which lines are looked for.
    ///
    /// @param level at least so grave
    /// @param text  what message, logger, trace or error contain, whatever the case; empty for any
    /// @param most  so many of the newest
    public record Filter(LogLine.Level level, String text, int most) {}

    /// The newest lines that fit, oldest first. Blocks on the disk.
    public List<LogLine> find(Filter filter) {
        List<LogLine> found = new ArrayList<>();
        for (Path each : file.files()) {
            if (found.size() < filter.most()) {
                found.addAll(0, tail(each, filter, filter.most() - found.size()));
            }
        }
        return found;
    }

    private List<LogLine> tail(Path each, Filter filter, int most) {
        List<LogLine> fitting = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(each, StandardCharsets.UTF_8);
            for (int i = lines.size() - 1; i >= 0 && fitting.size() < most; i--) {
                read(lines.get(i)).filter(line -> fits(line, filter)).ifPresent(fitting::add);
            }
        } catch (IOException rotatedAway) {
            // What was put aside or thrown away meanwhile is not there; the next look finds it where it is then.
            return List.of();
        }
        return fitting.reversed();
    }

    private Optional<LogLine> read(String text) {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            return Optional.of(new LogLine(
                    Instant.parse(node.path("at").asString("")),
                    LogLine.Level.valueOf(node.path("level").asString("INFO")),
                    node.path("logger").asString(""),
                    node.path("thread").asString(""),
                    node.path("trace").asString(""),
                    node.path("message").asString(""),
                    node.path("error").asString("")));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException halfALine) {
            return Optional.empty();
        }
    }

    private static boolean fits(LogLine line, Filter filter) {
        String text = filter.text().strip();
        return line.level().compareTo(filter.level()) >= 0
                && (text.isEmpty()
                        || contains(line.message(), text)
                        || contains(line.logger(), text)
                        || contains(line.trace(), text.replace("-", ""))
                        || contains(line.error(), text));
    }

    private static boolean contains(String whole, String part) {
        return whole.regionMatches(true, 0, part, 0, part.length())
                || whole.toLowerCase(java.util.Locale.ROOT).contains(part.toLowerCase(java.util.Locale.ROOT));
    }

    /// The files that exist, newest first.
    public List<Path> files() {
        return file.files();
    }

    /// Writes what waits.
    @Override
    public void close() {
        flush();
    }

    /// Made for the first line that is written or read: the window does not wait for it.
    private static final class Json {
        static final JsonMapper MAPPER = new JsonMapper();
    }
}
