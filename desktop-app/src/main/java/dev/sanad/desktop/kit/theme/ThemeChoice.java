package dev.sanad.desktop.kit.theme;

import java.util.Locale;

/// Which colours a person wants.
public enum ThemeChoice {
    /// As the operating system says, also when it changes its mind.
    SYSTEM,
    LIGHT,
    DARK;

    /// The choice by its stored name; `SYSTEM` for anything unknown.
    public static ThemeChoice of(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "LIGHT" -> LIGHT;
            case "DARK" -> DARK;
            default -> SYSTEM;
        };
    }
}
