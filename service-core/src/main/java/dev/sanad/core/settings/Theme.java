package dev.sanad.core.settings;

/// How bright the screens are. Stored by name.
public enum Theme {
    LIGHT,
    DARK,
    /// As the operating system says.
    SYSTEM
}
