package dev.sanad.desktop.kit.tour;

import dev.sanad.desktop.kit.nav.Route;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// The hands and eyes of the tour. Called off the JavaFX thread, where every method returns when what it does is
/// done
/// and
/// the window was laid out again; `find`, `has` and `call` may also be asked on it.
public interface TourGuide {
    /// How the line to the exchange is made to behave.
    enum LineFault {
        NONE,
        SLOW,
        DOWN,
        /// The exchange answers that it found errors.
        ERRORS
    }

    /// Runs work on the JavaFX thread.
    void fx(Runnable work);

    /// Asks something on the JavaFX thread.
    <T> T call(Supplier<T> question);

    /// Goes to a screen.
    void open(Route route, String argument);

    /// A node of the window by a CSS selector; an error where there is none that is shown.
    Node find(String selector);

    /// Whether a node is shown.
    boolean has(String selector);

    /// Focuses and fires a button, or clicks any other node.
    void click(String selector);

    /// Puts the focus into a text control and replaces what it holds.
    void type(String selector, String text);

    /// Presses a key where the focus is.
    void press(KeyCode key, KeyCombination.Modifier... modifiers);

    /// What a list holds.
    default ObservableList<?> items(String selector) {
        return ((ListView<?>) find(selector)).getItems();
    }

    /// Waits until something holds on the JavaFX thread; an error after the deadline.
    ///
    /// @param what names it in the report
    void until(String what, BooleanSupplier condition);

    /// Photographs the window and looks for faults of layout.
    ///
    /// @param state such as `full`, `empty`, `error`, `offline`
    void photo(String state);

    /// Makes the next question for a file to read be answered by one with this content.
    void offer(String fileName, String content);

    /// Makes the next question for a file to write be answered by one beside the pictures.
    ///
    /// @param ending of its name
    void keepAs(String ending);

    /// Makes the exchange behave, until the next stop begins.
    void line(LineFault fault);
}
