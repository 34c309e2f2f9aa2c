package dev.sanad.desktop.kit.view;

import dev.sanad.core.kernel.Cancellation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A view that is made on its first visit, or before it while the workstation is idle, and then kept. Used on the
/// JavaFX
/// thread.
public final class LazyView {
    private final Screen screen;
    private @Nullable View view;
    private @Nullable Cancellation fetching;

    public LazyView(Screen screen) {
        this.screen = screen;
    }

    /// What it shows.
    public Screen screen() {
        return screen;
    }

    /// The view, made now where it was not. A prefetch that is still under way is given up: the view loads by
    /// itself.
    public View get() {
        abort();
        View made = view;
        if (made == null) {
            made = screen.view().get();
            view = made;
        }
        return made;
    }

    /// The view where it was made already.
    public Optional<View> peek() {
        return Optional.ofNullable(view);
    }

    /// Fetches beforehand, for no longer than the deadline.
    ///
    /// @return completes when it was fetched, given up, or the deadline has passed; never exceptionally
    public CompletableFuture<Void> prefetch(long deadlineMillis) {
        Cancellation cancellation = new Cancellation();
        fetching = cancellation;
        return screen.prefetch()
                .begin(cancellation)
                .thenApply(_ -> true)
                .orTimeout(deadlineMillis, TimeUnit.MILLISECONDS)
                .handle((done, trouble) -> {
                    if (trouble != null) {
                        cancellation.cancel();
                    }
                    return null;
                });
    }

    /// Gives a prefetch up.
    public void abort() {
        Cancellation current = fetching;
        fetching = null;
        if (current != null) {
            current.cancel();
        }
    }
}
