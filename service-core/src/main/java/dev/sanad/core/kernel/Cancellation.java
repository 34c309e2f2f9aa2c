package dev.sanad.core.kernel;

import java.util.ArrayList;
import java.util.List;

/// The wish to stop a piece of work, carried down to whatever can stop it. Safe for any thread.
public final class Cancellation {
    private final Object lock = new Object();
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /// A wish that nobody has uttered.
    public static Cancellation none() {
        return new Cancellation();
    }

    /// Utters the wish; the actions run once, on this thread.
    public void cancel() {
        List<Runnable> toRun;
        synchronized (lock) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(actions);
            actions.clear();
        }
        toRun.forEach(Runnable::run);
    }

    /// Whether the wish was uttered.
    public boolean isCancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    /// Runs an action when the wish is uttered, at once where it already was. Closing the result forgets the
    /// action.
    public Subscription onCancel(Runnable action) {
        synchronized (lock) {
            if (!cancelled) {
                actions.add(action);
                return () -> {
                    synchronized (lock) {
                        actions.remove(action);
                    }
                };
            }
        }
        action.run();
        return () -> {};
    }
}
