package dev.sanad.core.privacy;

import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.List;

/// A run of letters and digits in a text, with its searched form.
///
/// @param start  first character in the text
/// @param end    behind its last one
/// @param folded its searched form
/// @param places where each character of the searched form stands in the text
record Word(int start, int end, String folded, int[] places) {
    /// Where a character of the searched form stands in the text.
    int at(int index) {
        return index < places.length ? places[index] : end;
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && belongs(text.charAt(i), start >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(word(text, start, i));
                start = -1;
            }
        }
        return words;
    }

    /// Whether only what may stand between two parts of a name stands here: spaces, hyphens, a particle is a word.
    static boolean isGap(String text, int from, int to) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && c != '\u00A0' && c != '\u2019' && c != '\'') {
                return false;
            }
        }
        return true;
    }

    private static Word word(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        int[] places = new int[(end - start) * 4];
        for (int i = start; i < end; i++) {
            String form = Folding.fold(text.substring(i, i + 1));
            for (int k = 0; k < form.length() && folded.length() < places.length; k++) {
                places[folded.length()] = i;
                folded.append(form.charAt(k));
            }
        }
        return new Word(start, end, folded.toString(), java.util.Arrays.copyOf(places, folded.length()));
    }

    /// Letters and digits, and inside a word the marks that only tell how it is spoken.
    private static boolean belongs(char c, boolean inside) {
        return Character.isLetterOrDigit(c)
                || (inside && (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u0640'));
    }
}
