package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FailureCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the events of an answer to one subscriber, as many as it asks for. Whoever makes the answer waits with the
/// next
/// event while the last one is not asked for: so a subscriber that asks for nothing holds up the model.
///
/// While nobody subscribes nothing waits; text then gathers in one piece.
final class EventStream implements Flow.Publisher<ChatEvent>, Flow.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final Executor hop;
    private final Runnable stop;
    private final Object lock = new Object();
    private final Deque<ChatEvent> waiting = new ArrayDeque<>();
    private Flow.@Nullable Subscriber<? super ChatEvent> subscriber;
    private long demand;
    private boolean delivering;
    private boolean loose;
    private boolean ended;
    private boolean over;

    /// @param hop  delivers what is asked for later
    /// @param stop what a subscriber's leaving does
    EventStream(Executor hop, Runnable stop) {
        this.hop = hop;
        this.stop = stop;
    }

    /// Hands an event on; waits until the one before was asked for.
    void put(ChatEvent event) throws InterruptedException {
        synchronized (lock) {
            while (!loose && subscriber != null && !waiting.isEmpty()) {
                lock.wait();
            }
            add(event);
        }
        deliver();
    }

    /// Hands the last event on and ends the stream; never waits.
    void end(ChatEvent last) {
        synchronized (lock) {
            add(last);
            ended = true;
            loosenHeld();
        }
        deliver();
    }

    /// Lets nobody wait any more.
    void loosen() {
        synchronized (lock) {
            loosenHeld();
        }
    }

    private void loosenHeld() {
        loose = true;
        lock.notifyAll();
    }

    private void add(ChatEvent event) {
        if (over) {
            return;
        }
        if (event instanceof ChatEvent.TextDelta(String more)
                && waiting.peekLast() instanceof ChatEvent.TextDelta(String before)) {
            waiting.removeLast();
            waiting.addLast(new ChatEvent.TextDelta(before + more));
        } else {
            waiting.addLast(event);
        }
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ChatEvent> next) {
        boolean first;
        synchronized (lock) {
            first = subscriber == null;
            if (first) {
                subscriber = next;
                delivering = true;
            }
        }
        if (!first) {
            next.onSubscribe(new Unheard());
            next.onError(new IllegalStateException("an answer has one subscriber"));
            return;
        }
        next.onSubscribe(this);
        synchronized (lock) {
            delivering = false;
        }
        later();
    }

    @Override
    public void request(long more) {
        synchronized (lock) {
            if (more <= 0) {
                LOG.error("a subscriber asked for {} events", more);
                return;
            }
            demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
            if (delivering || (waiting.isEmpty() && !ended)) {
                return;
            }
        }
        later();
    }

    @Override
    public void cancel() {
        synchronized (lock) {
            over = true;
            waiting.clear();
            loosenHeld();
        }
        stop.run();
    }

    private void later() {
        try {
            hop.execute(this::deliver);
        } catch (RejectedExecutionException closing) {
            LOG.debug("the core is closing; an answer's last events stay unread");
        }
    }

    /// One thread at a time; another that comes meanwhile leaves it to the first.
    private void deliver() {
        synchronized (lock) {
            if (delivering || subscriber == null) {
                return;
            }
            delivering = true;
        }
        boolean more = true;
        while (more) {
            more = deliverOne();
        }
    }

    private boolean deliverOne() {
        Flow.Subscriber<? super ChatEvent> to;
        ChatEvent next;
        boolean complete;
        synchronized (lock) {
            to = subscriber;
            next = over || demand <= 0 ? null : waiting.pollFirst();
            complete = next == null && ended && waiting.isEmpty() && !over;
            if (next == null) {
                delivering = false;
                over |= complete;
            } else {
                demand--;
            }
            lock.notifyAll();
        }
        if (to == null) {
            return false;
        }
        if (next != null) {
            tell(to, next);
        } else if (complete) {
            to.onComplete();
        }
        return next != null;
    }

    private void tell(Flow.Subscriber<? super ChatEvent> to, ChatEvent event) {
        try {
            to.onNext(event);
        } catch (RuntimeException bug) {
            SupportReference.logged(LOG, FailureCode.UNEXPECTED, "a subscriber of an answer", bug);
            cancel();
        }
    }

    private static final class Unheard implements Flow.Subscription {
        @Override
        public void request(long more) {}

        @Override
        public void cancel() {}
    }
}
