package dev.sanad.desktop.kit.chat;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A slim bar that shows where one is, and can be dragged. The keyboard has keys of its own for it.
final class ThumbBar extends Region {
    static final double WIDTH = 10;

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final double SHORTEST = 32;

    private final boolean along;
    private final Region thumb = new Region();
    private double range;
    private double held = -1;

    /// A bar.
    ///
    /// @param way    upright at the side, or lying below; a lying one begins where lines begin
    /// @param onDrag told where one wants to be, from 0 to 1
    ThumbBar(Orientation way, DoubleConsumer onDrag) {
        along = way == Orientation.HORIZONTAL;
        setManaged(false);
        getStyleClass().add("chat-bar");
        thumb.getStyleClass().add("chat-thumb");
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        getChildren().add(thumb);
        setOnMousePressed(event -> {
            double inside = at(event) - begin();
            held = inside >= 0 && inside <= length() ? inside : length() / 2;
            pseudoClassStateChanged(HELD, true);
            onDrag.accept(wish(at(event)));
            event.consume();
        });
        setOnMouseDragged(event -> {
            onDrag.accept(wish(at(event)));
            event.consume();
        });
        setOnMouseReleased(_ -> {
            held = -1;
            pseudoClassStateChanged(HELD, false);
        });
    }

    /// Shows where one is.
    ///
    /// @param offset how much lies before the window
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
        double begin = Math.round(range * Math.clamp(offset / Math.max(1, total - window), 0, 1));
        if (begin() != begin || length() != length) {
            if (along) {
                thumb.resizeRelocate(begin, 2, length, WIDTH - 4);
            } else {
                thumb.resizeRelocate(2, begin, WIDTH - 4, length);
            }
        }
    }

    private double at(MouseEvent event) {
        return along ? event.getX() : event.getY();
    }

    private double begin() {
        return along ? thumb.getLayoutX() : thumb.getLayoutY();
    }

    private double length() {
        return along ? thumb.getWidth() : thumb.getHeight();
    }

    private double wish(double place) {
        return Math.clamp((place - held) / Math.max(1, range), 0, 1);
    }
}
