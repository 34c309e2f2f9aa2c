package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.text.WrappedLabel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A wrapping text that may change often. What is around it is laid out anew only where it needs another height; a new
/// figure in place of an old one lays out nothing but itself. For places whose width does not hang on the text. FX
/// thread.
final class SteadyText extends Region {
    private final WrappedLabel label = new WrappedLabel();

    SteadyText(ObservableValue<String> text) {
        label.setManaged(false);
        getChildren().add(label);
        label.textProperty().bind(text);
        label.textProperty().subscribe(this::fit);
    }

    private void fit() {
        if (getWidth() <= 0 || snapSizeY(label.prefHeight(getWidth())) != getHeight()) {
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public double getBaselineOffset() {
        return label.getBaselineOffset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return label.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return label.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return label.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
