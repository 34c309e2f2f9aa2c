package dev.sanad.core.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of the line to the exchange, from real traffic and, on request, a connection without a message.
///
/// @param health        as below
/// @param roundTripMs   the last measured round trip; -1 before the first
/// @param lastGood      when something last worked; null where nothing did
/// @param lastTrouble   when something last failed; null where nothing did
public record LineState(
        Health health,
        long roundTripMs,
        @Nullable Instant lastGood,
        @Nullable Instant lastTrouble) {
    /// Before anything was tried.
    public static final LineState UNKNOWN = new LineState(Health.UNKNOWN, -1, null, null);

    /// How the line is.
    public enum Health {
        UNKNOWN,
        UP,
        SLOW,
        DOWN
    }
}
