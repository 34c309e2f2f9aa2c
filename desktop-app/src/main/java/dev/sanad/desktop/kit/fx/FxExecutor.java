package dev.sanad.desktop.kit.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs work on the JavaFX thread; the only place that calls `Platform.runLater`.
///
/// Counts what it runs and notes every task that holds the thread longer than it may. Work handed over on the
/// JavaFX
/// thread itself is queued like any other, so that order is kept.
public final class FxExecutor implements Executor {
    /// What one task may take.
    public static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    /// What the tour calls a fault.
    public static final long FAULT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final Logger LOG = LoggerFactory.getLogger(FxExecutor.class);

    private final LongAdder tasks = new LongAdder();
    private final LongAdder overBudget = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final LongAdder exceptions = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);

    @Override
    public void execute(Runnable work) {
        Platform.runLater(() -> run(work));
    }

    /// Runs work at once where this is the JavaFX thread, else queues it.
    public void now(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            run(work);
        } else {
            execute(work);
        }
    }

    /// What was run so far.
    public FxLoad load() {
        return new FxLoad(tasks.sum(), overBudget.sum(), faults.sum(), exceptions.sum(), longest.get());
    }

    private void run(Runnable work) {
        long begin = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException bug) {
            exceptions.increment();
            LOG.error("a task on the JavaFX thread failed", bug);
        } finally {
            note(work, System.nanoTime() - begin);
        }
    }

    private void note(Runnable work, long took) {
        tasks.increment();
        longest.accumulate(took);
        if (took > BUDGET_NANOS) {
            overBudget.increment();
            LOG.debug("{} held the JavaFX thread for {} µs", work.getClass().getName(), took / 1_000);
        }
        if (took > FAULT_NANOS) {
            faults.increment();
        }
    }

    /// Load of the JavaFX thread by tasks of this program.
    ///
    /// @param tasks        how many ran
    /// @param overBudget   how many took more than 4 ms
    /// @param faults       how many took more than 50 ms
    /// @param exceptions   how many ended with a bug
    /// @param longestNanos the longest one
    public record FxLoad(long tasks, long overBudget, long faults, long exceptions, long longestNanos) {}
}
