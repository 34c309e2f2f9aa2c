package dev.sanad.desktop.kit.chat;

import javafx.scene.layout.Region;

/// Makes the nodes of a feature's own rows.
@FunctionalInterface
public interface RowMaker {
    /// A node for the content of a [Row.Part]. Made when the row comes near the window and dropped when it has left
    /// it, so it keeps nothing that the content does not hold. Its height follows from its width.
    Region make(Object content);
}
