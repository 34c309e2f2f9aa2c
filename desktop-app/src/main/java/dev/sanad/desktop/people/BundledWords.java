package dev.sanad.desktop.people;

import dev.sanad.core.kernel.Words;
import java.util.Locale;
import java.util.ResourceBundle;

/// A text of a feature's bundles in both languages at once, for what is kept as a value rather than shown right
/// away.
public final class BundledWords {
    private BundledWords() {}

    /// The words of a key; its first segment names the bundle, as everywhere.
    public static Words of(String key) {
        String bundle = key.substring(0, key.indexOf('.'));
        String base = "dev.sanad.desktop." + bundle + "." + bundle + "_";
        return new Words(
                ResourceBundle.getBundle(base + "en", Locale.ROOT).getString(key),
                ResourceBundle.getBundle(base + "ar", Locale.ROOT).getString(key));
    }
}
