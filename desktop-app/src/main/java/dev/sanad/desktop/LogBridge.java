package dev.sanad.desktop;

import dev.sanad.core.operations.LogFile;
import dev.sanad.core.operations.LogLine;
import dev.sanad.core.telemetry.Trace;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Brings what is logged by the JDK's logging, to which SLF4J is bound, into the log of the data folder. Of other
/// people's libraries warnings and errors only.
final class LogBridge extends Handler {
    private static final String OURS = "dev.sanad";
    private static final SimpleFormatter FORMATTER = new SimpleFormatter();

    private final LogFile log;

    private LogBridge(LogFile log) {
        this.log = log;
    }

    /// Begins to write into a log; `close` ends it and writes what waits.
    static LogBridge to(LogFile log) {
        LogBridge bridge = new LogBridge(log);
        Logger.getLogger("").addHandler(bridge);
        return bridge;
    }

    @Override
    public void publish(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        int least = logger.startsWith(OURS) ? Level.FINE.intValue() : Level.WARNING.intValue();
        if (entry.getLevel().intValue() < least) {
            return;
        }
        log.add(
                new LogLine(
                        entry.getInstant(),
                        level(entry.getLevel()),
                        logger,
                        Thread.currentThread().getName(),
                        Trace.current().map(Trace::id).orElse(""),
                        String.valueOf(FORMATTER.formatMessage(entry)),
                        ""),
                entry.getThrown());
    }

    private static LogLine.Level level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return LogLine.Level.ERROR;
        }
        if (value >= Level.WARNING.intValue()) {
            return LogLine.Level.WARN;
        }
        return value >= Level.INFO.intValue() ? LogLine.Level.INFO : LogLine.Level.DEBUG;
    }

    @Override
    public void flush() {
        log.flush();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        log.close();
    }
}
