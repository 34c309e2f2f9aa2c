package dev.sanad.core.exec;

import dev.sanad.core.telemetry.Trace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Virtual threads, at most so many at once, with a bounded queue behind them. A lock instead of a monitor lets the
/// virtual threads wait without holding a carrier. Work runs under the trace of whoever handed it over.
final class BoundedVirtualExecutor implements Executor {
    /// How long interrupted work may take to clean up.
    private static final long INTERRUPTED_NANOS = 1_000_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Set<Thread> running = new HashSet<>();
    private final String name;
    private final Thread.Builder threads;
    private final LostExceptions lost;
    private final int concurrency;
    private final int capacity;
    private boolean closed;
    private long rejected;
    private long begun;

    BoundedVirtualExecutor(String name, int concurrency, int capacity, LostExceptions lost) {
        this.name = name;
        this.threads = Thread.ofVirtual().uncaughtExceptionHandler(lost);
        this.lost = lost;
        this.concurrency = concurrency;
        this.capacity = capacity;
    }

    @Override
    public void execute(Runnable work) {
        Runnable task = Trace.carried(work);
        lock.lock();
        try {
            if (!closed && running.size() < concurrency) {
                // Numbered here: the platform's own counter is a variable handle, whose first use costs a start 7 ms.
                Thread thread = threads.name(name + "-" + ++begun).unstarted(() -> drain(task));
                running.add(thread);
                thread.start();
                return;
            }
            if (!closed && waiting.size() < capacity) {
                waiting.add(task);
                return;
            }
            rejected++;
        } finally {
            lock.unlock();
        }
        throw new RejectedExecutionException(closed ? "the core is closing" : "too much is under way");
    }

    private void drain(Runnable first) {
        Runnable task = first;
        while (task != null) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                lost.note(e);
            }
            task = next();
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Runnable next = waiting.poll();
            if (next == null) {
                running.remove(Thread.currentThread());
                if (running.isEmpty()) {
                    idle.signalAll();
                }
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    int running() {
        lock.lock();
        try {
            return running.size();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    long rejected() {
        lock.lock();
        try {
            return rejected;
        } finally {
            lock.unlock();
        }
    }

    /// Takes nothing new, lets what was taken finish, and interrupts what is left when the time is over.
    boolean close(Duration wait) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            if (awaitIdle(wait.toNanos())) {
                return true;
            }
            waiting.clear();
            running.forEach(Thread::interrupt);
            awaitIdle(INTERRUPTED_NANOS);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitIdle(long nanos) throws InterruptedException {
        long left = nanos;
        while (!running.isEmpty() && left > 0) {
            left = idle.awaitNanos(left);
        }
        return running.isEmpty();
    }
}
