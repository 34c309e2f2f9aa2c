package dev.sanad.desktop.kit.chat.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markdown that arrives piece by piece, as rows. Only the end that can still change is parsed again: everything
/// before the last block that begins on a complete line is closed for good. Long code, long tables and very long
/// paragraphs are closed in parts, so the work for a piece does not grow with the text. Not for several threads.
///
/// A reference link whose definition comes in a later block stays as written.
public final class MarkdownStream {
    private static final int LONG_PARAGRAPH = 3_000;
    private static final int MAX_DEPTH = 24;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();

    private final StringBuilder open = new StringBuilder();
    private boolean rightToLeft;
    private int part;
    private @Nullable Integer number;
    private boolean fenced;

    /// What an arrival changed.
    ///
    /// @param closed blocks that will not change any more; they stand where the open ones stood before
    /// @param open   the blocks behind them, as they are now
    public record Change(List<Block> closed, List<Block> open) {
        public Change {
            closed = List.copyOf(Parts.of(closed));
            open = List.copyOf(open);
        }
    }

    /// An empty text.
    ///
    /// @param rightToLeft the direction of text without a strong letter at the beginning
    public MarkdownStream(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /// All blocks of a whole text.
    public static List<Block> read(String text, boolean rightToLeft) {
        MarkdownStream stream = new MarkdownStream(rightToLeft);
        List<Block> all = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONG_PARAGRAPH) {
            String piece = text.substring(from, Math.min(text.length(), from + LONG_PARAGRAPH));
            all.addAll(stream.append(piece).closed());
        }
        all.addAll(stream.finish().closed());
        return all;
    }

    /// Takes the next piece of text.
    public Change append(String piece) {
        for (int at = 0; at < piece.length(); at++) {
            char letter = piece.charAt(at);
            if (letter != '\r' && letter != 0 && !Directions.isSteering(letter)) {
                open.append(letter);
            }
        }
        List<Block> closed = new ArrayList<>();
        Node document = close(parse(), closed);
        BlockReader reader = new BlockReader(rightToLeft);
        readOpen(document, reader);
        return new Change(closed, reader.blocks());
    }

    /// Takes everything as it stands: nothing more will come.
    public Change finish() {
        BlockReader reader = new BlockReader(rightToLeft);
        readOpen(parser.parse(open.toString()), reader);
        open.setLength(0);
        part = 0;
        number = null;
        fenced = false;
        return new Change(reader.blocks(), List.of());
    }

    private Node parse() {
        Node document = parser.parse(OpenEnd.mended(open, fenced));
        if (endsInFence(document) != fenced) {
            fenced = !fenced;
            document = parser.parse(OpenEnd.mended(open, fenced));
        }
        return document;
    }

    private static boolean endsInFence(Node document) {
        Node last = document;
        while (last.getLastChild() != null) {
            last = last.getLastChild();
        }
        return last instanceof FencedCodeBlock code && code.getClosingFenceLength() == null;
    }

    /// Closes what can be closed and leaves the rest in `open`.
    ///
    /// @return the rest, parsed
    private Node close(Node parsed, List<Block> closed) {
        Node document = parsed;
        while (true) {
            BlockReader reader = new BlockReader(rightToLeft);
            int cut = cut(document, reader);
            if (cut == 0) {
                cut = part(document, reader);
            }
            if (cut == 0) {
                return document;
            }
            rightToLeft = reader.rightToLeft();
            closed.addAll(reader.blocks());
            document = parse();
        }
    }

    /// Reads everything before the last block that begins on a complete line, and cuts it off.
    ///
    /// @return how much was cut off
    private int cut(Node document, BlockReader reader) {
        int complete = open.lastIndexOf("\n") + 1;
        int cut = 0;
        Integer next = number;
        BlockReader.Place place = BlockReader.Place.TOP;
        Node room = document;
        while (true) {
            Node last = room.getLastChild();
            if (last == null || lineStart(last) < 0) {
                break;
            }
            if (last.getPrevious() != null && lineStart(last) < complete) {
                cut = lineStart(last);
                next = readBefore(room, last, place, next, reader);
            } else if (last.getPrevious() != null) {
                break;
            }
            if (room instanceof ListBlock || !(last instanceof BlockQuote || last instanceof ListBlock)) {
                break;
            }
            place = last instanceof BlockQuote ? place.quoted() : place;
            room = last;
        }
        if (cut > 0) {
            open.delete(0, cut);
            number = next;
        }
        return cut;
    }

    /// @return the number of the item that now comes first; null where that is not one of a list already begun
    private @Nullable Integer readBefore(
            Node room, Node last, BlockReader.Place place, @Nullable Integer next, BlockReader reader) {
        Integer running = room instanceof ListBlock && next == null ? BlockReader.start(room) : next;
        for (Node child = room.getFirstChild(); child != null && !child.equals(last); child = child.getNext()) {
            if (room instanceof ListBlock) {
                reader.item(child, place, running);
                running = running == null ? null : Integer.valueOf(running + 1);
            } else {
                BlockReader one = new BlockReader(reader.rightToLeft());
                one.read(child, place.numbered(running));
                reader.take(numberedParts(one.blocks()), one.rightToLeft());
                running = null;
                part = 0;
            }
        }
        return running;
    }

    private void readOpen(Node document, BlockReader reader) {
        BlockReader one = new BlockReader(rightToLeft);
        Integer running = number;
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            one.read(child, BlockReader.Place.TOP.numbered(running));
            running = null;
        }
        reader.take(numberedParts(one.blocks()), one.rightToLeft());
    }

    /// Tells the first block which part of a long one it is; a part without anything in it falls away.
    private List<Block> numberedParts(List<Block> blocks) {
        if (part == 0 || blocks.isEmpty()) {
            return blocks;
        }
        Block first = switch (blocks.getFirst()) {
            case Block.Code code -> new Block.Code(code.quote(), code.indent(), code.language(), code.text(), part);
            case Block.Table table ->
                new Block.Table(
                        table.quote(),
                        table.indent(),
                        table.rightToLeft(),
                        table.columns(),
                        table.cells().subList(1, table.cells().size()),
                        part);
            case Block other -> other;
        };
        List<Block> all = new ArrayList<>(blocks);
        if (first.plain().isEmpty()) {
            all.removeFirst();
        } else {
            all.set(0, first);
        }
        return all;
    }

    /// Closes the beginning of a single block that has become long.
    ///
    /// @return how much was cut off
    private int part(Node document, BlockReader reader) {
        Node only = document.getLastChild();
        if (only == null || only.getPrevious() != null) {
            return 0;
        }
        if (lineStart(only) > 0) {
            open.delete(0, lineStart(only));
        }
        return switch (only) {
            case FencedCodeBlock code
            when code.getLiteral().lines().count() > Parts.LINES -> partOf(1, Parts.LINES, reader);
            case TableBlock table when rows(table) > Parts.LINES + 1 -> partOf(2, Parts.LINES, reader);
            case Paragraph _ when open.length() > LONG_PARAGRAPH -> paragraph(reader);
            default -> 0;
        };
    }

    private static int rows(TableBlock table) {
        int rows = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows++;
            }
        }
        return rows;
    }

    /// @param head lines that every part needs at its beginning
    private int partOf(int head, int lines, BlockReader reader) {
        int body = afterLines(0, head);
        int end = body < 0 ? -1 : afterLines(body, lines);
        int beyond = end < 0 ? -1 : afterLines(end, 1);
        if (beyond < 0) {
            return 0;
        }
        readOpen(parser.parse(open.substring(0, end)), reader);
        open.delete(body, end);
        part++;
        return end - body;
    }

    /// @return the place behind so many complete lines; -1 where there are fewer
    private int afterLines(int from, int lines) {
        int at = from;
        for (int line = 0; line < lines; line++) {
            int end = open.indexOf("\n", at);
            if (end < 0) {
                return -1;
            }
            at = end + 1;
        }
        return at;
    }

    /// Closes a very long paragraph at the last blank that no marker stands open at.
    private int paragraph(BlockReader reader) {
        for (int at = open.lastIndexOf(" ", LONG_PARAGRAPH);
                at > LONG_PARAGRAPH / 2;
                at = open.lastIndexOf(" ", at - 1)) {
            String begin = open.substring(0, at);
            if (OpenEnd.mended(begin, false).equals(begin)) {
                readOpen(parser.parse(begin), reader);
                open.delete(0, at + 1);
                return at + 1;
            }
        }
        return 0;
    }

    private int lineStart(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return -1;
        }
        SourceSpan first = spans.getFirst();
        return first.getInputIndex() - first.getColumnIndex();
    }
}
