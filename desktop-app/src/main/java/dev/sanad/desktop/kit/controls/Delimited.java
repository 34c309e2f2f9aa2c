package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.i18n.Isolate;
import java.util.List;

/// Writes rows as delimited text (RFC 4180), so that no spreadsheet takes a cell for a formula.
final class Delimited {
    private Delimited() {}

    static <R> String write(List<TextColumn<R>> columns, List<R> rows, char separator) {
        StringBuilder out = new StringBuilder();
        line(out, columns.stream().map(TextColumn::getText).toList(), separator);
        for (R row : rows) {
            line(out, columns.stream().map(column -> column.textOf(row)).toList(), separator);
        }
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells, char separator) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            cell(out, harmless(Isolate.plain(cells.get(i))), separator);
        }
        out.append("\r\n");
    }

    private static void cell(StringBuilder out, String text, char separator) {
        boolean quote = text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
        if (quote) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    private static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean sign = first == '+' || first == '-';
        boolean number = sign && text.substring(1).chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ' ');
        boolean formula = first == '=' || first == '@' || first == '\t' || (sign && !number);
        return formula ? "'" + text : text;
    }
}
