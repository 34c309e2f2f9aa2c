package dev.sanad.desktop.kit.chat.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// Turns parsed nodes into rows.
final class BlockReader {
    private final List<Block> blocks = new ArrayList<>();
    private boolean rightToLeft;

    /// A reader.
    ///
    /// @param rightToLeft the direction of text without a strong letter, until one was read
    BlockReader(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /// What was read.
    List<Block> blocks() {
        return blocks;
    }

    /// The direction of what was read last.
    boolean rightToLeft() {
        return rightToLeft;
    }

    /// Takes what another reader read.
    void take(List<Block> more, boolean direction) {
        blocks.addAll(more);
        rightToLeft = direction;
    }

    /// Reads a node and everything in it.
    ///
    /// @param place where it stands
    void read(Node node, Place place) {
        switch (node) {
            case Heading heading ->
                add(new Block.Heading(place.quote(), place.indent(), heading.getLevel(), rich(heading)));
            case Paragraph paragraph -> paragraph(paragraph, place);
            case FencedCodeBlock code ->
                add(code(place, code.getInfo() == null ? "" : code.getInfo(), code.getLiteral()));
            case IndentedCodeBlock code -> add(code(place, "", code.getLiteral()));
            case HtmlBlock html -> add(text(place, html.getLiteral()));
            case ThematicBreak _ -> add(new Block.Rule(place.quote(), place.indent()));
            case BlockQuote quote -> children(quote, place.quoted());
            case ListBlock list -> list(list, place);
            case TableBlock table -> table(table, place);
            case LinkReferenceDefinition _ -> {
                // says where a link goes; nothing to see
            }
            default -> children(node, place);
        }
    }

    /// Where a node stands.
    ///
    /// @param quote  quotations around it
    /// @param indent list levels around it
    /// @param number of the list's next item where it is not the one that the list says; null for that one
    record Place(int quote, int indent, @Nullable Integer number) {
        static final Place TOP = new Place(0, 0, null);

        Place quoted() {
            return new Place(quote + 1, indent, null);
        }

        Place deeper() {
            return new Place(quote, indent + 1, null);
        }

        Place numbered(@Nullable Integer next) {
            return new Place(quote, indent, next);
        }
    }

    private void children(Node parent, Place place) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            read(child, place);
        }
    }

    private void list(ListBlock list, Place place) {
        Integer number = place.number() == null ? start(list) : place.number();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, place, number);
            number = number == null ? null : number + 1;
        }
    }

    /// Reads one item.
    ///
    /// @param place  where its list stands
    /// @param number null in a list without numbers
    void item(Node item, Place place, @Nullable Integer number) {
        String marker = number == null ? "•" : number + delimiter(item);
        Node first = item.getFirstChild();
        Rich text = Rich.of("", rightToLeft);
        if (first instanceof Paragraph paragraph) {
            text = rich(paragraph);
            first = first.getNext();
        }
        add(new Block.Item(place.quote(), place.indent(), marker, text));
        for (Node child = first; child != null; child = child.getNext()) {
            read(child, place.deeper());
        }
    }

    /// The number of a list's first item; null for a list without numbers.
    static @Nullable Integer start(Node list) {
        return list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
    }

    private static String delimiter(Node item) {
        return item.getParent() instanceof OrderedList ordered && ordered.getMarkerDelimiter() != null
                ? ordered.getMarkerDelimiter()
                : ".";
    }

    private void paragraph(Paragraph paragraph, Place place) {
        Rich text = rich(paragraph);
        if (!text.isEmpty()) {
            add(new Block.Paragraph(place.quote(), place.indent(), text));
        }
    }

    private static Block code(Place place, String language, String literal) {
        String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        return new Block.Code(place.quote(), place.indent(), language.strip(), text, 0);
    }

    private Block text(Place place, String literal) {
        return new Block.Paragraph(
                place.quote(), place.indent(), Inlines.rich(List.of(Span.plain(literal.strip())), rightToLeft));
    }

    private void table(TableBlock table, Place place) {
        List<List<Rich>> cells = new ArrayList<>();
        List<Block.Align> columns = new ArrayList<>();
        boolean begun = rightToLeft;
        boolean told = false;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Rich> texts = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    Rich text = Inlines.read(cell, rightToLeft);
                    if (!told && Directions.rightToLeft(text.plain()).isPresent()) {
                        begun = text.rightToLeft();
                        rightToLeft = begun;
                        told = true;
                    }
                    texts.add(text);
                    if (cells.isEmpty()) {
                        columns.add(align((TableCell) cell));
                    }
                }
                cells.add(texts);
            }
        }
        add(new Block.Table(place.quote(), place.indent(), begun, columns, cells, 0));
    }

    private static Block.Align align(TableCell cell) {
        return switch (cell.getAlignment()) {
            case null -> Block.Align.START;
            case LEFT -> Block.Align.START;
            case CENTER -> Block.Align.CENTER;
            case RIGHT -> Block.Align.END;
        };
    }

    private Rich rich(Node parent) {
        Rich text = Inlines.read(parent, rightToLeft);
        rightToLeft = text.rightToLeft();
        return text;
    }

    private void add(Block block) {
        blocks.add(block);
    }
}
