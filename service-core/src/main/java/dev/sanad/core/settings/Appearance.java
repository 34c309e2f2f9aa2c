package dev.sanad.core.settings;

import dev.sanad.core.kernel.Language;

/// How the window looks; known before anybody signs in, so it holds nothing of a person.
///
/// @param language  of all texts
/// @param theme     light or dark
/// @param width     of the window in logical pixels
/// @param height    of the window in logical pixels
/// @param maximised whether it fills the screen
public record Appearance(Language language, Theme theme, double width, double height, boolean maximised) {
    /// English, light, 1366 × 820.
    public static Appearance initial() {
        return new Appearance(Language.EN, Theme.LIGHT, 1366, 820, false);
    }
}
