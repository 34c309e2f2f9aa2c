package dev.sanad.core.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an attempt ended.
public sealed interface OutboxVerdict {
    /// It is done.
    record Delivered() implements OutboxVerdict {}

    /// It shall be tried again.
    ///
    /// @param notBefore when at the earliest; null lets the outbox choose
    /// @param ambiguous whether it may have arrived
    /// @param reason    a failure's id, e.g. `NET-001`
    record Again(@Nullable Instant notBefore, boolean ambiguous, String reason) implements OutboxVerdict {}

    /// It can never be done.
    ///
    /// @param reason a failure's or a rule's id
    record GiveUp(String reason) implements OutboxVerdict {}

    /// It is done.
    static OutboxVerdict delivered() {
        return new Delivered();
    }

    /// Again, surely not arrived, when the outbox chooses.
    static OutboxVerdict again(String reason) {
        return new Again(null, false, reason);
    }
}
