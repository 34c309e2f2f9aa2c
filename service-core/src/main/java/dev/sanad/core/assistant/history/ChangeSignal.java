package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells of every change, also of two changes of the same conversation.
final class ChangeSignal implements Signal<Optional<ConversationId>> {
    private record Change(Optional<ConversationId> id, long count) {}

    private final MutableSignal<Change> changes = new MutableSignal<>(new Change(Optional.empty(), 0));

    void changed(ConversationId id) {
        changes.update(last -> new Change(Optional.of(id), last.count() + 1));
    }

    @Override
    public Optional<ConversationId> get() {
        return changes.get().id();
    }

    @Override
    public Subscription subscribe(Consumer<? super Optional<ConversationId>> subscriber) {
        return changes.subscribe(change -> subscriber.accept(change.id()));
    }
}
