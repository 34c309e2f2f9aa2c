package dev.sanad.desktop.kit.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Questions to the person. Used on the JavaFX thread.
public interface Dialogs {
    /// Asks before something that cannot be undone. The default answer is no.
    ///
    /// @param body    what will happen, in the language of the moment
    /// @param verbKey the text of the button that does it
    void confirm(String titleKey, String body, String verbKey, Runnable work);

    /// Lets a file be chosen to read.
    ///
    /// @param patterns such as `*.csv`
    Optional<Path> openFile(String titleKey, String... patterns);

    /// Lets a file be named to write.
    Optional<Path> saveFile(String titleKey, String suggestedName);

    /// Shows a form over the window; Esc closes it.
    ///
    /// @param onClose told once, however it is closed
    Sheet sheet(String titleKey, Region content, Runnable onClose);

    /// A form over the window.
    @FunctionalInterface
    interface Sheet {
        /// Takes it away.
        void close();
    }
}
