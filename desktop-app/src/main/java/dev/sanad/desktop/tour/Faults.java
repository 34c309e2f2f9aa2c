package dev.sanad.desktop.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hears what is logged as an error, and what is thrown on the JavaFX thread and caught by nobody.
final class Faults extends Handler implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// Begins to listen. Stop with `close`.
    static Faults listen() {
        Faults faults = new Faults();
        faults.setLevel(Level.SEVERE);
        Logger.getLogger("").addHandler(faults);
        return faults;
    }

    /// Notes something thrown.
    void thrown(String where, Throwable thrown) {
        heard.add(where + ": " + describe(thrown));
    }

    List<String> heard() {
        return new ArrayList<>(heard);
    }

    @Override
    public void publish(LogRecord log) {
        if (log.getLevel().intValue() >= Level.SEVERE.intValue()) {
            heard.add(log.getLoggerName() + ": " + log.getMessage() + describe(log.getThrown()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }

    private static String describe(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        return " " + thrown.getClass().getName() + ": " + thrown.getMessage()
                + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
