package dev.sanad.core.outbox;

import dev.sanad.core.kernel.OutboxId;
import java.time.Instant;

/// An item in the hands of its handler.
///
/// @param id         which
/// @param item       kind, key and payload; the same bytes at every attempt
/// @param attempt    counts from 1
/// @param ambiguous  whether an earlier attempt may have arrived: send the identical bytes again or ask for the
///     status,
/// never build the message anew
/// @param enqueuedAt when it was first wished
public record OutboxDelivery(OutboxId id, OutboxItem item, int attempt, boolean ambiguous, Instant enqueuedAt) {}
