package dev.sanad.core.outbox;

/// How much is in the outbox.
///
/// @param waiting for the line or their time
/// @param sending with a handler
/// @param givenUp not delivered, and not tried again
public record OutboxCounts(int waiting, int sending, int givenUp) {
    /// Nothing.
    public static final OutboxCounts EMPTY = new OutboxCounts(0, 0, 0);
}
