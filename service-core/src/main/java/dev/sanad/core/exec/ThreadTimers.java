package dev.sanad.core.exec;

import dev.sanad.core.kernel.Subscription;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Timers on one platform thread.
final class ThreadTimers implements Timers {
    private final ScheduledThreadPoolExecutor thread;
    private final LostExceptions lost;

    ThreadTimers(ThreadFactory threads, LostExceptions lost) {
        this.thread = new ScheduledThreadPoolExecutor(1, threads);
        this.lost = lost;
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        try {
            return cutting(thread.schedule(guarded(action), delay.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException closing) {
            // Whoever asks for a timer while the core closes would never have seen it fire.
            return () -> {};
        }
    }

    @Override
    public Subscription every(Duration period, Runnable action) {
        long nanos = period.toNanos();
        try {
            return cutting(thread.scheduleWithFixedDelay(guarded(action), nanos, nanos, TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException closing) {
            return () -> {};
        }
    }

    private Runnable guarded(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException | Error e) {
                lost.note(e);
            }
        };
    }

    private static Subscription cutting(Future<?> task) {
        return () -> task.cancel(false);
    }

    void close() {
        thread.shutdownNow();
    }
}
