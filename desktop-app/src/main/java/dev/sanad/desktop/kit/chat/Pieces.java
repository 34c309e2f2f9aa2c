package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Block;
import dev.sanad.desktop.kit.chat.markdown.Rich;
import dev.sanad.desktop.kit.i18n.Isolate;
import java.util.ArrayList;
import java.util.List;

/// The selectable paragraphs of a row, known without its node: a selection may reach far out of the window.
final class Pieces {
    private Pieces() {}

    /// The texts as drawn, in the order of [RowNode#pieces].
    static List<String> of(Row row) {
        return switch (row) {
            case Row.Part _ -> List.of();
            case Row.Words words ->
                switch (words.block()) {
                    case Block.Heading heading -> List.of(heading.text().drawn());
                    case Block.Paragraph paragraph -> List.of(paragraph.text().drawn());
                    case Block.Item item -> List.of(item.text().drawn());
                    case Block.Code code -> List.of(code.text());
                    case Block.Table table ->
                        table.cells().stream()
                                .flatMap(List::stream)
                                .map(Rich::drawn)
                                .toList();
                    case Block.Rule _ -> List.of();
                };
        };
    }

    /// A part of a row for the clipboard, without the marks that hold codes together.
    static String copy(Row row, Place from, Place to) {
        List<String> texts = of(row);
        int columns = row instanceof Row.Words said && said.block() instanceof Block.Table table
                ? table.columns().size()
                : 1;
        StringBuilder out = new StringBuilder();
        if (row instanceof Row.Words said && said.block() instanceof Block.Item item && from.offset() == 0) {
            out.append(item.marker()).append(' ');
        }
        for (int at = from.piece(); at <= to.piece() && at < texts.size(); at++) {
            String text = texts.get(at);
            int begin = at == from.piece() ? Math.min(from.offset(), text.length()) : 0;
            int end = at == to.piece() ? Math.min(to.offset(), text.length()) : text.length();
            if (at > from.piece()) {
                out.append(at % columns == 0 ? '\n' : '\t');
            }
            out.append(text, begin, Math.max(begin, end));
        }
        return Isolate.plain(out.toString());
    }

    /// Everything of a row.
    static String all(Row row) {
        return copy(row, new Place(0, 0, 0), end(0, row));
    }

    /// The place behind the last character of a row.
    static Place end(int index, Row row) {
        List<String> texts = of(row);
        return texts.isEmpty()
                ? new Place(index, 0, 0)
                : new Place(index, texts.size() - 1, texts.getLast().length());
    }

    /// The rows of a transcript between two places, as text.
    static String copy(Transcript transcript, Place from, Place to) {
        List<String> lines = new ArrayList<>();
        for (int at = from.row(); at <= to.row() && at < transcript.size(); at++) {
            Row row = transcript.row(at);
            if (row instanceof Row.Words) {
                Place begin = at == from.row() ? from : new Place(at, 0, 0);
                lines.add(copy(row, begin, at == to.row() ? to : end(at, row)));
            }
        }
        return String.join("\n", lines);
    }

    /// The whole code or table of which a row shows a part; the row itself where it is neither.
    static String wholeBlock(Transcript transcript, int row) {
        int from = row;
        while (from > 0 && part(transcript.row(from)) > 0) {
            from--;
        }
        StringBuilder all = new StringBuilder(all(transcript.row(from)));
        for (int at = from + 1; at < transcript.size() && part(transcript.row(at)) > 0; at++) {
            all.append('\n').append(all(transcript.row(at)));
        }
        return all.toString();
    }

    private static int part(Row row) {
        if (!(row instanceof Row.Words said)) {
            return 0;
        }
        return switch (said.block()) {
            case Block.Code code -> code.part();
            case Block.Table table -> table.part();
            default -> 0;
        };
    }

    /// A place in a conversation: before a character.
    ///
    /// @param row    which row
    /// @param piece  which of its paragraphs
    /// @param offset in the text as drawn
    record Place(int row, int piece, int offset) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byRow = Integer.compare(row, other.row);
            int byPiece = byRow != 0 ? byRow : Integer.compare(piece, other.piece);
            return byPiece != 0 ? byPiece : Integer.compare(offset, other.offset);
        }

        Place moved(int rows) {
            return new Place(row + rows, piece, offset);
        }
    }
}
