package dev.sanad.benchmarks.line;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/// What it costs at least to keep bytes encrypted and durable: one row, one commit, through the plain driver.
final class PlainJournal implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    PlainJournal(Path file) throws SQLException {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 4);
        connection = SQLiteMCSqlCipherConfig.getV4Defaults()
                .withRawUnsaltedKey(key)
                .build()
                .createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE IF NOT EXISTS kept (nr INTEGER PRIMARY KEY, body BLOB NOT NULL)");
        }
        insert = connection.prepareStatement("INSERT INTO kept (body) VALUES (?)");
    }

    void keep(byte[] body) throws SQLException {
        insert.setBytes(1, body);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
