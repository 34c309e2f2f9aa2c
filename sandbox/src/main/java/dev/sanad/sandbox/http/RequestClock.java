package dev.sanad.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// What a client sends, with patience that ends: a connection may rest between requests, but a request that has
/// begun has to arrive whole in time, however its bytes drip.
final class RequestClock extends InputStream {
    /// How long a client may take.
    ///
    /// @param rest    between requests
    /// @param request from a request's first byte to its last
    record Patience(Duration rest, Duration request) {
        static final Patience STANDARD = new Patience(Duration.ofMinutes(2), Duration.ofSeconds(30));
    }

    private final Socket connection;
    private final InputStream in;
    private final Patience patience;
    private long until;
    private boolean running;

    RequestClock(Socket connection, Patience patience) throws IOException {
        this.connection = connection;
        this.in = connection.getInputStream();
        this.patience = patience;
    }

    /// A request begins.
    void start() {
        running = true;
        until = System.nanoTime() + patience.request().toNanos();
    }

    /// The request is whole, or given up.
    void stop() {
        running = false;
    }

    boolean isRunning() {
        return running;
    }

    private void limit() throws IOException {
        long millis = patience.rest().toMillis();
        if (running) {
            millis = (until - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new SocketTimeoutException("the request did not arrive in time");
            }
        }
        connection.setSoTimeout((int) Math.max(1, millis));
    }

    @Override
    public int read() throws IOException {
        limit();
        return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        limit();
        return in.read(into, offset, length);
    }
}
