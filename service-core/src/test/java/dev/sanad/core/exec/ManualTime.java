package dev.sanad.core.exec;

import dev.sanad.core.kernel.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// A clock and timers that only move when a test moves them.
public final class ManualTime implements InstantSource, Timers {
    private static final class Entry {
        final long due;
        final long period;
        final long order;
        final Runnable action;

        Entry(long due, long period, long order, Runnable action) {
            this.due = due;
            this.period = period;
            this.order = order;
            this.action = action;
        }
    }

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.<Entry>comparingLong(e -> e.due).thenComparingLong(e -> e.order));
    private Instant wall;
    private long nanos;
    private long orders;

    public ManualTime(Instant start) {
        this.wall = start;
    }

    /// 2026-11-24, 09:00 in Riyadh.
    public static ManualTime morning() {
        return new ManualTime(Instant.parse("2026-11-24T06:00:00Z"));
    }

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    /// Nanoseconds that only run forward.
    public synchronized long nanos() {
        return nanos;
    }

    /// Moves both clocks and runs what falls due, in order, on this thread.
    public void advance(Duration by) {
        long end = nanos() + by.toNanos();
        Entry next = due(end);
        while (next != null) {
            next.action.run();
            next = due(end);
        }
        move(end);
    }

    /// Moves the wall clock alone, as sleep or a person does.
    public synchronized void jump(Duration by) {
        wall = wall.plus(by);
    }

    private synchronized void move(long to) {
        wall = wall.plusNanos(to - nanos);
        nanos = to;
    }

    private synchronized @Nullable Entry due(long end) {
        Entry next = entries.peek();
        if (next == null || next.due > end) {
            return null;
        }
        entries.poll();
        move(Math.max(next.due, nanos));
        if (next.period > 0) {
            entries.add(new Entry(next.due + next.period, next.period, next.order, next.action));
        }
        return next;
    }

    /// How many timers wait.
    public synchronized int waiting() {
        return entries.size();
    }

    @Override
    public synchronized Subscription after(Duration delay, Runnable action) {
        return add(delay.toNanos(), 0, action);
    }

    @Override
    public synchronized Subscription every(Duration period, Runnable action) {
        return add(period.toNanos(), period.toNanos(), action);
    }

    private Subscription add(long delay, long period, Runnable action) {
        long order = orders++;
        entries.add(new Entry(nanos + delay, period, order, action));
        return () -> {
            synchronized (this) {
                entries.removeIf(entry -> entry.order == order);
            }
        };
    }
}
