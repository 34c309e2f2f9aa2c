package dev.sanad.desktop.kit.i18n;

/// Keeps the direction of a piece of text from mixing with the sentence around it (Unicode Bidirectional
/// Algorithm).
///
/// Left-to-right marks at both ends stand where isolates would be nicer: JavaFX draws the characters of isolates
/// and
/// embeddings as empty boxes, and the right-to-left mark too where it stands among Arabic letters.
public final class Isolate {
    private static final char LEFT_TO_RIGHT = '\u200e';

    private Isolate() {}

    /// A code, an amount, an identifier: always left to right. Digits alone keep their order by themselves, and marks
    /// would draw the next number of the sentence to their side.
    public static String ltr(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? text : LEFT_TO_RIGHT + text + LEFT_TO_RIGHT;
    }

    /// A name: in the direction of its first letter. One in Arabic letters needs no mark.
    public static String auto(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return isRightToLeft(text) ? text : ltr(text);
    }

    /// Whether the first letter of a text is one that runs from right to left.
    public static boolean isRightToLeft(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(direction))
                .findFirst()
                .map(Isolate::isRightToLeft)
                .orElse(false);
    }

    /// The text without these marks, for the clipboard and for comparing.
    public static String plain(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> c != LEFT_TO_RIGHT).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
