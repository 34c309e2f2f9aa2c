package dev.sanad.core.outbox;

import dev.sanad.core.kernel.OutboxId;
import java.time.Instant;

/// One item as a list shows it.
///
/// @param id         which
/// @param kind       the handler's kind
/// @param key        what it is about
/// @param state      how far it is
/// @param attempts   so far
/// @param notBefore  when it is tried next
/// @param reason     why the last attempt did not end well; may be empty
/// @param enqueuedAt when it was first wished
public record OutboxLine(
        OutboxId id,
        String kind,
        String key,
        OutboxState state,
        int attempts,
        Instant notBefore,
        String reason,
        Instant enqueuedAt) {}
