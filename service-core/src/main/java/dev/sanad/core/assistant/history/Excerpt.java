package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.List;

/// The words around a find, on one line.
///
/// @param marks where the searched words stand
record Excerpt(String text, List<HistoryHit.Mark> marks) {
    private static final int BEFORE = 40;
    private static final int LONGEST = 160;

    Excerpt {
        marks = List.copyOf(marks);
    }

    /// @param words folded; a word of the text is meant that begins with one of them
    static Excerpt of(String text, List<String> words) {
        // What is found is shown as a line, not as Markdown.
        String line = text.replaceAll("[*_#>|`]+|-{3,}", " ").strip().replaceAll("\\s+", " ");
        List<HistoryHit.Mark> found = marks(line, words);
        int first = found.isEmpty() ? 0 : found.getFirst().start();
        int start = first <= BEFORE ? 0 : wordStart(line, first - BEFORE);
        int end = Math.min(line.length(), start + LONGEST);
        if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
            end--;
        }
        String before = start > 0 ? "… " : "";
        String shown = before + line.substring(start, end) + (end < line.length() ? " …" : "");
        int shift = before.length() - start;
        int last = end;
        return new Excerpt(
                shown,
                found.stream()
                        .filter(mark -> mark.start() >= start && mark.end() <= last)
                        .map(mark -> new HistoryHit.Mark(mark.start() + shift, mark.end() + shift))
                        .toList());
    }

    private static int wordStart(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 || space > from + BEFORE ? from : space + 1;
    }

    private static List<HistoryHit.Mark> marks(String line, List<String> words) {
        List<HistoryHit.Mark> marks = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= line.length(); at++) {
            boolean inside = at < line.length() && isInside(line.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                String folded = String.join("", Folding.words(line.substring(start, at)));
                if (words.stream().anyMatch(folded::startsWith)) {
                    marks.add(new HistoryHit.Mark(start, at));
                }
                start = -1;
            }
        }
        return marks;
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\'';
    }
}
