package dev.sanad.desktop.system;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A small curve of figures over time, oldest at the start, from zero to the greatest. It is drawn at the next layout,
/// so at most once per frame however often figures are shown.
final class Sparkline extends Region {
    private final double width;
    private final double height;
    private final Path area = new Path();
    private final Path curve = new Path();
    private List<Long> values = List.of();

    Sparkline(double width, double height) {
        this.width = width;
        this.height = height;
        getStyleClass().add("sparkline");
        area.getStyleClass().add("sparkline-area");
        curve.getStyleClass().add("sparkline-curve");
        area.setManaged(false);
        curve.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(area, curve);
    }

    /// Draws figures; fewer than two draw nothing.
    void show(List<Long> next) {
        if (!next.equals(values)) {
            values = List.copyOf(next);
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double ignored) {
        return width;
    }

    @Override
    protected double computePrefHeight(double ignored) {
        return height;
    }

    @Override
    protected double computeMinWidth(double ignored) {
        return 40;
    }

    @Override
    protected void layoutChildren() {
        area.getElements().clear();
        curve.getElements().clear();
        if (values.size() < 2) {
            return;
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double wide = getWidth() - left - snappedRightInset();
        double high = getHeight() - top - snappedBottomInset();
        long most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = wide / (values.size() - 1);
        area.getElements().add(new MoveTo(left, top + high));
        for (int i = 0; i < values.size(); i++) {
            double x = left + i * step;
            double y = top + high - high * values.get(i) / most;
            area.getElements().add(new LineTo(x, y));
            curve.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        area.getElements().addAll(new LineTo(left + wide, top + high), new ClosePath());
    }
}
