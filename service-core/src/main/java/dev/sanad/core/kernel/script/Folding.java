package dev.sanad.core.kernel.script;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Brings text into the one form in which it is searched; the stored text and the typed text go through the same
/// function. Pure, safe for any thread.
///
/// Latin: lower case, accents and apostrophes dropped. Arabic: diacritics (064B–065F, 0670) and tatweel (0640)
/// dropped, every alef one alef, hamza dropped or put back on its carrier, alef maqsura and Persian ya as ya, ta
/// marbuta
/// as ha, Persian kaf as kaf, presentation forms as letters. Digits of any script become Western ones.
public final class Folding {
    private Folding() {}

    /// The searched form of a text; characters that are neither letters nor digits stay.
    public static String fold(String text) {
        String plain = needsNormalising(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            appendFolded(folded, plain.charAt(i));
        }
        return folded.toString();
    }

    /// The words of a text in their searched form: runs of letters and digits, in order.
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && isWordPart(folded.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /// A number or code in its searched form: folded, without anything that is neither letter nor digit.
    public static String key(String text) {
        return String.join("", words(text));
    }

    /// The text with Arabic-Indic, Persian and full-width digits turned into Western ones; all else is left as it
    /// is.
    public static String westernDigits(String text) {
        StringBuilder western = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                if (western == null) {
                    western = new StringBuilder(text);
                }
                western.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return western == null ? text : western.toString();
    }

    /// Whether a text has a letter of the Arabic script.
    public static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean needsNormalising(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x0600 || c > 0x06FF)) {
                return true;
            }
        }
        return false;
    }

    private static void appendFolded(StringBuilder out, char c) {
        if (c < 0x80) {
            if (c != '\'' && c != '`') {
                out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        } else if (c >= 0x0600 && c <= 0x06FF) {
            appendArabic(out, c);
        } else if (Character.isDigit(c)) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else if (!isDropped(c)) {
            appendForeign(out, c);
        }
    }

    private static void appendArabic(StringBuilder out, char c) {
        switch (c) {
            case '\u0640', '\u0670', '\u0621', '\u061C' -> {
                // tatweel, dagger alef, lone hamza, Arabic letter mark
            }
            case '\u0622', '\u0623', '\u0625', '\u0671', '\u0672', '\u0673' -> out.append('\u0627');
            case '\u0624' -> out.append('\u0648');
            case '\u0626', '\u0649', '\u06CC' -> out.append('\u064A');
            case '\u0629', '\u06BE', '\u06C1', '\u06C3', '\u06D5' -> out.append('\u0647');
            case '\u06A9' -> out.append('\u0643');
            default -> {
                if (Character.isDigit(c)) {
                    out.append((char) ('0' + Character.digit(c, 10)));
                } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    out.append(c);
                }
            }
        }
    }

    /// Typographic apostrophes and the ayn and hamza of transliteration, and marks of direction.
    private static boolean isDropped(char c) {
        return (c >= '\u2018' && c <= '\u201B')
                || (c >= '\u02B9' && c <= '\u02BF')
                || c == '\u00B4'
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void appendForeign(StringBuilder out, char c) {
        String parts =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                out.append(part);
            }
        }
    }
}
