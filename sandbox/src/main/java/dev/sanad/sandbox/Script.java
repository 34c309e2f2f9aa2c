package dev.sanad.sandbox;

import java.util.Optional;

/// What the sandbox does wrong from now on. Any thread.
public final class Script {
    private final Object lock = new Object();
    private Optional<Fault> fault = Optional.empty();
    private int left;
    private Latency latency;
    private final Runnable changed;

    Script(Latency latency, Runnable changed) {
        this.latency = latency;
        this.changed = changed;
    }

    /// Does this wrong.
    ///
    /// @param times how often; 0 means until it is cleared
    public void play(Fault next, int times) {
        synchronized (lock) {
            fault = Optional.of(next);
            left = times == 0 ? Integer.MAX_VALUE : times;
        }
        changed.run();
    }

    /// Does nothing wrong any more.
    public void clear() {
        synchronized (lock) {
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
