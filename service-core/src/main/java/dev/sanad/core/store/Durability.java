package dev.sanad.core.store;

/// What an acknowledged write survives.
public enum Durability {
    /// Power loss: every commit waits for the disk.
    FULL,
    /// The end of the process, also a hard one; a power loss may cost the last commits. For what can be fetched
    /// again.
    NORMAL
}
