package dev.sanad.desktop.kit.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Runs work at most once per frame, however often it is asked for. Asking is allowed on any thread.
public final class FramePulse {
    private static final String ASKING = "asking for a condition";

    private final FxExecutor fx;
    private final List<Runnable> due = new ArrayList<>();
    private final Ticker ticker = new Ticker();

    public FramePulse(FxExecutor fx) {
        this.fx = fx;
    }

    /// A handle that, when run, has the work done in the next frame; further runs before that frame add nothing.
    public Runnable coalesce(Runnable work) {
        AtomicBoolean waiting = new AtomicBoolean();
        TaskNames.Named due = TaskNames.named(TaskNames.of(work), () -> {
            waiting.set(false);
            work.run();
        });
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                fx.now(() -> schedule(due));
            }
        };
    }

    /// Runs work in the next frame, after what was laid out in this one.
    public void next(Runnable work) {
        fx.now(() -> schedule(work));
    }

    /// The same with a name for the figures.
    public void next(String name, Runnable work) {
        fx.now(() -> schedule(TaskNames.named(name, work)));
    }

    /// Completes in the first frame in which the condition holds. Cancelling the future stops asking.
    public CompletableFuture<Void> when(BooleanSupplier condition) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        next(ASKING, () -> ask(condition, reached));
        return reached;
    }

    private void ask(BooleanSupplier condition, CompletableFuture<Void> reached) {
        if (reached.isDone()) {
            return;
        }
        try {
            if (condition.getAsBoolean()) {
                reached.complete(null);
            } else {
                schedule(TaskNames.named(ASKING, () -> ask(condition, reached)));
            }
        } catch (RuntimeException bug) {
            reached.completeExceptionally(bug);
        }
    }

    private void schedule(Runnable work) {
        due.add(work);
        ticker.start();
    }

    private final class Ticker extends AnimationTimer {
        @Override
        public void handle(long now) {
            List<Runnable> work = List.copyOf(due);
            due.clear();
            work.forEach(fx::now);
            if (due.isEmpty()) {
                stop();
            }
        }
    }
}
