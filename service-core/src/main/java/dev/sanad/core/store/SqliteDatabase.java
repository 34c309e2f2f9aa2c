package dev.sanad.core.store;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.telemetry.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database in one SQLCipher file (AES-256, every page authenticated) with a write-ahead log.
///
/// Nothing reaches the disk in clear: pages and log are encrypted, temporary tables live in memory. One process
/// at a
/// time, by a lock file beside the database. After a hard end the log is replayed by the next opening.
public final class SqliteDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final byte[] PLAIN = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);
    private static final int WAITING_READS = 4_096;

    /// An opened database with what has to be said about it.
    ///
    /// @param database the database
    /// @param rebuilt  whether a damaged file was thrown away and begun anew
    public record Opened(SqliteDatabase database, boolean rebuilt) {}

    private final DatabaseConfig config;
    private final CoreExecutors executors;
    private final SoleUse soleUse;
    private final WriterSession writer;
    private final WriteLine line;
    private final Readers readers;
    private final AtomicLong reads = new AtomicLong();
    private final LongAdder executed = new LongAdder();
    private final AtomicInteger readsWaiting = new AtomicInteger();
    private boolean closed;

    private SqliteDatabase(
            DatabaseConfig config, CoreExecutors executors, SoleUse soleUse, Connections with, Connection writer) {
        this.config = config;
        this.executors = executors;
        this.soleUse = soleUse;
        this.writer = new WriterSession(writer, config.file(), config.durability(), executed);
        this.line = new WriteLine(this.writer, executors);
        this.readers = new Readers(with, executed);
    }

    /// Opens or makes a database. Blocks on the disk: call it on `io`.
    ///
    /// Fails with `STO-002` where the key is another, `STO-003` where the file is not encrypted, `STO-004` where a
    /// newer version wrote it, `STO-005` where somebody has it open, `STO-006` where the disk is full; the file is
    /// untouched then.
    public static Outcome<SqliteDatabase> open(DatabaseConfig config, CoreExecutors executors) {
        try {
            return PrivateFiles.folder(PrivateFiles.folderOf(config.file())).then(_ -> lockAndOpen(config, executors));
        } catch (RuntimeException e) {
            return Outcome.failed(StoreFailures.of("opening a store", e));
        }
    }

    /// Opens a database whose content can be fetched again: where it is damaged, or its key or steps are others,
    /// it is
    /// begun anew, and the answer says so.
    public static Outcome<Opened> openRebuildable(DatabaseConfig config, CoreExecutors executors) {
        boolean wasDamaged = Files.exists(damageMark(config.file()));
        if (wasDamaged) {
            return rebuilt(config, executors);
        }
        return switch (open(config, executors)) {
            case Outcome.Done<SqliteDatabase>(SqliteDatabase database) -> Outcome.done(new Opened(database, false));
            case Outcome.Failed<SqliteDatabase>(Failure failure)
            when failure.code() == FailureCode.STORE_IN_USE || failure.code() == FailureCode.STORE_FULL ->
                Outcome.failed(failure);
            case Outcome<SqliteDatabase> _ -> rebuilt(config, executors);
        };
    }

    private static Outcome<Opened> rebuilt(DatabaseConfig config, CoreExecutors executors) {
        LOG.warn("a store that can be rebuilt was damaged and is begun anew");
        return PrivateFiles.folder(PrivateFiles.folderOf(config.file()))
                .then(_ -> PrivateFiles.delete(
                        config.file(),
                        sibling(config.file(), "-wal"),
                        sibling(config.file(), "-shm"),
                        sibling(config.file(), "-journal"),
                        damageMark(config.file())))
                .then(_ -> open(config, executors))
                .map(database -> new Opened(database, true));
    }

    private static Outcome<SqliteDatabase> lockAndOpen(DatabaseConfig config, CoreExecutors executors) {
        try {
            Optional<SoleUse> lock = SoleUse.take(sibling(config.file(), ".lock"));
            if (lock.isEmpty()) {
                return Outcome.failed(Failure.of(FailureCode.STORE_IN_USE));
            }
            Outcome<SqliteDatabase> opened = Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
            try {
                opened = openLocked(config, executors, lock.get());
                return opened;
            } finally {
                if (!(opened instanceof Outcome.Done)) {
                    lock.get().close();
                }
            }
        } catch (IOException e) {
            return Outcome.failed(SupportReference.logged(LOG, FailureCode.STORE_FAILED, "opening a store", e));
        }
    }

    private static Outcome<SqliteDatabase> openLocked(DatabaseConfig config, CoreExecutors executors, SoleUse lock)
            throws IOException {
        if (isPlain(config.file())) {
            LOG.error("the file of a store is not encrypted and is refused");
            return Outcome.failed(Failure.of(FailureCode.STORE_NOT_ENCRYPTED));
        }
        // The log beside it gets the same rights from SQLite.
        PrivateFiles.own(config.file());
        Connections connections = new Connections(config);
        try {
            Connection writer = connections.writer();
            boolean ready = false;
            try {
                Optional<Failure> refusal = new MigrationRun(writer, config).run();
                if (refusal.isPresent()) {
                    return Outcome.failed(refusal.get());
                }
                if (isPlain(config.file())) {
                    throw new IllegalStateException("the driver wrote a file in clear");
                }
                ready = true;
                return Outcome.done(new SqliteDatabase(config, executors, lock, connections, writer));
            } finally {
                if (!ready) {
                    writer.close();
                }
            }
        } catch (SQLException e) {
            return Outcome.failed(StoreFailures.of("opening a store", e));
        }
    }

    private static boolean isPlain(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PLAIN.length), PLAIN);
        }
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static Path damageMark(Path file) {
        return sibling(file, ".damaged");
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> write(Work<T> work) {
        return line.submit(tx -> Outcome.done(work.in(tx)));
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> writeAhead(Work<T> work) {
        return line.submitAhead(tx -> Outcome.done(work.in(tx)));
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> attempt(Attempt<T> attempt) {
        return line.submit(attempt);
    }

    @Override
    public <T> CompletableFuture<Outcome<T>> read(Work<T> work) {
        CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
        if (readsWaiting.incrementAndGet() > WAITING_READS) {
            readsWaiting.decrementAndGet();
            result.complete(Outcome.failed(Failure.of(FailureCode.OVERLOADED)));
            return result;
        }
        try {
            executors.storeReaders().execute(Trace.carried(() -> {
                readsWaiting.decrementAndGet();
                Outcome<T> outcome = readNow(work);
                tell(result, outcome);
            }));
        } catch (RejectedExecutionException closing) {
            readsWaiting.decrementAndGet();
            result.complete(Outcome.failed(Failure.of(FailureCode.CANCELLED)));
        }
        return result;
    }

    private <T> Outcome<T> readNow(Work<T> work) {
        if (line.isClosed()) {
            return Outcome.failed(Failure.of(FailureCode.CANCELLED));
        }
        try {
            reads.incrementAndGet();
            return Outcome.done(readers.read(work));
        } catch (SQLException | RuntimeException | Error e) {
            writer.damaged(e);
            return Outcome.failed(StoreFailures.of("a read", e));
        }
    }

    private <T> void tell(CompletableFuture<Outcome<T>> result, Outcome<T> outcome) {
        try {
            executors.completions().execute(() -> result.complete(outcome));
        } catch (RejectedExecutionException closing) {
            result.complete(outcome);
        }
    }

    @Override
    public Figures figures() {
        return new Figures(
                line.commits(), line.writes(), reads.get(), executed.sum(), line.waiting(), writer.logBytes());
    }

    /// Whether a page was read that is not what was written. A database that can be rebuilt is, at the next
    /// opening.
    public boolean isDamaged() {
        return writer.damageSeen();
    }

    int openReaders() {
        return readers.open();
    }

    @Override
    public void close() {
        synchronized (soleUse) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            line.close();
            readers.close();
            // The writing thread has nothing of this store any more: its connection may be closed from here.
            writer.close();
        } catch (SQLException e) {
            StoreFailures.of("closing a store", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
    }

    private void release() {
        try {
            if (writer.damageSeen()) {
                Files.write(damageMark(config.file()), new byte[0]);
            }
            soleUse.close();
        } catch (IOException e) {
            SupportReference.logged(LOG, FailureCode.STORE_FAILED, "closing a store", e);
        }
        config.key().close();
    }
}
