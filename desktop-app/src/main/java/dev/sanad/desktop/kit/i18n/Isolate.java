package dev.sanad.desktop.kit.i18n;

/// Keeps the direction of a piece of text from mixing with the sentence around it (Unicode Bidirectional Algorithm).
public final class Isolate {
    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char FIRST_STRONG = '\u2068';
    private static final char END = '\u2069';

    private Isolate() {}

    /// A code, an amount, an identifier: always left to right.
    public static String ltr(String text) {
        return text.isEmpty() ? text : LEFT_TO_RIGHT + text + END;
    }

    /// A name: in its own direction.
    public static String auto(String text) {
        return text.isEmpty() ? text : FIRST_STRONG + text + END;
    }

    /// The text without isolation, for the clipboard and for comparing.
    public static String plain(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> c < LEFT_TO_RIGHT || c > END).forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
