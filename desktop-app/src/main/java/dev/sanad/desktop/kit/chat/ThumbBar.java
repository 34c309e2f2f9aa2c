package dev.sanad.desktop.kit.chat;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A slim bar at the side that shows where one is, and can be dragged. The keyboard has keys of its own for it.
final class ThumbBar extends Region {
    static final double WIDTH = 10;

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final double SHORTEST = 32;

    private final Region thumb = new Region();
    private double range;
    private double held = -1;

    /// A bar.
    ///
    /// @param onDrag told where one wants to be, from 0 to 1
    ThumbBar(DoubleConsumer onDrag) {
        setManaged(false);
        getStyleClass().add("chat-bar");
        thumb.getStyleClass().add("chat-thumb");
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        getChildren().add(thumb);
        setOnMousePressed(event -> {
            boolean onThumb =
                    event.getY() >= thumb.getLayoutY() && event.getY() <= thumb.getLayoutY() + thumb.getHeight();
            held = onThumb ? event.getY() - thumb.getLayoutY() : thumb.getHeight() / 2;
            pseudoClassStateChanged(HELD, true);
            onDrag.accept(wish(event.getY()));
            event.consume();
        });
        setOnMouseDragged(event -> {
            onDrag.accept(wish(event.getY()));
            event.consume();
        });
        setOnMouseReleased(_ -> {
            held = -1;
            pseudoClassStateChanged(HELD, false);
        });
    }

    /// Shows where one is.
    ///
    /// @param offset how much lies above the window
    /// @param total  how much there is
    /// @param window how much is seen
    void show(double offset, double total, double window) {
        boolean needed = total > window + 1;
        setVisible(needed);
        if (!needed || window <= 0) {
            return;
        }
        double length = Math.max(SHORTEST, Math.floor(window * window / total));
        range = Math.max(1, window - length);
        double y = Math.round(range * Math.clamp(offset / Math.max(1, total - window), 0, 1));
        if (thumb.getLayoutY() != y || thumb.getHeight() != length) {
            thumb.resizeRelocate(2, y, WIDTH - 4, length);
        }
    }

    private double wish(double y) {
        return Math.clamp((y - held) / Math.max(1, range), 0, 1);
    }
}
