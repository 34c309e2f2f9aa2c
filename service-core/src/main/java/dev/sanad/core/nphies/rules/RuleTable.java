package dev.sanad.core.nphies.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the data of rules: one line a row, cells between tabs, `#` before what is said about them.
final class RuleTable {
    private RuleTable() {}

    /// The rows.
    ///
    /// @param width cells that each row has
    static List<List<String>> rows(String resource, int width) {
        return lines(resource).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> cells(line, resource, width))
                .toList();
    }

    private static List<String> cells(String line, String resource, int width) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != width) {
            throw new IllegalStateException("a row of " + resource + " has " + cells.size() + " cells: " + line);
        }
        return cells;
    }

    /// All lines, remarks too.
    static List<String> lines(String resource) {
        try (InputStream in = RuleTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the rule data " + resource + " are missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
