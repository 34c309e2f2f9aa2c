package dev.sanad.benchmarks.screen;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Sends updates at a rate, by the clock, from a thread of its own.
final class Pump implements AutoCloseable {
    private static final long NAP_NANOS = 500_000;

    private final AtomicLong sent = new AtomicLong();
    private final Thread thread;
    private volatile boolean stopped;

    /// @param update null for none
    Pump(int rate, @Nullable IntConsumer update) {
        long began = System.nanoTime();
        thread = Thread.ofPlatform().daemon().name("updates").start(() -> {
            while (!stopped && update != null) {
                long due = (System.nanoTime() - began) * rate / 1_000_000_000;
                while (!stopped && sent.get() < due) {
                    update.accept((int) sent.getAndIncrement());
                }
                LockSupport.parkNanos(NAP_NANOS);
            }
        });
    }

    long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
