package dev.sanad.core.store;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import java.util.concurrent.CompletableFuture;

/// A database whose reads and writes are timed, from asking to the answer: with the wait for a thread and, of writes,
/// for the disk.
public final class TimedDatabase implements Database {
    private final Database database;
    private final Telemetry telemetry;

    /// @param database not owned more than before: closing this closes it
    public TimedDatabase(Database database, Telemetry telemetry) {
        this.database = database;
        this.telemetry = telemetry;
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> write(Work<T> work) {
        return telemetry.time(Workflow.STORE_WRITE, () -> database.write(work));
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> writeAhead(Work<T> work) {
        return telemetry.time(Workflow.STORE_WRITE, () -> database.writeAhead(work));
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> attempt(Attempt<T> attempt) {
        return telemetry.time(Workflow.STORE_WRITE, () -> database.attempt(attempt));
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> read(Work<T> work) {
        return telemetry.time(Workflow.STORE_READ, () -> database.read(work));
    }

    @Override
    public Figures figures() {
        return database.figures();
    }

    @Override
    public void close() {
        database.close();
    }
}
