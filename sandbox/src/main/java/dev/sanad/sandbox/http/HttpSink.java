package dev.sanad.sandbox.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Where a streamed body goes, one HTTP chunk or frame a write.
///
/// A write returns when the system has taken the bytes: a client that does not read holds the speaker up. Whether the
/// client has left is seen by the thread that reads from it, so that a speaker notices also while it pauses. Written
/// by one thread; asked by any.
public final class HttpSink {
    private final Outlet outlet;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong bytesAfterLeaving = new AtomicLong();
    private volatile long lastWrite;
    private volatile long leftAt;

    /// How the bytes of a body get onto the line.
    interface Outlet {
        /// Sends them now.
        void write(byte[] bytes) throws IOException;
    }

    HttpSink(Outlet outlet) {
        this.outlet = outlet;
    }

    /// Writes some of the body and sends it.
    ///
    /// @return whether the client is still there; where it is not, nothing more may be written
    public boolean write(byte[] some) {
        if (isLeft()) {
            return false;
        }
        try {
            if (some.length > 0) {
                outlet.write(some);
            }
        } catch (IOException broken) {
            leaves();
        }
        lastWrite = System.nanoTime();
        bytes.addAndGet(some.length);
        if (isLeft()) {
            bytesAfterLeaving.addAndGet(some.length);
            return false;
        }
        return true;
    }

    /// Waits.
    ///
    /// @return whether the client is still there; returns early where it leaves
    public boolean pause(Duration wait) {
        try {
            return !gone.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Says nothing until the client leaves.
    public void waitForEnd() {
        try {
            gone.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the client has closed its side, has given this answer up, or the line is broken.
    public boolean isLeft() {
        return gone.getCount() == 0;
    }

    /// Bytes of the body given to the system.
    public long bytes() {
        return bytes.get();
    }

    /// Of these, bytes whose write was not over yet when the client's leaving was seen.
    public long bytesAfterLeaving() {
        return bytesAfterLeaving.get();
    }

    /// When the last write was over, of [System#nanoTime()]; 0 before the first.
    public long lastWrite() {
        return lastWrite;
    }

    /// When the client's leaving was seen, of [System#nanoTime()]; 0 where it has not left.
    public long leftAt() {
        return leftAt;
    }

    /// The client has left.
    void leaves() {
        if (leftAt == 0) {
            leftAt = System.nanoTime();
        }
        gone.countDown();
    }
}
