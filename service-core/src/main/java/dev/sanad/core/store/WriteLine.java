package dev.sanad.core.store;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.telemetry.Trace;
import java.time.Duration;
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
/// the commit fails, all of them failed. Work that need not wait for the disk shares a commit with its like, or rides
/// along with work that does.
///
/// The log is folded into the file when nobody has written for a moment, so that a write that follows another does not
/// wait behind it.
final class WriteLine {
    private static final Logger LOG = LoggerFactory.getLogger(WriteLine.class);
    private static final int CAPACITY = 8_192;
    private static final int LARGEST_GROUP = 256;
    private static final long LONGEST_GROUP_NANOS = 20_000_000;
    private static final Duration QUIET = Duration.ofMillis(300);

    /// The connection that writes, as this queue needs it.
    interface Session {
        /// Begins a transaction.
        ///
        /// @param durable whether its commit has to wait for the disk
        void begin(boolean durable);

        /// Throws what the disk says; the transaction is then undone.
        void commit();

        void rollback();

        void savepoint();

        void release();

        void rollbackToSavepoint();

        Tx transaction();

        /// How much the log wants to be folded into the file.
        Log log();

        /// Folds the log into the file.
        void fold();

        void damaged(Throwable why);
    }

    /// How long the log is.
    enum Log {
        SHORT,
        /// To be folded when nobody writes.
        GROWN,
        /// To be folded at once.
        LONG
    }

    private static final class Pending<T> {
        final Attempt<T> work;
        final boolean durable;
        final CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
        final @Nullable Trace trace = Trace.current().orElse(null);

        @Nullable
        Outcome<T> ending;

        Pending(Attempt<T> work, boolean durable) {
            this.work = work;
            this.durable = durable;
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
    private final Timers timers;
    private boolean scheduled;
    private boolean foldingPlanned;
    private boolean closed;
    private long commits;
    private long writes;

    WriteLine(Session session, CoreExecutors executors) {
        this.session = session;
        this.writer = executors.storeWriter();
        this.completions = executors.completions();
        this.timers = executors.timers();
    }

    <T> CompletableFuture<Outcome<T>> submit(Attempt<T> work) {
        return submit(new Pending<>(work, true));
    }

    /// For work that need not wait for the disk.
    <T> CompletableFuture<Outcome<T>> submitAhead(Attempt<T> work) {
        return submit(new Pending<>(work, false));
    }

    private <T> CompletableFuture<Outcome<T>> submit(Pending<T> pending) {
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

    /// What waits for the disk does not join a group that began without it.
    private boolean addNext(List<Pending<?>> group) {
        synchronized (lock) {
            Pending<?> next = waiting.peek();
            boolean fits = next != null && (group.isEmpty() || !next.durable || group.getFirst().durable);
            return fits && group.add(waiting.remove());
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
        tidy();
        goOn();
    }

    private void goOn() {
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

    private void tidy() {
        switch (session.log()) {
            case SHORT -> {}
            case LONG -> session.fold();
            case GROWN -> {
                synchronized (lock) {
                    planFolding();
                }
            }
        }
    }

    private void planFolding() {
        if (!foldingPlanned && !closed) {
            foldingPlanned = true;
            long before = writes;
            timers.after(QUIET, () -> foldIfQuiet(before));
        }
    }

    private void foldIfQuiet(long before) {
        synchronized (lock) {
            foldingPlanned = false;
            if (closed) {
                return;
            }
            if (scheduled || writes != before) {
                planFolding();
                return;
            }
            scheduled = true;
            try {
                writer.execute(() -> {
                    session.fold();
                    goOn();
                });
            } catch (RejectedExecutionException coreIsClosed) {
                // The next opening replays the log.
                scheduled = false;
            }
        }
    }

    /// Runs what waits in one transaction.
    ///
    /// @return whether anything was committed
    private boolean runGroup(List<Pending<?>> group, List<Runnable> afterCommit) {
        long start = System.nanoTime();
        session.begin(group.isEmpty() || group.getFirst().durable);
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
