package dev.sanad.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Where a streamed body goes, one HTTP chunk a write.
///
/// A write returns when the system has taken the bytes: a client that does not read holds the speaker up. Whether the
/// client has left is seen by a second thread that waits for it to say anything, so that a speaker notices also while
/// it pauses. Written by one thread; asked by any.
public final class HttpSink {
    private static final byte[] LINE = {'\r', '\n'};
    private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong bytesAfterLeaving = new AtomicLong();
    private volatile long lastWrite;
    private volatile long leftAt;
    private volatile boolean ended;

    HttpSink(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// Writes one chunk and sends it.
    ///
    /// @return whether the client is still there; where it is not, nothing more may be written
    public boolean write(byte[] chunk) {
        if (isLeft()) {
            return false;
        }
        try {
            if (chunk.length > 0) {
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write(LINE);
                out.flush();
            }
        } catch (IOException broken) {
            leaves();
        }
        lastWrite = System.nanoTime();
        bytes.addAndGet(chunk.length);
        if (isLeft()) {
            bytesAfterLeaving.addAndGet(chunk.length);
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

    /// Whether the client has closed its side or the line is broken.
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

    /// Waits for the client to say something or to leave, and keeps what it says for the next request. Ends with the
    /// first of the two; to be run on a thread of its own beside the speaker.
    void watch() {
        while (true) {
            try {
                in.mark(1);
                if (in.read() < 0) {
                    leaves();
                } else {
                    in.reset();
                }
                return;
            } catch (SocketTimeoutException quiet) {
                if (ended) {
                    leaves();
                    return;
                }
            } catch (IOException broken) {
                leaves();
                return;
            }
        }
    }

    /// The last chunk, after which the connection is free for the next request.
    void end() throws IOException {
        ended = true;
        if (!isLeft()) {
            out.write(LAST);
            out.flush();
        }
    }

    private void leaves() {
        if (leftAt == 0) {
            leftAt = System.nanoTime();
        }
        gone.countDown();
    }
}
