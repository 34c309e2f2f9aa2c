package dev.sanad.desktop.kit.chat;

/// Who speaks.
public enum Voice {
    /// The person at the workstation: drawn as a card at the end of the line.
    PERSON,
    /// The other side: drawn on the ground, at full width.
    OTHER
}
