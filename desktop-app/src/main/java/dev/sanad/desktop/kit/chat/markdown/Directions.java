package dev.sanad.desktop.kit.chat.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Directions of mixed text: that of a paragraph, and the marks that hold codes, amounts and dates together.
///
/// A code, an amount or a date in a text with Arabic letters is put between left-to-right marks (U+200E), together
/// with the Latin words and digits beside it: after an Arabic word the algorithm would otherwise turn the parts of
/// `2026-11-24` or `250.00 SAR` round. See [dev.sanad.desktop.kit.i18n.Isolate] for why marks and not isolates.
final class Directions {
    private static final char MARK = '\u200e';

    /// Latin words, digits and what holds them together, without blanks and brackets at the ends.
    private static final Pattern LATIN_RUN = Pattern.compile(
            "[+#]?[A-Za-z0-9\u00c0-\u024f]+(?:(?:[-./:,_@+&=?~*'’]|\\x20|\\x20?[%/×·–-]\\x20?)[A-Za-z0-9\u00c0-\u024f]+)*(?:\\x20?%)?");

    private Directions() {}

    /// The direction of the first strong letter; empty where there is none.
    static Optional<Boolean> rightToLeft(CharSequence text) {
        for (int at = 0; at < text.length(); ) {
            int letter = Character.codePointAt(text, at);
            byte kind = Character.getDirectionality(letter);
            if (kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT && letter != MARK) {
                return Optional.of(false);
            }
            if (kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return Optional.of(true);
            }
            at += Character.charCount(letter);
        }
        return Optional.empty();
    }

    /// Whether any letter runs from right to left.
    static boolean hasArabic(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ((letter >= '\u0590' && letter <= '\u08ff') || (letter >= '\ufb1d' && letter <= '\ufefc')) {
                return true;
            }
        }
        return false;
    }

    /// The text with marks around everything that has to stay left to right.
    static String marked(String text) {
        Matcher runs = LATIN_RUN.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        while (runs.find()) {
            out.append(text, from, runs.start())
                    .append(MARK)
                    .append(runs.group())
                    .append(MARK);
            from = runs.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /// Whether a character only steers directions. Those that JavaFX draws as boxes are taken out of what arrives.
    static boolean isSteering(char letter) {
        return (letter >= '\u202a' && letter <= '\u202e')
                || (letter >= '\u2066' && letter <= '\u2069')
                || letter == '\u200f'
                || letter == '\u061c';
    }
}
