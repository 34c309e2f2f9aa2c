package dev.sanad.benchmarks.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/// An encrypted store through the JDBC driver and nothing else, with a cache as large as a reader's of Sanad.
final class PlainStore {
    private PlainStore() {}

    static Connection open(Path file, byte[] key) throws SQLException {
        Connection connection = SQLiteMCSqlCipherConfig.getV4Defaults()
                .withRawUnsaltedKey(key)
                .build()
                .createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size=-4096");
        }
        return connection;
    }
}
