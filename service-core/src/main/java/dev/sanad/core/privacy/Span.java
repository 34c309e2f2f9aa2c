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

    /// The spans that are replaced: of two that overlap the longer one, of equal ones the one that was found first.
    static List<Span> chosen(List<Span> found) {
        List<Span> byLength = new ArrayList<>(found);
        byLength.sort(Comparator.comparingInt(Span::length).reversed());
        List<Span> kept = new ArrayList<>();
        for (Span span : byLength) {
            if (kept.stream().noneMatch(other -> other.start < span.end && span.start < other.end)) {
                kept.add(span);
            }
        }
        kept.sort(Comparator.comparingInt(Span::start));
        return kept;
    }
}
