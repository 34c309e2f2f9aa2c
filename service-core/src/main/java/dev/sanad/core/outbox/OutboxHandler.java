package dev.sanad.core.outbox;

import java.util.concurrent.CompletableFuture;

/// Does the work of one kind of item. Called on `io`; may block there. A future that completes exceptionally, or
/// not
/// within the lease, counts as an ambiguous attempt: the item comes again.
@FunctionalInterface
public interface OutboxHandler {
    CompletableFuture<OutboxVerdict> handle(OutboxDelivery delivery);
}
