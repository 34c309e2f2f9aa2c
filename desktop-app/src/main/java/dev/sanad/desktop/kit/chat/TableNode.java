package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Block;
import dev.sanad.desktop.kit.chat.markdown.Rich;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A table that grows row by row. Cells that did not change keep their nodes; columns share the width by what stands
/// in them.
final class TableNode extends RowNode {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double PAD_X = 10;
    private static final double PAD_Y = 5;
    private static final double GAP = 6;
    private static final double LEAST = 34;
    private static final double MOST = 420;
    /// A column that would be narrower than this and its content can be moved along instead.
    private static final double READABLE = 84;

    private final FlowText.LinkHandler links;
    private final List<Line> lines = new ArrayList<>();
    private List<Block.Align> columns = List.of();
    private boolean head;
    private boolean rightToLeft;
    private double[] widths = {};
    private double[] heights = {};
    private final Rectangle window = new Rectangle();
    private final ThumbBar bar = new ThumbBar(Orientation.HORIZONTAL, this::dragTo);
    private double shift;
    private @Nullable Which which;

    /// Tells one table from the next that the same node shows.
    private record Which(String owner, int part, List<Rich> first) {}

    /// One row: its ground and its cells.
    private final class Line extends Region {
        private final List<FlowText> cells = new ArrayList<>();
        private double[] natural = {};

        Line() {
            getStyleClass().add("chat-table-row");
        }

        void show(List<Rich> texts) {
            while (cells.size() > texts.size()) {
                getChildren().remove(cells.removeLast());
            }
            boolean changed = natural.length != texts.size();
            for (int at = 0; at < texts.size(); at++) {
                if (at == cells.size()) {
                    FlowText cell = new FlowText(links, "chat-text", "chat-cell");
                    cells.add(cell);
                    getChildren().add(cell);
                }
                FlowText cell = cells.get(at);
                Rich text = texts.get(at);
                changed |= !cell.shown().equals(text);
                cell.show(text);
                cell.setTextAlignment(alignment(columns.get(at), text.rightToLeft() == rightToLeft));
            }
            if (changed) {
                natural = new double[0];
            }
        }

        double natural(int column) {
            if (natural.length == 0) {
                natural = cells.stream()
                        .mapToDouble(cell -> Math.min(MOST, Math.ceil(cell.prefWidth(-1))))
                        .toArray();
            }
            return column < natural.length ? natural[column] : 0;
        }

        double height() {
            double most = 0;
            for (int at = 0; at < cells.size(); at++) {
                most = Math.max(most, cells.get(at).prefHeight(widths[at]));
            }
            return Math.ceil(most) + 2 * PAD_Y;
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            for (int at = 0; at < cells.size() && at < widths.length; at++) {
                cells.get(at).resizeRelocate(x + PAD_X, PAD_Y, widths[at], getHeight() - 2 * PAD_Y);
                x += widths[at] + 2 * PAD_X;
            }
        }
    }

    TableNode(FlowText.LinkHandler links) {
        this.links = links;
        setAccessibleRole(AccessibleRole.TEXT);
        setClip(window);
        setOnScroll(this::move);
        bar.setVisible(false);
        getChildren().add(bar);
    }

    @Override
    boolean takes(Row row) {
        return row instanceof Row.Words words && words.block() instanceof Block.Table;
    }

    @Override
    void show(Row row) {
        if (!(row instanceof Row.Words said) || !(said.block() instanceof Block.Table table)) {
            throw new IllegalArgumentException("not a table");
        }
        Which next = new Which(
                said.owner(), table.part(), table.cells().stream().findFirst().orElse(List.of()));
        if (!next.equals(which)) {
            which = next;
            shift = 0;
        }
        columns = table.columns();
        head = table.part() == 0;
        rightToLeft = table.rightToLeft();
        setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        while (lines.size() > table.cells().size()) {
            getChildren().remove(lines.removeLast());
        }
        for (int at = 0; at < table.cells().size(); at++) {
            if (at == lines.size()) {
                Line made = new Line();
                lines.add(made);
                getChildren().add(made);
            }
            lines.get(at).show(table.cells().get(at));
            lines.get(at).pseudoClassStateChanged(HEAD, head && at == 0);
        }
        setAccessibleText(table.plain());
        requestLayout();
    }

    @Override
    double heightFor(double width) {
        share(width);
        heights = new double[lines.size()];
        double sum = head ? GAP : 0;
        for (int at = 0; at < lines.size(); at++) {
            heights[at] = lines.get(at).height();
            sum += heights[at];
        }
        return all() > width + 1 ? sum + ThumbBar.WIDTH : sum;
    }

    /// Gives each column its natural width where there is room for all, else a fair share: narrow ones keep theirs.
    private void share(double width) {
        int count = columns.size();
        double[] wanted = new double[count];
        for (int column = 0; column < count; column++) {
            wanted[column] = LEAST;
            for (Line line : lines) {
                wanted[column] = Math.max(wanted[column], line.natural(column));
            }
        }
        double room = width - count * 2 * PAD_X;
        widths = Arrays.stream(wanted).sum() <= room ? wanted : fair(wanted, Math.max(room, count * 8.0));
        for (int column = 0; column < count; column++) {
            widths[column] = Math.max(widths[column], Math.min(wanted[column], READABLE));
        }
    }

    private double all() {
        return Arrays.stream(widths).map(each -> each + 2 * PAD_X).sum();
    }

    /// A table that is wider than the conversation is moved sideways: by its bar, two fingers, the wheel with Shift.
    private void move(ScrollEvent event) {
        if (event.getDeltaX() != 0 && moveBy(rightToLeft ? event.getDeltaX() : -event.getDeltaX())) {
            event.consume();
        }
    }

    /// Moves what is seen of it towards the ends of its lines.
    ///
    /// @return whether it is wider than its room
    boolean moveBy(double pixels) {
        double hidden = Math.max(0, all() - getWidth());
        if (hidden > 0) {
            shift = Math.clamp(shift + pixels, 0, hidden);
            arrange(getWidth(), getHeight());
        }
        return hidden > 0;
    }

    private void dragTo(double share) {
        moveBy(share * (all() - getWidth()) - shift);
    }

    private static double[] fair(double[] wanted, double room) {
        double[] sorted = wanted.clone();
        Arrays.sort(sorted);
        double left = room;
        double level = room / wanted.length;
        for (int at = 0; at < sorted.length; at++) {
            double even = left / (sorted.length - at);
            level = even;
            if (sorted[at] > even) {
                break;
            }
            left -= sorted[at];
        }
        double cap = level;
        return Arrays.stream(wanted)
                .map(each -> Math.floor(Math.min(each, cap)))
                .toArray();
    }

    @Override
    void arrange(double width, double height) {
        double y = head ? GAP : 0;
        double all = all();
        shift = Math.clamp(shift, 0, Math.max(0, all - width));
        window.setWidth(width);
        window.setHeight(height);
        for (int at = 0; at < lines.size() && at < heights.length; at++) {
            lines.get(at).resizeRelocate(-shift, y, all, heights[at]);
            y += heights[at];
        }
        bar.resizeRelocate(0, y, width, ThumbBar.WIDTH);
        bar.show(shift, all, width);
    }

    /// JavaFX calls the side where a paragraph begins left, whatever its direction.
    private static TextAlignment alignment(Block.Align column, boolean along) {
        return switch (column) {
            case START -> along ? TextAlignment.LEFT : TextAlignment.RIGHT;
            case CENTER -> TextAlignment.CENTER;
            case END -> along ? TextAlignment.RIGHT : TextAlignment.LEFT;
        };
    }

    @Override
    List<FlowText> pieces() {
        return lines.stream().flatMap(line -> line.cells.stream()).toList();
    }
}
