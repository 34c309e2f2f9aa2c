package dev.sanad.desktop.kit.chat;

import javafx.scene.layout.Region;

/// A row that a feature makes.
final class PartNode extends RowNode {
    private final RowMaker maker;
    private Object content = "";
    private Region inside = new Region();

    PartNode(RowMaker maker) {
        this.maker = maker;
    }

    @Override
    boolean takes(Row row) {
        return row instanceof Row.Part part && part.content().equals(content);
    }

    @Override
    void show(Row row) {
        if (row instanceof Row.Part part && !part.content().equals(content)) {
            content = part.content();
            inside = maker.make(content);
            getChildren().setAll(inside);
            requestLayout();
        }
    }

    @Override
    double heightFor(double width) {
        return inside.prefHeight(width);
    }

    @Override
    void arrange(double width, double height) {
        inside.resizeRelocate(0, 0, width, height);
    }
}
