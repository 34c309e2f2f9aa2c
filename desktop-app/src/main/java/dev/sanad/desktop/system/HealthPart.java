package dev.sanad.desktop.system;

import java.util.Locale;

/// The parts that are looked at, as they are called on the page.
enum HealthPart {
    STORE,
    LINE,
    QUEUE,
    DISK,
    MEMORY,
    THREADS,
    SCREEN,
    OTHER;

    /// The part of a name; `OTHER` for one that the page does not know.
    static HealthPart of(String name) {
        for (HealthPart part : values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
                return part;
            }
        }
        return OTHER;
    }
}
