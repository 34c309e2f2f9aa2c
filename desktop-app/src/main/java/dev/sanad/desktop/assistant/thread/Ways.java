package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.EntryId;

/// Where a conversation leads. Used on the JavaFX thread.
public interface Ways {
    /// Opens what an answer rests on.
    void open(Citation source);

    /// Opens an address that stands in a text.
    void browse(String address);

    /// Shows what left the workstation for an answer.
    void showSent(EntryId answer);

    /// Goes to where models are set up.
    void setUp();

    /// Switches the assistant on.
    void switchOn();
}
