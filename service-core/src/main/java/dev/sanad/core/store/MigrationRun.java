package dev.sanad.core.store;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the tables of a file up to what this version of the program knows: all missing steps in one transaction.
final class MigrationRun {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS schema_step (
              feature TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL, applied_at INTEGER NOT NULL,
              PRIMARY KEY (feature, version)) WITHOUT ROWID""";

    private final Connection connection;
    private final DatabaseConfig config;

    MigrationRun(Connection connection, DatabaseConfig config) {
        this.connection = connection;
        this.config = config;
    }

    /// Applies what is missing.
    ///
    /// @return why the file cannot be used; empty where it is up to date now
    Optional<Failure> run() throws SQLException {
        Map<String, String> applied = applied();
        Map<String, Migration> known = new HashMap<>();
        for (Migration step : config.migrations()) {
            if (known.put(id(step.feature(), step.version()), step) != null) {
                throw new IllegalArgumentException("two steps are " + id(step.feature(), step.version()));
            }
        }
        for (Map.Entry<String, String> step : applied.entrySet()) {
            Migration ours = known.get(step.getKey());
            if (ours == null) {
                return Optional.of(Failure.of(FailureCode.STORE_NEWER, step.getKey()));
            }
            if (!ours.hash().equals(step.getValue())) {
                return Optional.of(Failure.of(FailureCode.STORE_FAILED, "changed step " + step.getKey()));
            }
        }
        List<Migration> missing = new ArrayList<>(config.migrations());
        missing.removeIf(step -> applied.containsKey(id(step.feature(), step.version())));
        if (!missing.isEmpty()) {
            apply(missing);
        }
        return Optional.empty();
    }

    private Map<String, String> applied() throws SQLException {
        Map<String, String> applied = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name='schema_step'")) {
                if (!table.next()) {
                    return applied;
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT feature, version, hash FROM schema_step")) {
                while (rows.next()) {
                    applied.put(id(rows.getString(1), rows.getInt(2)), rows.getString(3));
                }
            }
        }
        return applied;
    }

    private void apply(List<Migration> missing) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                statement.executeUpdate(TABLE);
                for (Migration step : missing) {
                    statement.executeUpdate(step.script());
                    note(step);
                }
                statement.execute("COMMIT");
                done = true;
            } finally {
                if (!done) {
                    statement.execute("ROLLBACK");
                }
            }
        }
    }

    private void note(Migration step) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO schema_step(feature, version, hash, applied_at) VALUES (?,?,?,?)")) {
            insert.setString(1, step.feature());
            insert.setInt(2, step.version());
            insert.setString(3, step.hash());
            insert.setLong(4, config.clock().instant().toEpochMilli());
            insert.executeUpdate();
        }
    }

    private static String id(String feature, int version) {
        return feature + " " + version;
    }
}
