package dev.sanad.core.aws.chat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/// Brings events from the network's loop to the thread that waits for them. At most a window of them is on the
/// way: what is not taken is not asked for, and the socket fills up.
final class EventLine implements Subscriber<ConverseStreamOutput> {
    private static final int WINDOW = 16;

    /// What comes along the line.
    sealed interface Item {
        /// An event.
        record Event(ConverseStreamOutput output) implements Item {}

        /// The end.
        ///
        /// @param trouble null where it ended in order
        record End(@Nullable Throwable trouble) implements Item {}
    }

    /// Bounded by the window, and by one end from each of three sides.
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();

    private final Object lock = new Object();
    private @Nullable Subscription upstream;
    private boolean cancelled;

    /// Follows the events of an answer. Called by the SDK.
    void follow(SdkPublisher<ConverseStreamOutput> events) {
        events.subscribe(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        boolean late;
        synchronized (lock) {
            late = cancelled;
            upstream = subscription;
        }
        if (late) {
            subscription.cancel();
        } else {
            subscription.request(WINDOW);
        }
    }

    @Override
    public void onNext(ConverseStreamOutput event) {
        items.add(new Item.Event(event));
    }

    @Override
    public void onError(Throwable trouble) {
        // The call's own future says it, too, and better.
    }

    @Override
    public void onComplete() {
        // The call's own future says it, too.
    }

    /// The call has ended.
    void ended(@Nullable Throwable trouble) {
        items.add(new Item.End(trouble));
    }

    /// Waits for the next item.
    Item next() throws InterruptedException {
        return items.take();
    }

    /// One more may come.
    void taken() {
        Subscription now;
        synchronized (lock) {
            now = upstream;
        }
        if (now != null) {
            now.request(1);
        }
    }

    /// Gives the stream up.
    void cancel() {
        Subscription now;
        synchronized (lock) {
            cancelled = true;
            now = upstream;
        }
        if (now != null) {
            now.cancel();
        }
    }
}
