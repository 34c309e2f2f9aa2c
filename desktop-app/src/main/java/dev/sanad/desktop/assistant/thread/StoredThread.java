package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.kit.chat.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A conversation out of the store, with its rows: read where the store answers, so that a long history costs the
/// JavaFX thread nothing.
record StoredThread(Conversation conversation, List<Row> rows) {
    /// Turns what the store says into rows.
    ///
    /// @param rightToLeft the direction of text that has no letters
    static CompletableFuture<Outcome<StoredThread>> read(
            CompletableFuture<Outcome<Conversation>> opened, boolean rightToLeft) {
        return opened.thenApply(outcome -> switch (outcome) {
            case Outcome.Done<Conversation>(Conversation found) ->
                Outcome.done(new StoredThread(found, ThreadRows.of(found.entries(), rightToLeft)));
            case Outcome.Failed<Conversation>(Failure why) -> Outcome.failed(why);
            case Outcome.Queued<Conversation> _, Outcome.Refused<Conversation> _ ->
                Outcome.failed(Failure.of(FailureCode.UNEXPECTED));
        });
    }
}
