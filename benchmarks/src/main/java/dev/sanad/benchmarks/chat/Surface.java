package dev.sanad.benchmarks.chat;

import java.util.List;
import javafx.scene.layout.Region;

/// A way to show text that arrives. JavaFX thread.
interface Surface {
    /// Its name in the table.
    String name();

    /// What is put into the window.
    Region root();

    /// Shows what was said before.
    void open(List<String> messages);

    /// Whether everything up to here is ready for new text.
    default boolean isReady() {
        return true;
    }

    /// Shows tokens that arrived since the last frame, at the end, and goes there.
    void write(List<String> tokens);

    /// Lets everything go.
    default void close() {}
}
