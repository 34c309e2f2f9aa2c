package dev.sanad.core.model;

import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Subscription;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Watches an answer: cuts it off when the model is silent for too long or the whole takes too long, and
/// remembers why.
///
/// Costs two reads of the clock a piece: the timer looks back instead of being set anew each time. Time in
/// which the taker of the text is busy is no silence of the model.
public final class StreamWatch implements AutoCloseable {
    private final StreamLimits limits;
    private final Timers timers;
    private final LongSupplier nanos;
    private final Runnable cut;
    private final Object lock = new Object();
    private final long began;
    private long silentSince;
    private boolean busy;
    private boolean spoke;
    private boolean followsStall;
    private boolean closed;
    private @Nullable Failure why;
    private Subscription next = () -> {};

    /// @param cut closes the socket; called at most once, on the timer's thread
    public StreamWatch(StreamLimits limits, Timers timers, LongSupplier nanos, Runnable cut) {
        this.limits = limits;
        this.timers = timers;
        this.nanos = nanos;
        this.cut = cut;
        this.began = nanos.getAsLong();
        this.silentSince = began;
        plan(min(limits.firstToken().toNanos(), limits.total().toNanos()));
    }

    /// A sign of life came and is being dealt with.
    public void heard() {
        synchronized (lock) {
            spoke = true;
            busy = true;
        }
    }

    /// The next sign is waited for.
    public void waiting() {
        synchronized (lock) {
            busy = false;
            silentSince = nanos.getAsLong();
            if (spoke && !followsStall) {
                // The timer was set for the first sign of an answer.
                followsStall = true;
                next.close();
                plan(min(limits.stall().toNanos(), Math.max(1, limits.total().toNanos() - (silentSince - began))));
            }
        }
    }

    /// Why it was cut off; null where it was not.
    public @Nullable Failure why() {
        synchronized (lock) {
            return why;
        }
    }

    private void look() {
        Failure found;
        synchronized (lock) {
            if (closed || why != null) {
                return;
            }
            long now = nanos.getAsLong();
            long left = limits.total().toNanos() - (now - began);
            long silence = (spoke ? limits.stall() : limits.firstToken()).toNanos();
            long quiet = busy ? silence : silence - (now - silentSince);
            if (left > 0 && quiet > 0) {
                plan(min(left, quiet));
                return;
            }
            found = left <= 0
                    ? Failure.of(FailureCode.DEADLINE)
                    : Failure.of(FailureCode.MODEL_SILENT, spoke ? "stall" : "first token");
            why = found;
        }
        cut.run();
    }

    private void plan(long in) {
        synchronized (lock) {
            if (!closed) {
                next = timers.after(Duration.ofNanos(in), this::look);
            }
        }
    }

    private static long min(long a, long b) {
        return Math.min(a, b);
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            next.close();
        }
    }
}
