package dev.sanad.core.knowledge;

import dev.sanad.core.knowledge.reading.TextPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Divides the text of a document into passages of a few sentences: never over the border of a page or
/// section, where
/// possible at the end of a paragraph, otherwise of a line, of a sentence, of a word. For one document.
final class Splitter {
    /// A paragraph's end closes a passage of this length.
    private static final int ENOUGH = 600;
    /// No passage is longer.
    private static final int MOST = 1_200;

    private static final int HASH_BYTES = 12;
    private static final String SENTENCE_ENDS = ".!?؟…۔";

    private final DocumentId document;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int offset;

    private Splitter(DocumentId document) {
        this.document = document;
    }

    static List<Piece> split(DocumentId document, List<TextPart> parts) {
        Splitter splitter = new Splitter(document);
        parts.forEach(splitter::part);
        return splitter.pieces;
    }

    private void part(TextPart part) {
        String text = part.text();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            add(part.place(), text, from, to);
            from = to;
        }
        offset += text.length();
    }

    /// Behind the last character of the passage that begins here.
    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + MOST);
        for (int at = from + ENOUGH; at < most; at++) {
            if (text.charAt(at) == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                return at + 1;
            }
        }
        if (most == text.length()) {
            return most;
        }
        int line = text.lastIndexOf('\n', most - 1);
        if (line > from + ENOUGH) {
            return line + 1;
        }
        int sentence = sentenceEnd(text, from + ENOUGH, most);
        if (sentence > 0) {
            return sentence;
        }
        int word = text.lastIndexOf(' ', most - 1);
        int hard = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return word > from + ENOUGH ? word + 1 : hard;
    }

    private static int sentenceEnd(String text, int from, int to) {
        for (int at = to - 1; at > from; at--) {
            if (text.charAt(at) == ' ' && SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private void add(String place, String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String words = text.substring(begin, end);
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            pieces.add(new Piece(id(place, words), place, words, offset + begin));
        }
    }

    /// By its words, so that the same words keep their id when the document is read anew and others
    /// never get it.
    private String id(String place, String words) {
        String content = place + '\n' + words;
        int before = seen.merge(content, 1, Integer::sum);
        return document.value() + '#' + hash(before + "\n" + content);
    }

    private static String hash(String content) {
        byte[] digest = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
