package dev.sanad.desktop.kit.chat;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The node of one row. Its height follows from its width and is measured once for each content and width.
abstract class RowNode extends Region {
    private double measuredFor = -1;
    private double measured;
    private double placedAt = Double.NaN;
    private @Nullable Row row;
    private double top;

    RowNode() {
        setFocusTraversable(false);
    }

    /// Whether this node can show that row, so that no other has to be made.
    abstract boolean takes(Row row);

    /// Shows a row.
    abstract void show(Row row);

    /// Shows a row unless it shows that row already.
    final void showRow(Row next) {
        if (!next.equals(row)) {
            row = next;
            show(next);
        }
    }

    /// The row that is shown; null before the first.
    final @Nullable Row row() {
        return row;
    }

    /// Where its upper edge stands in the window.
    final double top() {
        return top;
    }

    final void setTop(double y) {
        top = y;
    }

    /// Where it stands on the sheet; not a number before it was placed.
    final double placedAt() {
        return placedAt;
    }

    /// The height at a width.
    abstract double heightFor(double width);

    /// Puts what is inside into its place.
    abstract void arrange(double width, double height);

    /// The paragraphs that can be selected, in reading order.
    List<FlowText> pieces() {
        return List.of();
    }

    /// The height at a width, from memory where nothing changed.
    final double measure(double width) {
        if (measuredFor != width) {
            measured = Math.ceil(heightFor(width));
            measuredFor = width;
        }
        return measured;
    }

    /// Puts the node at a height of the sheet.
    final void place(double y, double width, double height) {
        if (placedAt != y) {
            placedAt = y;
            setLayoutY(y);
        }
        if (getWidth() != width || getHeight() != height) {
            resize(width, height);
        }
    }

    @Override
    public void requestLayout() {
        measuredFor = -1;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), getHeight());
    }
}
