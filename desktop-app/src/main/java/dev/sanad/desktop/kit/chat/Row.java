package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Block;

/// One row of a conversation.
public sealed interface Row {
    /// The message it belongs to.
    String owner();

    /// Text.
    ///
    /// @param first whether it is the first row of its message
    /// @param last  whether it is the last row of its message
    record Words(String owner, Voice voice, Block block, boolean first, boolean last) implements Row {}

    /// Whatever else a feature shows between texts: who answers, sources, a form, what went wrong. Two rows with
    /// equal content are one and the same to the screen, so content is a record or compares by identity.
    ///
    /// @param content understood by the feature's [RowMaker]
    record Part(String owner, Object content) implements Row {}
}
