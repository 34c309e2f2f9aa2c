package dev.sanad.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection that writes, and its log. Confined to the store's writing thread after it was made.
final class WriterSession implements WriteLine.Session, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriterSession.class);
    /// Folded when idle above the first size, and above the second even under load.
    private static final long LOG_IDLE = 2L << 20;

    private static final long LOG_LOADED = 16L << 20;
    /// The file of a folded log keeps its size and is written anew from its beginning, so size alone does not say
    /// that there is anything to fold.
    private static final int LOG_COMMITS = 32;

    private static final String DURABLE = "FULL";
    private static final String AHEAD = "NORMAL";

    private final Connection connection;
    private final Statements statements;
    private final Path log;
    private final AtomicBoolean damageSeen = new AtomicBoolean();
    private final boolean canWait;
    private boolean waits;
    private int commitsInLog;

    /// @param durability as the connection was opened
    WriterSession(Connection connection, Path file, Durability durability, LongAdder executed) {
        this.connection = connection;
        this.canWait = durability == Durability.FULL;
        this.waits = canWait;
        this.statements = new Statements(connection, executed);
        this.log = file.resolveSibling(file.getFileName() + "-wal");
    }

    @Override
    public void begin(boolean durable) {
        if (canWait && durable != waits) {
            // Takes effect when it is prepared, so it must not be a kept statement.
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous=" + (durable ? DURABLE : AHEAD));
                waits = durable;
            } catch (SQLException e) {
                throw new StoreException(e);
            }
        }
        run("BEGIN IMMEDIATE");
    }

    @Override
    public void commit() {
        run("COMMIT");
        commitsInLog++;
    }

    @Override
    public void rollback() {
        try {
            run("ROLLBACK");
        } catch (StoreException alreadyUndone) {
            // SQLite undoes by itself on a full or broken disk; there is nothing left to undo then.
            LOG.debug("there was no transaction left to undo");
        }
    }

    @Override
    public void savepoint() {
        run("SAVEPOINT work");
    }

    @Override
    public void release() {
        run("RELEASE work");
    }

    @Override
    public void rollbackToSavepoint() {
        run("ROLLBACK TO work");
        run("RELEASE work");
    }

    @Override
    public Tx transaction() {
        return new Tx(statements);
    }

    @Override
    public WriteLine.Log log() {
        long bytes = logBytes();
        if (bytes > LOG_LOADED) {
            return WriteLine.Log.LONG;
        }
        return bytes > LOG_IDLE && commitsInLog >= LOG_COMMITS ? WriteLine.Log.GROWN : WriteLine.Log.SHORT;
    }

    @Override
    public void fold() {
        commitsInLog = 0;
        try {
            fold("PASSIVE");
        } catch (SQLException e) {
            // The log only stays longer; every commit in it is safe.
            StoreFailures.of("folding the log", e);
        }
    }

    @Override
    public void damaged(Throwable why) {
        if (StoreFailures.isDamage(why)) {
            damageSeen.set(true);
        }
    }

    boolean damageSeen() {
        return damageSeen.get();
    }

    long logBytes() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private void run(String sql) {
        try {
            statements.execute(sql);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private void fold(String how) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA wal_checkpoint(" + how + ")")) {
            row.next();
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            fold("TRUNCATE");
        } finally {
            statements.close();
            connection.close();
        }
    }
}
