package dev.sanad.desktop.kit.chat.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends the end of a text that is still being written, for showing it only: half a marker at the end is held back,
/// and what was opened is closed, so that nothing flickers from one meaning to another.
final class OpenEnd {
    private static final String MARKERS = "`*_~";

    /// A last line that is nothing yet but could become a list, a rule, a heading's underline, a table, a fence.
    private static final Pattern MARKER_ONLY =
            Pattern.compile("(?:\\s{0,3}>)*\\s*(?:[-=*_+~`|#:>][-=*_+~`|#:\\s]*|\\d{1,9}[.)]?)\\s*");

    private static final Pattern FENCE_BEGUN = Pattern.compile("\\s*[`~]+");

    /// The beginning of a link whose address has not come to its end; digits alone are a citation.
    private static final Pattern HALF_LINK =
            Pattern.compile("!?\\[(?!\\d{1,3}(?:]|$))([^\\[\\]\\n]*)(?:](?:\\([^()\\s]*)?)?$");

    private OpenEnd() {}

    /// The text as it may be shown.
    ///
    /// @param fenced whether its end lies inside fenced code
    static String mended(CharSequence source, boolean fenced) {
        String text = source.toString();
        int line = text.lastIndexOf('\n') + 1;
        String last = text.substring(line);
        if (fenced) {
            return FENCE_BEGUN.matcher(last).matches() ? text.substring(0, line) : text;
        }
        if (line > 0 && MARKER_ONLY.matcher(last).matches()) {
            return text.substring(0, line);
        }
        if (isHeaderOfNoTable(text)) {
            return text.substring(0, lastLine(text));
        }
        int gap = text.lastIndexOf("\n\n");
        int paragraph = gap < 0 ? 0 : gap + 2;
        return text.substring(0, paragraph) + closed(text.substring(paragraph));
    }

    /// Whether the last line looks like the first of a table of which no more has come.
    private static boolean isHeaderOfNoTable(String text) {
        int line = lastLine(text);
        int before = line == 0 ? 0 : text.lastIndexOf('\n', line - 2) + 1;
        boolean first = line == 0 || !text.startsWith("|", before);
        return first && text.startsWith("|", line);
    }

    /// Where the last line begins that has anything on it.
    private static int lastLine(String text) {
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        return text.lastIndexOf('\n', end - 1) + 1;
    }

    private static String closed(String open) {
        String text = open;
        Matcher link = HALF_LINK.matcher(text);
        if (link.find()) {
            text = text.substring(0, link.start()) + link.group(1);
        }
        int cut = text.length();
        while (cut > 0 && MARKERS.indexOf(text.charAt(cut - 1)) >= 0) {
            cut--;
        }
        String waiting = text.substring(cut);
        Deque<String> opened = opened(text, cut);
        if (waiting.equals(opened.peek())) {
            opened.pop();
        } else {
            text = text.substring(0, cut);
        }
        if (opened.isEmpty()) {
            return text;
        }
        boolean inCode = opened.getFirst().startsWith("`");
        StringBuilder out = new StringBuilder(inCode ? text : text.stripTrailing());
        opened.forEach(out::append);
        return out.toString();
    }

    /// Markers that were opened before a place and not closed, the innermost first.
    private static Deque<String> opened(String text, int until) {
        Deque<String> open = new ArrayDeque<>();
        int at = 0;
        while (at < until) {
            char letter = text.charAt(at);
            int end = at + 1;
            if (letter == '\\') {
                end++;
            } else if (MARKERS.indexOf(letter) >= 0) {
                while (end < until && text.charAt(end) == letter) {
                    end++;
                }
                take(open, text, at, Math.min(end, until));
            }
            at = end;
        }
        return open;
    }

    private static void take(Deque<String> open, String text, int from, int to) {
        String marker = text.substring(from, to);
        String inner = open.peek();
        if (marker.equals(inner)) {
            open.pop();
        } else if ((inner == null || !inner.startsWith("`")) && opens(marker, text, from, to)) {
            open.push(marker);
        }
    }

    private static boolean opens(String marker, String text, int from, int to) {
        if (marker.startsWith("`")) {
            return true;
        }
        boolean knownLength = marker.startsWith("~") ? marker.length() == 2 : marker.length() <= 3;
        boolean inWord = from > 0 && Character.isLetterOrDigit(text.charAt(from - 1));
        boolean single = marker.length() == 1 || marker.startsWith("_");
        return knownLength && to < text.length() && !Character.isWhitespace(text.charAt(to)) && !(single && inWord);
    }
}
