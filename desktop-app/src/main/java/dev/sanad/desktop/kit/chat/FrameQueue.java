package dev.sanad.desktop.kit.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Brings a stream to the screen: at most one delivery per frame, at most `capacity` items waiting, and the publisher
/// may send only as many as were taken. A window that draws nothing therefore holds the sender back.
///
/// Items come in on any thread; they and the end are delivered on the JavaFX thread, in order. Subscribe it once.
public final class FrameQueue<T> implements Flow.Subscriber<T> {
    /// Enough for a frame at any speed a model has, and little enough to be taken in one frame.
    public static final int CAPACITY = 256;

    private final BlockingQueue<T> waiting;
    private final int capacity;
    private final Runnable frame;
    private final Consumer<? super List<T>> items;
    private final Consumer<End> end;
    private final AtomicReference<Flow.@Nullable Subscription> source = new AtomicReference<>();
    private final AtomicReference<@Nullable End> coming = new AtomicReference<>();
    private boolean ended;

    /// How a stream ended.
    ///
    /// @param trouble null where it came to its end; else a fault of this program: trouble outside is an item
    public record End(@Nullable Throwable trouble) {}

    /// A queue.
    ///
    /// @param coalesce makes work into a handle that has it done once in the next frame, see
    ///                 [dev.sanad.desktop.kit.fx.FramePulse#coalesce]
    /// @param items    takes what has come; never empty
    /// @param end      told once, after the last item; not told after `cancel`
    public FrameQueue(
            int capacity, UnaryOperator<Runnable> coalesce, Consumer<? super List<T>> items, Consumer<End> end) {
        this.capacity = capacity;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.items = items;
        this.end = end;
        this.frame = coalesce.apply(this::drain);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        if (!source.compareAndSet(null, subscription)) {
            subscription.cancel();
            return;
        }
        subscription.request(capacity);
    }

    @Override
    public void onNext(T item) {
        if (waiting.offer(item)) {
            frame.run();
        } else {
            stop();
            finish(new IllegalStateException("more was sent than was asked for"));
        }
    }

    @Override
    public void onError(Throwable trouble) {
        finish(trouble);
    }

    @Override
    public void onComplete() {
        finish(null);
    }

    /// Stops the sender. What has come already is delivered before this returns; nothing is delivered afterwards.
    /// JavaFX thread.
    public void cancel() {
        stop();
        deliver();
        ended = true;
    }

    private void finish(@Nullable Throwable trouble) {
        coming.compareAndSet(null, new End(trouble));
        frame.run();
    }

    private void stop() {
        Flow.Subscription current = source.get();
        if (current != null) {
            current.cancel();
        }
    }

    private void drain() {
        if (ended) {
            return;
        }
        End last = coming.get();
        int taken = deliver();
        if (last != null) {
            ended = true;
            end.accept(last);
            return;
        }
        Flow.Subscription current = source.get();
        if (current != null && taken > 0) {
            current.request(taken);
        }
    }

    private int deliver() {
        List<T> all = new ArrayList<>();
        waiting.drainTo(all);
        if (!all.isEmpty() && !ended) {
            items.accept(all);
        }
        return all.size();
    }
}
