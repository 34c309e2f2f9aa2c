package dev.sanad.desktop.kit.chat;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The card behind what the person said; nothing behind what the other side says.
final class Bubble extends Region {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final double PADDING = 12;
    private static final double EDGE = 6;
    private static final double MOST = 0.86;

    private boolean shown;
    private boolean first;
    private boolean last;

    Bubble() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("chat-bubble");
        setVisible(false);
    }

    void show(Row.Words words) {
        shown = words.voice() == Voice.PERSON;
        first = words.first();
        last = words.last();
        setVisible(shown);
        if (shown) {
            pseudoClassStateChanged(FIRST, first);
            pseudoClassStateChanged(LAST, last);
        }
    }

    boolean isShown() {
        return shown;
    }

    /// The room at the top within the row.
    double top() {
        return shown && first ? EDGE : 0;
    }

    /// What it adds to the height of its row.
    double padding() {
        return top() + (shown && last ? EDGE : 0);
    }

    /// The room for text at a width of the row.
    double inside(double width) {
        return shown ? Math.floor(width * MOST) - 2 * PADDING : width;
    }

    /// Where text of a width begins; cards of several rows are all as wide as they may be.
    double left(double width, double natural) {
        return shown ? width - PADDING - cardInside(width, natural) : 0;
    }

    void lay(double width, double height, double natural) {
        if (shown) {
            double card = cardInside(width, natural) + 2 * PADDING;
            resizeRelocate(width - card, 0, card, height);
        }
    }

    private double cardInside(double width, double natural) {
        return first && last ? natural : inside(width);
    }
}
