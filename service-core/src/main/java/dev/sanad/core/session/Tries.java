package dev.sanad.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Slows down guessing at the keyboard: five wrong tries are free, then the wait doubles from 30 s to 15 min.
/// Somebody
/// who has the files guesses elsewhere; against them stands Argon2.
final class Tries {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 100;

    private record Count(int wrong, Instant until) {}

    private final InstantSource clock;
    private final Map<String, Count> counts = new HashMap<>();

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /// When this name may be tried again; empty where now.
    synchronized Optional<Instant> blockedUntil(String name) {
        Count count = counts.get(key(name));
        return count != null && count.until().isAfter(clock.instant()) ? Optional.of(count.until()) : Optional.empty();
    }

    synchronized void wrong(String name) {
        if (counts.size() >= MOST_NAMES) {
            counts.clear();
        }
        Count before = counts.getOrDefault(key(name), new Count(0, Instant.MIN));
        int wrong = before.wrong() + 1;
        Instant until = Instant.MIN;
        if (wrong >= FREE) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, 10));
            until = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
        counts.put(key(name), new Count(wrong, until));
    }

    synchronized void right(String name) {
        counts.remove(key(name));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
