package dev.sanad.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.mc.SQLiteMCConfig;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/// Opens connections to one encrypted file.
///
/// The driver has a trap: the property `hexkey` is ignored without a word and the file is written in clear. So
/// the key
/// goes in through the SQLCipher configuration only, and the first bytes of the file are looked at afterwards.
final class Connections {
    private static final int BUSY_MILLIS = 5_000;
    /// In KiB, negative by SQLite's convention.
    private static final int WRITER_CACHE = -8_192;
    private static final int READER_CACHE = -4_096;

    private final DatabaseConfig config;

    Connections(DatabaseConfig config) {
        this.config = config;
    }

    /// The connection that writes. It alone folds the log into the file, when the store says so.
    Connection writer() throws SQLException {
        Connection connection = connect();
        boolean ready = false;
        try {
            check(connection);
            pragma(connection, "journal_mode=WAL");
            pragma(connection, "synchronous=" + config.durability());
            pragma(connection, "wal_autocheckpoint=0");
            pragma(connection, "journal_size_limit=16777216");
            pragma(connection, "cache_size=" + WRITER_CACHE);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    /// A connection that can only read.
    Connection reader() throws SQLException {
        Connection connection = connect();
        boolean ready = false;
        try {
            pragma(connection, "query_only=ON");
            pragma(connection, "wal_autocheckpoint=0");
            pragma(connection, "cache_size=" + READER_CACHE);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    private Connection connect() throws SQLException {
        SQLiteMCConfig cipher = SQLiteMCSqlCipherConfig.getV4Defaults()
                .withRawUnsaltedKey(config.key().bytes())
                .build();
        cipher.setTempStore(SQLiteConfig.TempStore.MEMORY);
        cipher.enforceForeignKeys(true);
        cipher.setBusyTimeout(BUSY_MILLIS);
        return cipher.createConnection("jdbc:sqlite:" + config.file().toAbsolutePath());
    }

    /// Reads the first page, which fails with a wrong key, and makes sure that a cipher is at work at all.
    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
            try (var cipher = statement.executeQuery("PRAGMA cipher")) {
                if (!cipher.next() || !"sqlcipher".equals(cipher.getString(1))) {
                    throw new SQLException("the driver does not encrypt");
                }
            }
        }
    }

    private static void pragma(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
    }
}
