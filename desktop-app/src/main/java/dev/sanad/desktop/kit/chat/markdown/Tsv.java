package dev.sanad.desktop.kit.chat.markdown;

import java.util.ArrayList;
import java.util.List;

/// Tables as spreadsheets take them from the clipboard: cells parted by tabs, rows by line breaks.
public final class Tsv {
    private Tsv() {}

    /// All rows that this block holds, the header first where it is the first part of the table.
    public static String of(Block.Table table) {
        List<String> lines = new ArrayList<>();
        for (List<Rich> row : table.cells()) {
            lines.add(String.join("\t", row.stream().map(Tsv::cell).toList()));
        }
        return String.join("\n", lines);
    }

    private static String cell(Rich cell) {
        return cell.plain().replaceAll("[\\t\\n]+", " ").strip();
    }
}
