package dev.sanad.desktop.kit.chat.markdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A run of text in one look.
///
/// @param text   as it is drawn, with the marks that hold codes together; may contain line breaks
/// @param looks  unmodifiable
/// @param target the address of a link, the number of a citation; else empty
public record Span(String text, Set<Look> looks, String target) {
    public Span {
        looks = looks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(looks));
    }

    /// Text without any look.
    public static Span plain(String text) {
        return new Span(text, Set.of(), "");
    }

    /// Whether another run could be one with this.
    boolean looksLike(Span other) {
        return looks.equals(other.looks) && target.equals(other.target);
    }
}
