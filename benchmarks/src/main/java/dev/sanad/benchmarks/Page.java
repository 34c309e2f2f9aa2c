package dev.sanad.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a measurement found: lines of Markdown, written as one section of docs/benchmarks.md.
public final class Page {
    private final List<String> lines = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /// A table as it was added.
    ///
    /// @param columns the columns' names
    /// @param rows    as many cells each
    record Table(List<String> columns, List<List<String>> rows) {}

    /// Adds a sentence.
    public void say(String sentence) {
        sentences.add(sentence);
        lines.add(sentence);
        lines.add("");
    }

    /// Adds a table.
    ///
    /// @param header the columns' names
    /// @param rows   as many cells each
    public void table(List<String> header, List<List<String>> rows) {
        tables.add(new Table(List.copyOf(header), List.copyOf(rows)));
        lines.add("| " + String.join(" | ", header) + " |");
        lines.add("|" + "---|".repeat(header.size()));
        for (List<String> row : rows) {
            lines.add("| " + String.join(" | ", row) + " |");
        }
        lines.add("");
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    List<Table> tables() {
        return List.copyOf(tables);
    }

    /// The section as Markdown, without its heading.
    public String text() {
        return String.join("\n", lines);
    }

    /// Puts the section into the file in place of the one with the same heading, or at the end.
    static void replaceSection(Path file, String title, String body) throws IOException {
        String heading = "## " + title;
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        boolean replaced = false;
        List<String> existing = Files.exists(file)
                ? Files.readAllLines(file)
                : List.of("# Measured", "", "Ratios hold from machine to machine, absolute times do not.", "");
        for (String line : existing) {
            if (line.startsWith("## ")) {
                inside = line.equals(heading);
                if (inside) {
                    kept.add(heading);
                    kept.add("");
                    kept.addAll(body.lines().toList());
                    kept.add("");
                    replaced = true;
                }
            }
            if (!inside) {
                kept.add(line);
            }
        }
        if (!replaced) {
            kept.add(heading);
            kept.add("");
            kept.addAll(body.lines().toList());
            kept.add("");
        }
        Files.writeString(file, String.join("\n", kept).stripTrailing() + "\n");
    }
}
