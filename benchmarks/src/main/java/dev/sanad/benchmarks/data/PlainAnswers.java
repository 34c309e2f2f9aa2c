package dev.sanad.benchmarks.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// The peer: the statement of the answer's look-up through the JDBC driver and nothing else.
final class PlainAnswers implements AutoCloseable {
    static final String SQL = """
            SELECT question, check_id, asked_by, answered_at, simulated, answer FROM eligibility_answer
            WHERE scope = ? AND first_day <= ? AND (purposes & ?) = ?
            ORDER BY (last_day >= ?) DESC, first_day DESC, answered_at DESC LIMIT 1""";

    /// What is looked for.
    record Asked(String scope, LocalDate day, int purposes) {}

    private final Connection connection;
    private final PreparedStatement statement;

    PlainAnswers(Path file, byte[] key) throws SQLException {
        connection = PlainStore.open(file, key);
        statement = connection.prepareStatement(SQL);
    }

    /// Looks one answer up.
    ///
    /// @return bytes read; 0 where there is no such answer
    int find(Asked asked) throws SQLException {
        statement.setString(1, asked.scope());
        statement.setString(2, asked.day().toString());
        statement.setInt(3, asked.purposes());
        statement.setInt(4, asked.purposes());
        statement.setString(5, asked.day().toString());
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return 0;
            }
            int read = 0;
            for (int i = 1; i <= 5; i++) {
                read += row.getString(i).length();
            }
            return read + row.getBytes(6).length;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
