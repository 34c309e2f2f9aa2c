package dev.sanad.desktop.kit.fx;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs work on the JavaFX thread; the only place that calls `Platform.runLater`.
///
/// Counts what it runs and notes every task that holds the thread longer than it may, the longest by name. Work handed
/// over on the JavaFX thread itself is queued like any other, so that order is kept. What holds the thread without
/// coming this way (events, layout) is noted by `SceneWatch`.
public final class FxExecutor implements Executor {
    /// What one task may take.
    public static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    /// What the tour calls a fault.
    public static final long FAULT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final Logger LOG = LoggerFactory.getLogger(FxExecutor.class);

    private final LongAdder tasks = new LongAdder();
    private final LongAdder overBudget = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final LongAdder workedTooLong = new LongAdder();
    private final LongAdder exceptions = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);
    private final LongestTasks worst = new LongestTasks();
    private volatile long seen = System.nanoTime();
    /// How many tasks contain the running one; touched on the JavaFX thread only.
    private int depth;
    private long busyBegan;
    private volatile boolean measuresProcessor;

    @Override
    public void execute(Runnable work) {
        Platform.runLater(() -> run(TaskNames.of(work), work));
    }

    /// Queues work that is called by a name in the figures.
    public void execute(String name, Runnable work) {
        Platform.runLater(() -> run(name, work));
    }

    /// Runs work at once where this is the JavaFX thread, else queues it.
    public void now(Runnable work) {
        now(TaskNames.of(work), work);
    }

    /// The same with a name.
    void now(String name, Runnable work) {
        if (Platform.isFxApplicationThread()) {
            run(name, work);
        } else {
            execute(name, work);
        }
    }

    /// Queues work that is not counted: a look from outside, which a person at the workstation never causes.
    public Executor aside() {
        return Platform::runLater;
    }

    /// What was run so far.
    public FxLoad load() {
        return new FxLoad(tasks.sum(), overBudget.sum(), faults.sum(), exceptions.sum(), longest.get());
    }

    /// How many of the tasks over 50 ms also worked for longer than that; the others had to wait for a processor. All
    /// of them where that is not measured.
    public long workedTooLong() {
        return workedTooLong.sum();
    }

    /// The tasks that held the thread longest, the worst first, at most ten; each name once.
    public List<SlowTask> worst() {
        return worst.list();
    }

    /// The tasks that worked longest, the worst first, at most ten; the same as `worst` where that is not measured.
    public List<SlowTask> busiest() {
        return worst.busiest();
    }

    /// From now on also tells for how much of its time a slow task really worked.
    public void measureProcessor() {
        measuresProcessor = true;
    }

    /// Forgets what was slow so far.
    public void forgetWorst() {
        worst.clear();
    }

    /// How long ago the thread last did something for this executor, in nanoseconds.
    public long idleNanos() {
        return Math.max(0, System.nanoTime() - seen);
    }

    private void run(String name, Runnable work) {
        long begin = enter();
        try {
            work.run();
        } catch (RuntimeException bug) {
            exceptions.increment();
            LOG.error("a task on the JavaFX thread failed", bug);
        } finally {
            leave(name, begin);
        }
    }

    /// Something begins to hold the thread.
    long enter() {
        if (depth++ == 0 && measuresProcessor) {
            busyBegan = ProcessorTime.nanos();
        }
        return System.nanoTime();
    }

    /// It ends. What ran inside something else counts with that, not twice.
    void leave(String name, long began) {
        if (--depth == 0) {
            long took = System.nanoTime() - began;
            note(name, took, measuresProcessor ? ProcessorTime.nanos() - busyBegan : took);
        }
    }

    private void note(String name, long took, long busy) {
        tasks.increment();
        longest.accumulate(took);
        seen = System.nanoTime();
        if (took > BUDGET_NANOS) {
            overBudget.increment();
            worst.add(new SlowTask(name, took, busy, 1));
        }
        if (took > FAULT_NANOS) {
            faults.increment();
            if (busy > FAULT_NANOS) {
                workedTooLong.increment();
            }
            LOG.debug("{} held the JavaFX thread for {} µs", name, took / 1_000);
        }
    }

    /// Load of the JavaFX thread by this program.
    ///
    /// @param tasks        how many ran
    /// @param overBudget   how many took more than 4 ms
    /// @param faults       how many took more than 50 ms
    /// @param exceptions   how many ended with a bug
    /// @param longestNanos the longest one
    public record FxLoad(long tasks, long overBudget, long faults, long exceptions, long longestNanos) {}

    /// A task that held the thread.
    ///
    /// @param name  what it was: the class that handed it over, or a name that it was given
    /// @param nanos the longest time
    /// @param busy  the longest work of the processor for one; the same where that is not measured
    /// @param times how often tasks of that name took more than 4 ms
    public record SlowTask(String name, long nanos, long busy, long times) {}
}
