package dev.sanad.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// What the sandbox does wrong from now on. Any thread.
public final class Script {
    private final Object lock = new Object();
    private Optional<Fault> fault = Optional.empty();
    private int left;
    private long turn;
    private Latency latency;
    private final Runnable changed;

    Script(Latency latency, Runnable changed) {
        this.latency = latency;
        this.changed = changed;
    }

    /// Does this wrong.
    ///
    /// @param times how often; 0 means until it is cleared. Refused connections are not counted: [Fault#DOWN] lasts
    ///              until it is cleared
    public void play(Fault next, int times) {
        synchronized (lock) {
            turn++;
            fault = Optional.of(next);
            left = times == 0 ? Integer.MAX_VALUE : times;
        }
        changed.run();
    }

    /// Does this wrong for a while, or until it is cleared.
    public void play(Fault next, Duration lasting) {
        long mine;
        synchronized (lock) {
            play(next, 0);
            mine = turn;
        }
        long until = System.nanoTime() + lasting.toNanos();
        Thread.ofVirtual().start(() -> {
            for (long rest = lasting.toNanos(); rest > 0; rest = until - System.nanoTime()) {
                LockSupport.parkNanos(rest);
            }
            over(mine);
        });
    }

    private void over(long mine) {
        synchronized (lock) {
            if (turn != mine) {
                return;
            }
            fault = Optional.empty();
        }
        changed.run();
    }

    /// Does nothing wrong any more.
    public void clear() {
        synchronized (lock) {
            turn++;
            fault = Optional.empty();
        }
        changed.run();
    }

    /// Changes the delay.
    public void latency(Latency next) {
        synchronized (lock) {
            latency = next;
        }
    }

    Latency latency() {
        synchronized (lock) {
            return latency;
        }
    }

    /// What is being done wrong now, without using it up.
    public Optional<Fault> current() {
        synchronized (lock) {
            return fault;
        }
    }

    /// What to do wrong with this message.
    Optional<Fault> take() {
        synchronized (lock) {
            if (fault.isEmpty() || fault.get() == Fault.DOWN) {
                return fault;
            }
            Optional<Fault> now = fault;
            if (left != Integer.MAX_VALUE && --left <= 0) {
                fault = Optional.empty();
            }
            return now;
        }
    }
}
