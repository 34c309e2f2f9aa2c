package dev.sanad.desktop.system;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A small curve of figures over time, oldest at the start.
final class Sparkline extends Region {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 48;

    private final Path curve = new Path();
    private List<Long> values = List.of();

    Sparkline() {
        getStyleClass().add("sparkline");
        curve.getStyleClass().add("sparkline-curve");
        curve.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(curve);
    }

    /// Draws figures; fewer than two draw nothing.
    void show(List<Long> next) {
        values = List.copyOf(next);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        curve.getElements().clear();
        if (values.size() < 2) {
            return;
        }
        double top = snappedTopInset();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        long most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = width / (values.size() - 1);
        for (int i = 0; i < values.size(); i++) {
            double x = snappedLeftInset() + i * step;
            double y = top + height - height * values.get(i) / most;
            curve.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }
}
