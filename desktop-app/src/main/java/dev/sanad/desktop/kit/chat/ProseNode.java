package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Block;
import dev.sanad.desktop.kit.chat.markdown.Rich;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A heading, a paragraph or an item of a list.
final class ProseNode extends RowNode {
    private static final double INDENT = 22;
    private static final double GAP = 4;
    private static final double HEADING_GAP = 12;
    private static final double MARKER_GAP = 8;

    private final FlowText text;
    private final QuoteBars bars = new QuoteBars();
    private final Bubble bubble = new Bubble();
    private final Frame frame = new Frame();
    private @Nullable Text marker;
    private String look = "";
    private int indent;
    private double above = GAP;
    private double below = GAP;

    /// Everything that flows in the paragraph's own direction.
    private final class Frame extends Region {
        @Override
        protected void layoutChildren() {
            double start = start();
            bars.lay(getHeight());
            text.resizeRelocate(start, 0, getWidth() - start, getHeight());
            Text mark = marker;
            if (mark != null) {
                mark.relocate(
                        Math.max(
                                bars.room(),
                                start - MARKER_GAP - mark.getLayoutBounds().getWidth()),
                        0);
            }
        }

        void add(javafx.scene.Node node) {
            getChildren().add(node);
        }

        void remove(javafx.scene.Node node) {
            getChildren().remove(node);
        }
    }

    ProseNode(FlowText.LinkHandler links) {
        text = new FlowText(links, "chat-text");
        frame.add(bars);
        frame.add(text);
        getChildren().addAll(bubble, frame);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    @Override
    boolean takes(Row row) {
        return row instanceof Row.Words said && isProse(said.block());
    }

    private static boolean isProse(Block block) {
        return block instanceof Block.Paragraph || block instanceof Block.Item || block instanceof Block.Heading;
    }

    @Override
    void show(Row row) {
        if (!(row instanceof Row.Words words)) {
            throw new IllegalArgumentException("not text");
        }
        bubble.show(words);
        bars.show(words.block().quote());
        indent = words.block().indent();
        above = GAP;
        below = GAP;
        switch (words.block()) {
            case Block.Heading heading -> {
                above = heading.level() <= 2 ? HEADING_GAP : HEADING_GAP - GAP;
                fill(heading.text(), "chat-heading-" + Math.min(4, heading.level()), "");
            }
            case Block.Item item -> {
                above = GAP / 2;
                below = GAP / 2;
                indent = item.indent() + 1;
                fill(item.text(), "", item.marker());
            }
            case Block.Paragraph paragraph -> fill(paragraph.text(), "", "");
            default -> throw new IllegalArgumentException("not prose");
        }
        requestLayout();
    }

    private void fill(Rich rich, String styleClass, String mark) {
        if (!look.equals(styleClass)) {
            text.getStyleClass().remove(look);
            if (!styleClass.isEmpty()) {
                text.getStyleClass().add(styleClass);
            }
            look = styleClass;
        }
        text.show(rich);
        NodeOrientation direction = rich.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        if (frame.getNodeOrientation() != direction) {
            frame.setNodeOrientation(direction);
        }
        mark(mark);
        setAccessibleText(mark.isEmpty() ? rich.plain() : mark + " " + rich.plain());
    }

    private void mark(String mark) {
        Text now = marker;
        if (mark.isEmpty()) {
            if (now != null) {
                frame.remove(now);
                marker = null;
            }
        } else if (now == null) {
            Text made = new Text(mark);
            made.getStyleClass().addAll("chat-run", "chat-marker");
            made.setTextOrigin(javafx.geometry.VPos.TOP);
            frame.add(made);
            marker = made;
        } else if (!now.getText().equals(mark)) {
            now.setText(mark);
        }
    }

    private double start() {
        double marks = marker == null ? 0 : marker.getLayoutBounds().getWidth() + MARKER_GAP;
        return bars.room() + Math.max(indent * INDENT, marks + Math.max(0, indent - 1) * INDENT);
    }

    @Override
    double heightFor(double width) {
        return above + below + bubble.padding() + text.prefHeight(Math.max(1, inside(width) - start()));
    }

    /// The room for text, without the card.
    private double inside(double width) {
        return bubble.inside(width);
    }

    @Override
    void arrange(double width, double height) {
        double room = inside(width);
        double natural = bubble.isShown() ? Math.min(room, Math.ceil(text.prefWidth(-1)) + start()) : room;
        bubble.lay(width, height, natural);
        double top = above + bubble.top();
        frame.resizeRelocate(
                bubble.left(width, natural), top, natural, Math.max(0, height - above - below - bubble.padding()));
    }

    @Override
    List<FlowText> pieces() {
        return List.of(text);
    }
}
