package dev.sanad.core.outbox;

import java.time.Duration;

/// How the outbox works.
///
/// @param concurrency  items with handlers at the same time
/// @param firstBackoff after the first attempt that failed; doubled each time
/// @param longestBackoff the most
/// @param lease        how long a handler may have an item before it counts as lost
/// @param mostAttempts after so many the item is given up
/// @param keepDone     how long delivered items are remembered
public record OutboxConfig(
        int concurrency,
        Duration firstBackoff,
        Duration longestBackoff,
        Duration lease,
        int mostAttempts,
        Duration keepDone) {
    /// 4 at once; 5 s to 1 min, since somebody waits at the desk; 3 min; never given up for being tried often
    /// (10,000); 30 days.
    public static OutboxConfig standard() {
        return new OutboxConfig(
                4, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(3), 10_000, Duration.ofDays(30));
    }
}
