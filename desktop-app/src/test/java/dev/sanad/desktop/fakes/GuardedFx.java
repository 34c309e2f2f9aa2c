package dev.sanad.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// The FX thread of a test: runs at once, and keeps what is thrown, which a future would swallow.
public final class GuardedFx implements Executor {
    private final List<Throwable> thrown = new ArrayList<>();

    @Override
    public void execute(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error bug) {
            thrown.add(bug);
            throw bug;
        }
    }

    /// Throws what was thrown.
    public void check() {
        if (!thrown.isEmpty()) {
            AssertionError error = new AssertionError("thrown on the FX thread");
            thrown.forEach(error::addSuppressed);
            throw error;
        }
    }
}
