package dev.sanad.core.patients;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// GUIDs of version 7: the time first, so that new records lie beside each other in the index, then chance.
/// Safe for any thread.
final class TimeOrderedIds {
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    /// A lower-case GUID that was never handed out before.
    String next() {
        long high = (clock.millis() << 16) | 0x7000 | (chance.nextInt() & 0x0FFF);
        long low = (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
