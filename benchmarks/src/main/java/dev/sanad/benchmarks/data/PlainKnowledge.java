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

/// The peer: what one writes with FTS5 and the JDBC driver and nothing else. Any of the words, best by
/// BM25 first.
final class PlainKnowledge implements AutoCloseable {
    private static final String SQL = """
            SELECT p.id, p.place, p.text, p.start, d.title_en FROM knowledge_words
            JOIN knowledge_passages p ON p.nr = knowledge_words.rowid JOIN knowledge_documents d ON d.nr = p.document
            WHERE knowledge_words MATCH ? ORDER BY bm25(knowledge_words, 3.0, 1.0) LIMIT ?""";

    private final Connection connection;
    private final PreparedStatement statement;

    PlainKnowledge(Path file, byte[] key) throws SQLException {
        connection = PlainStore.open(file, key);
        statement = connection.prepareStatement(SQL);
    }

    List<String> find(String typed, int limit) throws SQLException {
        String match =
                Folding.words(typed).stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" OR "));
        statement.setString(1, match);
        statement.setInt(2, limit);
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(
                        rows.getString(1) + rows.getString(2) + rows.getString(3) + rows.getInt(4) + rows.getString(5));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
