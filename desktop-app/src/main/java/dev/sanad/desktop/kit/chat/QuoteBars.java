package dev.sanad.desktop.kit.chat;

import javafx.scene.layout.Region;

/// The lines at the side of a quotation, one for each level.
final class QuoteBars extends Region {
    private static final double STEP = 14;
    private static final double THICKNESS = 3;

    QuoteBars() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(int levels) {
        while (getChildren().size() > levels) {
            getChildren().removeLast();
        }
        while (getChildren().size() < levels) {
            Region bar = new Region();
            bar.getStyleClass().add("chat-quote-bar");
            bar.setManaged(false);
            getChildren().add(bar);
        }
    }

    /// How much room they take.
    double room() {
        return getChildren().size() * STEP;
    }

    void lay(double height) {
        resize(room(), height);
        for (int level = 0; level < getChildren().size(); level++) {
            getChildren().get(level).resizeRelocate(level * STEP, 0, THICKNESS, height);
        }
    }
}
