package dev.sanad.core.assistant;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What was measured of one answer.
///
/// @param tokens     as the model counted them; null where it did not say
/// @param firstToken from the sending to the first text; null where no text came
/// @param total      from the sending to the end, without waiting for clicks
/// @param steps      how often the model was asked (one more for each round of tools)
public record TurnFigures(@Nullable Tokens tokens, @Nullable Duration firstToken, Duration total, int steps) {
    /// Tokens of all steps of an answer.
    ///
    /// @param input  what the model read
    /// @param output what it wrote
    public record Tokens(long input, long output) {
        /// The sum.
        public Tokens plus(Tokens other) {
            return new Tokens(input + other.input, output + other.output);
        }
    }

    /// Tokens written a second, from the first text to the end; empty where nothing says how many there were.
    public OptionalDouble tokensPerSecond() {
        if (tokens == null || firstToken == null) {
            return OptionalDouble.empty();
        }
        long nanos = total.minus(firstToken).toNanos();
        return nanos <= 0 ? OptionalDouble.empty() : OptionalDouble.of(tokens.output() * 1e9 / nanos);
    }
}
