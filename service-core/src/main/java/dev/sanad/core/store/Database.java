package dev.sanad.core.store;

import dev.sanad.core.kernel.Outcome;
import java.util.concurrent.CompletableFuture;

/// One encrypted database: the seam behind which SQLite stands, and later the clinic's shared server.
///
/// All writes run one after the other on one thread, each in a transaction of its own or undone; waiting writes
/// share a
/// commit. Reads run beside them on the state of the last commit. Futures complete on a thread of the core, never
/// exceptionally: trouble is a failure `STO-…`, a bug in the work `BUG-001` with a reference, too much waiting work
/// `APP-003`.
public interface Database extends AutoCloseable {
    /// Changes rows. Completes after the commit is durable, never before.
    <T> CompletableFuture<Outcome<T>> write(Work<T> work);

    /// Changes rows without waiting for the disk: completes when everybody sees the change and the end of this process
    /// can no longer undo it. A loss of power still can, until a later [#write] completes, which carries along all
    /// that was written before it. For what only has to be there before a write that follows at once.
    default <T> CompletableFuture<Outcome<T>> writeAhead(Work<T> work) {
        return write(work);
    }

    /// Changes rows where the rows allow it; otherwise leaves no trace.
    <T> CompletableFuture<Outcome<T>> attempt(Attempt<T> attempt);

    /// Reads rows; every statement of one work sees the same state.
    <T> CompletableFuture<Outcome<T>> read(Work<T> work);

    /// What goes on, for the System page.
    Figures figures();

    /// Writes what is waiting, folds the log into the file, and closes every connection. Waits for that.
    @Override
    void close();

    /// What a database is doing.
    ///
    /// @param commits transactions made durable since the opening
    /// @param writes  pieces of work in them; more than commits where they shared one
    /// @param reads   pieces of reading work
    /// @param statements executed for all of them, those that begin and end a transaction included
    /// @param waiting writes that wait now
    /// @param logBytes size of the write-ahead log
    record Figures(long commits, long writes, long reads, long statements, int waiting, long logBytes) {}
}
