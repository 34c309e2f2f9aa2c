package dev.sanad.core.kernel;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A signal together with the right to change it. Safe for any number of threads.
///
/// Changes and first deliveries are put into one queue under a lock and drained by one thread at a time outside it:
/// nobody sees values out of order, and no subscriber runs while the lock is held.
///
/// @param <T> immutable values
public final class MutableSignal<T> implements Signal<T> {
    private record Delivery<T>(List<Consumer<? super T>> to, T value) {}

    private final Object lock = new Object();
    private final List<Consumer<? super T>> subscribers = new CopyOnWriteArrayList<>();
    private final Queue<Delivery<T>> queue = new ArrayDeque<>();
    private boolean draining;
    private T value;

    public MutableSignal(T initial) {
        this.value = initial;
    }

    @Override
    public T get() {
        synchronized (lock) {
            return value;
        }
    }

    /// Sets a new value; setting an equal one delivers nothing.
    public void set(T next) {
        update(_ -> next);
    }

    /// Changes the value atomically. The function may run under a lock: it must be quick and pure.
    public void update(UnaryOperator<T> change) {
        synchronized (lock) {
            T next = change.apply(value);
            if (next.equals(value)) {
                return;
            }
            value = next;
            queue.add(new Delivery<>(List.copyOf(subscribers), next));
        }
        drain();
    }

    @Override
    public Subscription subscribe(Consumer<? super T> subscriber) {
        AtomicBoolean open = new AtomicBoolean(true);
        Consumer<T> guarded = next -> {
            if (open.get()) {
                subscriber.accept(next);
            }
        };
        synchronized (lock) {
            subscribers.add(guarded);
            queue.add(new Delivery<>(List.of(guarded), value));
        }
        drain();
        return () -> {
            open.set(false);
            subscribers.remove(guarded);
        };
    }

    private void drain() {
        synchronized (lock) {
            if (draining) {
                return;
            }
            draining = true;
        }
        boolean finished = false;
        try {
            for (Delivery<T> next = poll(); next != null; next = poll()) {
                for (Consumer<? super T> subscriber : next.to()) {
                    subscriber.accept(next.value());
                }
            }
            finished = true;
        } finally {
            if (!finished) {
                synchronized (lock) {
                    draining = false;
                }
            }
        }
    }

    private @Nullable Delivery<T> poll() {
        synchronized (lock) {
            Delivery<T> next = queue.poll();
            if (next == null) {
                draining = false;
            }
            return next;
        }
    }
}
