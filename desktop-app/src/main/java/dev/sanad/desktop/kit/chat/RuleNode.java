package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Block;
import javafx.scene.layout.Region;

/// A line across.
final class RuleNode extends RowNode {
    private static final double HEIGHT = 17;

    private final Region line = new Region();

    RuleNode() {
        line.getStyleClass().add("chat-rule");
        getChildren().add(line);
    }

    @Override
    boolean takes(Row row) {
        return row instanceof Row.Words words && words.block() instanceof Block.Rule;
    }

    @Override
    void show(Row row) {
        // all lines are alike
    }

    @Override
    double heightFor(double width) {
        return HEIGHT;
    }

    @Override
    void arrange(double width, double height) {
        line.resizeRelocate(0, Math.floor(height / 2), width, 1);
    }
}
