package dev.sanad.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.telemetry.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final Instant AT = Instant.parse("2026-11-24T06:00:00Z");

    @TempDir
    Path folder;

    private static LogLine line(LogLine.Level level, String message) {
        return new LogLine(AT, level, "dev.sanad.core.Here", "core-io-1", "", message, "");
    }

    private static void add(LogFile log, LogLine.Level level, String message, @Nullable Throwable error) {
        log.add(line(level, message), error);
    }

    private static List<String> messages(LogFile log, LogLine.Level level, String text, int most) {
        return log.find(new LogFile.Filter(level, text, most)).stream()
                .map(LogLine::message)
                .toList();
    }

    @Test
    void writesJsonLinesAndFindsThemByLevelAndText() throws Exception {
        LogFile log = new LogFile(folder, Runnable::run);
        add(log, LogLine.Level.INFO, "store opened", null);
        add(log, LogLine.Level.WARN, "line \"slow\"\nagain", null);
        Trace trace = Trace.of("5d0b1a3c-0001-4a2b-9c3d-001122334455");
        log.add(new LogLine(AT, LogLine.Level.ERROR, "dev.sanad.core.There", "t", trace.id(), "broken", ""), null);
        assertThat(Files.readAllLines(folder.resolve("logs/sanad.log"))).hasSize(3);
        assertThat(messages(log, LogLine.Level.DEBUG, "", 10))
                .containsExactly("store opened", "line \"slow\"\nagain", "broken");
        assertThat(messages(log, LogLine.Level.WARN, "", 10)).containsExactly("line \"slow\"\nagain", "broken");
        assertThat(messages(log, LogLine.Level.DEBUG, "STORE", 10)).containsExactly("store opened");
        assertThat(messages(log, LogLine.Level.DEBUG, "5d0b1a3c-0001-4a2b", 10)).containsExactly("broken");
        assertThat(messages(log, LogLine.Level.DEBUG, "", 2)).containsExactly("line \"slow\"\nagain", "broken");
    }

    @Test
    void leavesMessagesOfExceptionsOut() throws Exception {
        LogFile log = new LogFile(folder, Runnable::run);
        add(
                log,
                LogLine.Level.ERROR,
                "a save failed",
                new IllegalStateException("Sara 1012345678", new RuntimeException("سارة")));
        String written = Files.readString(folder.resolve("logs/sanad.log"));
        assertThat(written)
                .contains("java.lang.IllegalStateException")
                .contains("caused by java.lang.RuntimeException")
                .contains("LogFileTest")
                .doesNotContain("Sara")
                .doesNotContain("سارة");
    }

    @Test
    void putsFullFilesAsideAndThrowsTheOldestAway() {
        LogFile log = new LogFile(new RotatingFile(folder.resolve("logs/sanad.log"), 400, 2), Runnable::run);
        for (int i = 0; i < 40; i++) {
            add(log, LogLine.Level.INFO, "line " + i, null);
        }
        assertThat(log.files())
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly("sanad.log", "sanad.log.1", "sanad.log.2");
        List<String> kept = messages(log, LogLine.Level.INFO, "", 100);
        assertThat(kept).endsWith("line 38", "line 39").hasSizeBetween(5, 15);
        assertThat(kept)
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(Integer.parseInt(a.substring(5)), Integer.parseInt(b.substring(5))));
    }

    @Test
    void neverWaitsAndSaysWhatWasLost() {
        List<Runnable> later = new ArrayList<>();
        LogFile log = new LogFile(folder, later::add);
        for (int i = 0; i < 5_000; i++) {
            add(log, LogLine.Level.INFO, "line " + i, null);
        }
        assertThat(later).hasSize(1);
        later.getFirst().run();
        assertThat(log.lost()).isEqualTo(904);
        assertThat(messages(log, LogLine.Level.WARN, "", 10)).containsExactly("904 lines were lost");
    }

    @Test
    void keepsLinesWhileNobodyCanWrite() {
        List<Runnable> later = new ArrayList<>();
        boolean[] full = {true};
        LogFile log = new LogFile(folder, work -> {
            if (full[0]) {
                throw new RejectedExecutionException("full");
            }
            later.add(work);
        });
        add(log, LogLine.Level.INFO, "first", null);
        full[0] = false;
        add(log, LogLine.Level.INFO, "second", null);
        later.forEach(Runnable::run);
        assertThat(messages(log, LogLine.Level.INFO, "", 10)).containsExactly("first", "second");
    }

    @Test
    void halfALineIsNoTrouble() throws Exception {
        LogFile log = new LogFile(folder, Runnable::run);
        add(log, LogLine.Level.INFO, "whole", null);
        Files.writeString(folder.resolve("logs/sanad.log"), "{\"at\":\"2026", java.nio.file.StandardOpenOption.APPEND);
        assertThat(messages(log, LogLine.Level.INFO, "", 10)).containsExactly("whole");
    }
}
