package dev.sanad.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/// Waits beside a streamed HTTP/1.1 answer for the client to say something or to leave, and keeps what it says for the
/// next request.
final class HttpWatch implements Runnable {
    private final InputStream in;
    private final HttpSink sink;
    private volatile boolean ended;

    /// @param in supports marks
    HttpWatch(InputStream in, HttpSink sink) {
        this.in = in;
        this.sink = sink;
    }

    /// The answer is over; a client that says nothing more within the line's patience is taken to have left.
    void end() {
        ended = true;
    }

    @Override
    public void run() {
        while (true) {
            try {
                in.mark(1);
                if (in.read() < 0) {
                    sink.leaves();
                } else {
                    in.reset();
                }
                return;
            } catch (SocketTimeoutException quiet) {
                if (ended) {
                    sink.leaves();
                    return;
                }
            } catch (IOException broken) {
                sink.leaves();
                return;
            }
        }
    }
}
