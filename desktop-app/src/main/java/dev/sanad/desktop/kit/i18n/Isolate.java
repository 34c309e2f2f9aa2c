package dev.sanad.desktop.kit.i18n;

/// Keeps the direction of a piece of text from mixing with the sentence around it (Unicode Bidirectional Algorithm).
///
/// Embeddings with marks around them stand where isolates would be nicer: JavaFX draws the isolate characters as empty
/// boxes.
public final class Isolate {
    private static final char LEFT_TO_RIGHT = '\u202a';
    private static final char RIGHT_TO_LEFT = '\u202b';
    private static final char END = '\u202c';

    private Isolate() {}

    /// A code, an amount, an identifier: always left to right.
    public static String ltr(String text) {
        return text.isEmpty() ? text : LEFT_TO_RIGHT + text + END;
    }

    /// A name: in the direction of its first letter.
    public static String auto(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean arabic = text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(direction))
                .findFirst()
                .map(Isolate::isRightToLeft)
                .orElse(false);
        return (arabic ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + text + END;
    }

    /// The text without these marks, for the clipboard and for comparing.
    public static String plain(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> c < LEFT_TO_RIGHT || c > END).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
