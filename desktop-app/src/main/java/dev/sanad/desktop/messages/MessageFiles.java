package dev.sanad.desktop.messages;

import dev.sanad.core.kernel.Language;
import java.nio.file.Path;

/// Says what a file with a NPHIES message holds.
@FunctionalInterface
public interface MessageFiles {
    /// A text of short lines, names in the given language. Reads the file: call it off the JavaFX
    /// thread.
    String read(Path file, Language language);
}
