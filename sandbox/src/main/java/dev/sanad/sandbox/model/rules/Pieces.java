package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.List;

/// Cuts text into the pieces it is sent in; the sandbox's model counts these as tokens.
///
/// Like the tokens of language models they end anywhere: in the middle of words, numbers and marks, so that a client
/// meets every kind of split. A surrogate pair stays together, and a combining mark stays with its letter. Joined,
/// the pieces are the text.
public final class Pieces {
    private static final int LATIN = 5;
    private static final int OTHER = 3;

    private Pieces() {}

    /// The pieces, in order; none of them empty.
    public static List<String> of(String text) {
        List<String> pieces = new ArrayList<>(text.length() / 3 + 1);
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /// How many there are.
    public static int count(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at = end(text, at)) {
            count++;
        }
        return count;
    }

    private static int end(String text, int from) {
        int at = from;
        if (text.charAt(at) == ' ' && at + 1 < text.length()) {
            at++;
        }
        int first = text.codePointAt(at);
        at += Character.charCount(first);
        int kind = kind(first);
        int most = kind == 0 ? 1 : kind == 1 ? LATIN : OTHER;
        for (int taken = 1; at < text.length(); ) {
            int next = text.codePointAt(at);
            boolean mark = isMark(next);
            if (!mark && (taken == most || kind(next) != kind)) {
                break;
            }
            taken += mark ? 0 : 1;
            at += Character.charCount(next);
        }
        return at;
    }

    private static int kind(int letter) {
        if (Character.isDigit(letter)) {
            return 2;
        }
        if (!Character.isLetter(letter)) {
            return 0;
        }
        return letter < 0x250 ? 1 : 3;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || letter == 0x200D;
    }
}
