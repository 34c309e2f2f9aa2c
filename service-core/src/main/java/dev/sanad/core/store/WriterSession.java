package dev.sanad.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection that writes, and its log. Confined to the store's writing thread after it was made.
final class WriterSession implements WriteLine.Session, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriterSession.class);
    /// Folded when idle above the first size, and above the second even under load.
    private static final long LOG_IDLE = 2L << 20;

    private static final long LOG_LOADED = 16L << 20;

    private final Connection connection;
    private final Statements statements;
    private final Path log;
    private final AtomicBoolean damageSeen = new AtomicBoolean();

    WriterSession(Connection connection, Path file) {
        this.connection = connection;
        this.statements = new Statements(connection);
        this.log = file.resolveSibling(file.getFileName() + "-wal");
    }

    @Override
    public void begin() {
        run("BEGIN IMMEDIATE");
    }

    @Override
    public void commit() {
        run("COMMIT");
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
    public void tidy(boolean nothingWaits) {
        if (logBytes() > (nothingWaits ? LOG_IDLE : LOG_LOADED)) {
            try {
                fold("PASSIVE");
            } catch (SQLException e) {
                // The log only stays longer; every commit in it is safe.
                StoreFailures.of("folding the log", e);
            }
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
