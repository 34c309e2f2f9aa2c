package dev.sanad.desktop.kit.text;

/// Whether this program draws wrapped Arabic correctly: a start-up and self-check question, because it depends on
/// the
/// order
/// of the class path. See docs/decisions/0008-arabic-line-wrapping-on-linux.md.
public enum ArabicWrapping {
    /// The corrected shaper is the one that JavaFX uses.
    CORRECTED,
    /// This system's JavaFX has another shaper.
    NOT_NEEDED,
    /// The shaper as shipped comes first on the class path: layouts of Arabic will throw.
    MISSING;

    /// The field that the build step adds to the class it corrects.
    public static final String MARKER = "keyedByRange";

    private static final String SHAPER = "com.sun.javafx.font.freetype.PangoGlyphLayout";

    /// Looks at the class that would be used, without initialising it. Any thread, about a millisecond.
    public static ArabicWrapping check() {
        try {
            Class<?> shaper = Class.forName(SHAPER, false, ArabicWrapping.class.getClassLoader());
            return shaper.getDeclaredField(MARKER).isSynthetic() ? CORRECTED : MISSING;
        } catch (ClassNotFoundException absent) {
            return NOT_NEEDED;
        } catch (NoSuchFieldException shipped) {
            return MISSING;
        }
    }
}
