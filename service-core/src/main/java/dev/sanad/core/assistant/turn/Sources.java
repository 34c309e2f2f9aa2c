package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.Citation;
import dev.sanad.core.kernel.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an answer may cite, by number; and what it has cited. Numbers that were not given out mean nothing.
final class Sources {
    private static final int LONGEST_EXCERPT = 600;
    /// Of what can be opened nowhere else.
    private static final int LONGEST_KEPT = 8_000;
    private static final int LONGEST_MARK = 32;
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3}(?:\\s*[,،]\\s*\\d{1,3}){0,7})]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final Map<String, Citation> byReference = new LinkedHashMap<>();
    private final SortedMap<Integer, Citation> cited = new TreeMap<>();
    private int read;

    /// The number of a source; the same one each time.
    ///
    /// @param excerpt the words it holds; the longest one counts
    int number(Reference reference, String excerpt) {
        String key = reference.kind() + "|" + reference.id();
        Citation known = byReference.get(key);
        int number = known == null ? byReference.size() + 1 : known.number();
        int longest = reference.kind() == Reference.Kind.INDEX ? LONGEST_KEPT : LONGEST_EXCERPT;
        String cut = excerpt.length() > longest ? excerpt.substring(0, longest) + "…" : excerpt;
        if (known == null || known.excerpt().length() < cut.length()) {
            byReference.put(key, new Citation(number, reference, cut));
        }
        return number;
    }

    /// Reads on in the text of the answer.
    ///
    /// @param text the whole of it so far
    /// @return what it cites for the first time
    List<Citation> read(CharSequence text) {
        List<Citation> fresh = new ArrayList<>();
        Matcher marks = MARK.matcher(text);
        marks.region(Math.max(0, read - LONGEST_MARK), text.length());
        while (marks.find()) {
            Matcher numbers = NUMBER.matcher(marks.group(1));
            while (numbers.find()) {
                find(Integer.parseInt(numbers.group()))
                        .filter(citation -> cited.putIfAbsent(citation.number(), citation) == null)
                        .ifPresent(fresh::add);
            }
        }
        read = text.length();
        return fresh;
    }

    /// What was cited, by number.
    List<Citation> cited() {
        return List.copyOf(cited.values());
    }

    private Optional<Citation> find(int number) {
        return byReference.values().stream()
                .filter(citation -> citation.number() == number)
                .findFirst();
    }
}
