package dev.sanad.core.operations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How the workstation is, as it was measured a moment ago.
///
/// @param state the worst of the parts
/// @param parts in the order in which they were named
/// @param at    when
public record Health(State state, List<Part> parts, Instant at) {
    public Health {
        parts = List.copyOf(parts);
    }

    /// How something is.
    public enum State {
        /// As it should be.
        UP,
        /// Not known yet.
        UNKNOWN,
        /// Work goes on, but not as it should.
        DEGRADED,
        /// Work cannot go on.
        DOWN;

        /// The word in figures.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One part.
    ///
    /// @param name   a word in lower case, e.g. `store`
    /// @param state  how it is
    /// @param detail a short technical fact in English; may be empty. Never a person's
    public record Part(String name, State state, String detail) {}

    /// The whole of parts.
    static Health of(List<Part> parts, Instant at) {
        State worst = parts.stream()
                .map(Part::state)
                .filter(state -> state != State.UNKNOWN)
                .max(Comparator.naturalOrder())
                .orElse(State.UNKNOWN);
        return new Health(worst, parts, at);
    }
}
