package dev.sanad.benchmarks.data;

import dev.sanad.core.kernel.script.Folding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The peer: the statement of the patient search through the JDBC driver and nothing else.
final class PlainSearch implements AutoCloseable {
    private static final String SQL = """
            SELECT p.id, p.name_en, p.name_ar, p.birth_date, p.gender, p.lead_kind, p.lead_value, p.mrn, p.cards
            FROM patient_words JOIN patients p ON p.nr = patient_words.rowid
            WHERE patient_words MATCH ? LIMIT ?""";

    private final Connection connection;
    private final PreparedStatement statement;

    PlainSearch(Path file, byte[] key) throws SQLException {
        connection = PlainStore.open(file, key);
        statement = connection.prepareStatement(SQL);
    }

    List<String> find(String typed, int limit) throws SQLException {
        String match = words(typed).stream().map(word -> "\"" + word + "\"*").collect(Collectors.joining(" "));
        statement.setString(1, match);
        statement.setInt(2, limit);
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= 9; i++) {
                    line.append(rows.getString(i)).append('|');
                }
                found.add(line.toString());
            }
        }
        return found;
    }

    private static List<String> words(String typed) {
        if (typed.startsWith("+")) {
            return List.of(Folding.key(typed));
        }
        return Folding.words(typed);
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
