package dev.sanad.core.store;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.telemetry.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of writes of one database.
///
/// Group commit: while one commit waits for the disk, other writes gather; the next transaction takes them
/// together,
/// each between savepoints, so that one that fails undoes only itself. Nobody is told before the commit is
/// durable; if
/// the commit fails, all of them failed.
final class WriteLine {
    private static final Logger LOG = LoggerFactory.getLogger(WriteLine.class);
    private static final int CAPACITY = 8_192;
    private static final int LARGEST_GROUP = 256;
    private static final long LONGEST_GROUP_NANOS = 20_000_000;

    /// The connection that writes, as this queue needs it.
    interface Session {
        void begin();

        /// Throws what the disk says; the transaction is then undone.
        void commit();

        void rollback();

        void savepoint();

        void release();

        void rollbackToSavepoint();

        Tx transaction();

        /// Folds the log into the file where it has grown. Called when everybody was told.
        void tidy(boolean nothingWaits);

        void damaged(Throwable why);
    }

    private static final class Pending<T> {
        final Attempt<T> work;
        final CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
        final @Nullable Trace trace = Trace.current().orElse(null);

        @Nullable
        Outcome<T> ending;

        Pending(Attempt<T> work) {
            this.work = work;
        }

        boolean run(Tx tx) {
            Outcome<T> outcome = trace == null ? work.in(tx) : trace.call(() -> work.in(tx));
            ending = outcome;
            return outcome instanceof Outcome.Done || outcome instanceof Outcome.Queued;
        }

        void fail(Failure failure) {
            ending = Outcome.failed(failure);
        }

        void tell() {
            Outcome<T> told = ending == null ? Outcome.failed(Failure.of(FailureCode.STORE_FAILED)) : ending;
            if (trace == null) {
                result.complete(told);
            } else {
                trace.run(() -> result.complete(told));
            }
        }
    }

    private final Object lock = new Object();
    private final Queue<Pending<?>> waiting = new ArrayDeque<>();
    private final Session session;
    private final Executor writer;
    private final Executor completions;
    private boolean scheduled;
    private boolean closed;
    private long commits;
    private long writes;

    WriteLine(Session session, Executor writer, Executor completions) {
        this.session = session;
        this.writer = writer;
        this.completions = completions;
    }

    <T> CompletableFuture<Outcome<T>> submit(Attempt<T> work) {
        Pending<T> pending = new Pending<>(work);
        synchronized (lock) {
            if (closed) {
                return ended(FailureCode.CANCELLED);
            }
            if (waiting.size() >= CAPACITY) {
                return ended(FailureCode.OVERLOADED);
            }
            waiting.add(pending);
            try {
                schedule();
            } catch (RejectedExecutionException coreIsClosed) {
                scheduled = false;
                waiting.remove(pending);
                return ended(FailureCode.CANCELLED);
            }
        }
        return pending.result;
    }

    private static <T> CompletableFuture<Outcome<T>> ended(FailureCode code) {
        return CompletableFuture.completedFuture(Outcome.failed(Failure.of(code)));
    }

    private void schedule() {
        if (!scheduled && !waiting.isEmpty()) {
            scheduled = true;
            writer.execute(this::group);
        }
    }

    private boolean addNext(List<Pending<?>> group) {
        synchronized (lock) {
            Pending<?> next = waiting.poll();
            return next != null && group.add(next);
        }
    }

    private void group() {
        List<Pending<?>> group = new ArrayList<>();
        try {
            // Before anything can fail: a disk in trouble must fail somebody, or this would go round for ever.
            addNext(group);
            List<Runnable> afterCommit = new ArrayList<>();
            if (runGroup(group, afterCommit)) {
                for (Runnable action : afterCommit) {
                    runAfterCommit(action);
                }
            }
        } catch (RuntimeException | Error e) {
            Failure failure = StoreFailures.of("a commit", e);
            group.forEach(pending -> pending.fail(failure));
        }
        group.forEach(this::tell);
        session.tidy(waiting() == 0);
        synchronized (lock) {
            scheduled = false;
            try {
                schedule();
            } catch (RejectedExecutionException coreIsClosed) {
                // Nobody was told that these were written; they get the answer that they were not.
                scheduled = false;
                waiting.forEach(pending -> pending.fail(Failure.of(FailureCode.CANCELLED)));
                waiting.forEach(Pending::tell);
                waiting.clear();
            }
            lock.notifyAll();
        }
    }

    /// Runs what waits in one transaction.
    ///
    /// @return whether anything was committed
    private boolean runGroup(List<Pending<?>> group, List<Runnable> afterCommit) {
        long start = System.nanoTime();
        session.begin();
        boolean committed = false;
        try {
            boolean changed = false;
            boolean more = !group.isEmpty();
            while (more) {
                changed |= runOne(group.getLast(), afterCommit);
                boolean full = group.size() >= LARGEST_GROUP || System.nanoTime() - start > LONGEST_GROUP_NANOS;
                more = !full && addNext(group);
            }
            session.commit();
            committed = true;
            synchronized (lock) {
                commits++;
                writes += group.size();
            }
            return changed;
        } finally {
            if (!committed) {
                session.rollback();
            }
        }
    }

    private boolean runOne(Pending<?> pending, List<Runnable> afterCommit) {
        session.savepoint();
        boolean keep = false;
        try {
            Tx tx = session.transaction();
            keep = pending.run(tx);
            if (keep) {
                afterCommit.addAll(tx.actionsAfterCommit());
            }
        } catch (RuntimeException | Error e) {
            session.damaged(e);
            undo(e);
            pending.fail(StoreFailures.of("a write", e));
            return false;
        }
        if (keep) {
            session.release();
        } else {
            session.rollbackToSavepoint();
        }
        return keep;
    }

    /// Where the disk's trouble has undone the whole transaction already, the whole group failed with that trouble.
    private void undo(Throwable why) {
        try {
            session.rollbackToSavepoint();
        } catch (StoreException gone) {
            StoreException trouble = why instanceof StoreException known ? known : gone;
            throw trouble;
        }
    }

    private static void runAfterCommit(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            SupportReference.logged(LOG, FailureCode.UNEXPECTED, "an action after a commit", e);
        }
    }

    private void tell(Pending<?> pending) {
        try {
            completions.execute(pending::tell);
        } catch (RejectedExecutionException closing) {
            pending.tell();
        }
    }

    boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    int waiting() {
        synchronized (lock) {
            return waiting.size();
        }
    }

    long commits() {
        synchronized (lock) {
            return commits;
        }
    }

    long writes() {
        synchronized (lock) {
            return writes;
        }
    }

    /// Takes nothing new, and waits until what was taken is written.
    void close() throws InterruptedException {
        synchronized (lock) {
            closed = true;
            while (scheduled || !waiting.isEmpty()) {
                lock.wait();
            }
        }
    }
}
