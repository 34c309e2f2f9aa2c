package dev.sanad.desktop.kit.i18n;

/// Keeps the direction of a piece of text from mixing with the sentence around it (Unicode Bidirectional Algorithm).
///
/// Marks at both ends stand where isolates would be nicer: JavaFX draws the characters of isolates and embeddings as
/// empty boxes.
public final class Isolate {
    private static final char LEFT_TO_RIGHT = '\u200e';
    private static final char RIGHT_TO_LEFT = '\u200f';

    private Isolate() {}

    /// A code, an amount, an identifier: always left to right.
    public static String ltr(String text) {
        return text.isEmpty() ? text : LEFT_TO_RIGHT + text + LEFT_TO_RIGHT;
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
        char mark = arabic ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
        return mark + text + mark;
    }

    /// The text without these marks, for the clipboard and for comparing.
    public static String plain(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> c != LEFT_TO_RIGHT && c != RIGHT_TO_LEFT).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
