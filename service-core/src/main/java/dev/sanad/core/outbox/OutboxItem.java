package dev.sanad.core.outbox;

import java.time.Instant;

/// Work to be done durably.
///
/// @param kind      which handler does it, e.g. `eligibility-recheck`
/// @param key       what it is about; a newer item of the same kind and key replaces one that still waits
/// @param payload   what the handler gets, byte for byte, each time; not copied, not to be changed
/// @param notBefore the earliest moment
public record OutboxItem(String kind, String key, byte[] payload, Instant notBefore) {
    public OutboxItem {
        if (kind.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("an item has a kind and a key");
        }
    }
}
