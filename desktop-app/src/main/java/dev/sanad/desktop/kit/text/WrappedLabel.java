package dev.sanad.desktop.kit.text;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// A label that wraps and is always as high as its lines.
///
/// JavaFX measures a label as left-to-right text whatever the orientation. Right to left, mixed text can break
/// into one
/// line more than was measured, and the last line is then not drawn. This label measures in its own orientation. FX
/// thread.
///
/// For text alone: with a graphic it measures like any label.
public final class WrappedLabel extends Label {
    private final Text probe = new Text();

    public WrappedLabel() {
        this("");
    }

    public WrappedLabel(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        double measured = super.computePrefHeight(width);
        boolean same = getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT;
        if (same || width < 0 || !isWrapText() || getGraphic() != null) {
            return measured;
        }
        double aside = snappedLeftInset()
                + snappedRightInset()
                + getLabelPadding().getLeft()
                + getLabelPadding().getRight();
        double around = snappedTopInset()
                + snappedBottomInset()
                + getLabelPadding().getTop()
                + getLabelPadding().getBottom();
        probe.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        probe.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER); // whole pixels per line, as labels have
        probe.setFont(getFont());
        probe.setLineSpacing(getLineSpacing());
        probe.setText(getText());
        probe.setWrappingWidth(Math.max(1, width - aside));
        return Math.max(
                measured,
                snapSizeY(probe.getLayoutInfo().getLogicalBounds(false).getHeight()) + around);
    }
}
