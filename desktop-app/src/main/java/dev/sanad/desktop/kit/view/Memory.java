package dev.sanad.desktop.kit.view;

/// Small choices of this workstation that survive a restart: window position, columns, the open tab. Never personal
/// data. Used on the JavaFX thread; writing happens elsewhere.
public interface Memory {
    /// What was chosen, or the fall-back.
    String get(String key, String fallback);

    /// Remembers a choice.
    void put(String key, String value);
}
