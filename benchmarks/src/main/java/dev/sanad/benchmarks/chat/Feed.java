package dev.sanad.benchmarks.chat;

import dev.sanad.desktop.kit.chat.FrameQueue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Tokens at a rate, by the clock.
abstract sealed class Feed implements AutoCloseable {
    final Iterator<String> tokens;
    final int rate;
    long begun;

    Feed(Iterator<String> tokens, int rate) {
        this.tokens = tokens;
        this.rate = rate;
    }

    /// The clock starts.
    void begin() {
        begun = System.nanoTime();
    }

    /// Called in each frame on the JavaFX thread.
    abstract void frame();

    /// How many tokens were handed over so far.
    abstract long delivered();

    long due() {
        return begun == 0 ? 0 : (System.nanoTime() - begun) * rate / 1_000_000_000;
    }

    @Override
    public void close() {
        begun = 0;
    }

    /// Handed over in each frame, all that are due.
    static final class Handed extends Feed {
        private final Surface surface;
        private long delivered;

        Handed(Iterator<String> tokens, int rate, Surface surface) {
            super(tokens, rate);
            this.surface = surface;
        }

        @Override
        void frame() {
            List<String> now = new ArrayList<>();
            for (long due = due(); delivered < due && tokens.hasNext(); delivered++) {
                now.add(tokens.next());
            }
            if (!now.isEmpty()) {
                surface.write(now);
            }
        }

        @Override
        long delivered() {
            return delivered;
        }
    }

    /// Sent by another thread, one by one, as many as were asked for.
    static final class Streamed extends Feed implements Flow.Subscription {
        private final FrameQueue<String> queue;
        private final AtomicLong asked = new AtomicLong();
        private final AtomicLong delivered = new AtomicLong();
        private volatile boolean stopped;

        Streamed(Iterator<String> tokens, int rate, FrameQueue<String> queue) {
            super(tokens, rate);
            this.queue = queue;
        }

        @Override
        void begin() {
            super.begin();
            queue.onSubscribe(this);
            Thread.ofPlatform().daemon().name("tokens").start(this::send);
        }

        private void send() {
            long period = 1_000_000_000L / rate;
            while (!stopped && tokens.hasNext()) {
                if (delivered.get() < due() && asked.get() > delivered.get()) {
                    delivered.incrementAndGet();
                    queue.onNext(tokens.next());
                } else {
                    LockSupport.parkNanos(Math.min(period, 1_000_000));
                }
            }
        }

        @Override
        void frame() {
            // comes through the queue
        }

        @Override
        long delivered() {
            return delivered.get();
        }

        @Override
        public void request(long more) {
            asked.addAndGet(more);
        }

        @Override
        public void cancel() {
            stopped = true;
        }

        @Override
        public void close() {
            stopped = true;
        }
    }
}
