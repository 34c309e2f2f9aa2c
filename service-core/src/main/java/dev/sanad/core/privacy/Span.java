package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A place in a text that tells who a person is.
///
/// @param start first character
/// @param end   behind the last one
/// @param kind  what stands there
record Span(int start, int end, Personal.Kind kind) {
    int length() {
        return end - start;
    }

    /// The spans that are replaced: those that overlap become one, of the kind of the longest; of equal ones the one
    /// that
    /// was found first.
    static List<Span> chosen(List<Span> found) {
        List<Span> byPlace = new ArrayList<>(found);
        byPlace.sort(Comparator.comparingInt(Span::start));
        List<Span> kept = new ArrayList<>();
        for (Span span : byPlace) {
            Span last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || span.start >= last.end) {
                kept.add(span);
            } else {
                Personal.Kind kind = span.length() > last.length() ? span.kind : last.kind;
                kept.set(kept.size() - 1, new Span(last.start, Math.max(last.end, span.end), kind));
            }
        }
        return kept;
    }
}
