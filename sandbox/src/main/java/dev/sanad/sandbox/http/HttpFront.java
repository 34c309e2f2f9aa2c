package dev.sanad.sandbox.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// HTTP/1.1, and HTTP/2 to clients that begin with it, on the loopback address, one virtual thread a connection.
///
/// It is written by hand because it has to misbehave below HTTP: refuse, reset, fall silent, stop in the middle.
/// The
/// JDK's server offers none of that.
public final class HttpFront implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final int MOST_CONNECTIONS = 512;

    private final Optional<SSLContext> tls;
    private final boolean wantsCertificate;
    private final Function<HttpRequest, HttpReply> handler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object lock = new Object();
    private final RequestClock.Patience patience;
    private @Nullable ServerSocket listening;
    private int port;
    private boolean closed;

    /// One connection that speaks HTTP/1.1.
    private record Line(Socket socket, BufferedInputStream in, HttpWire wire) {}

    /// @param port 0 takes a free one
    public HttpFront(
            int port, Optional<SSLContext> tls, boolean wantsCertificate, Function<HttpRequest, HttpReply> handler) {
        this(port, tls, wantsCertificate, handler, RequestClock.Patience.STANDARD);
    }

    HttpFront(
            int port,
            Optional<SSLContext> tls,
            boolean wantsCertificate,
            Function<HttpRequest, HttpReply> handler,
            RequestClock.Patience patience) {
        this.patience = patience;
        this.port = port;
        this.tls = tls;
        this.wantsCertificate = wantsCertificate;
        this.handler = handler;
        listen();
    }

    /// The port, the same as long as this front lives.
    public int port() {
        synchronized (lock) {
            return port;
        }
    }

    /// Begins, or goes on, to accept connections.
    public void listen() {
        synchronized (lock) {
            if (listening != null || closed) {
                return;
            }
            try {
                ServerSocket socket =
                        tls.isPresent() ? tls.get().getServerSocketFactory().createServerSocket() : new ServerSocket();
                if (socket instanceof SSLServerSocket secure) {
                    secure.setNeedClientAuth(wantsCertificate);
                }
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
                port = socket.getLocalPort();
                listening = socket;
                threads.execute(() -> accept(socket));
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        }
    }

    /// Refuses connections from now on and cuts those that stand.
    public void refuse() {
        synchronized (lock) {
            ServerSocket socket = listening;
            listening = null;
            if (socket != null) {
                quietly(socket);
            }
        }
        open.forEach(HttpFront::quietly);
    }

    private void accept(ServerSocket socket) {
        while (true) {
            try {
                Socket connection = socket.accept();
                if (open.size() >= MOST_CONNECTIONS) {
                    // Nobody needs so many on one computer: better a refused one than a program out of memory.
                    quietly(connection);
                    continue;
                }
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            RequestClock clock = new RequestClock(connection, patience);
            BufferedInputStream in = new BufferedInputStream(clock, 32 * 1024);
            BufferedOutputStream out = new BufferedOutputStream(connection.getOutputStream(), 32 * 1024);
            in.mark(4);
            byte[] start = in.readNBytes(4);
            in.reset();
            if (start.length == 4 && Http2Wire.begins(start)) {
                new Http2Connection(connection, new Http2Wire(in, out), threads, handler).serve();
                return;
            }
            Line line = new Line(connection, in, new HttpWire(in, out, clock));
            boolean goOn = true;
            while (goOn) {
                Optional<HttpRequest> request = line.wire().read();
                goOn = request.isPresent() && answer(line, request.get());
            }
        } catch (IOException left) {
            LOG.debug("a client left: {}", left.getClass().getSimpleName());
        } finally {
            open.remove(connection);
        }
    }

    private boolean answer(Line line, HttpRequest request) throws IOException {
        boolean stays = !request.header("connection").equalsIgnoreCase("close");
        return switch (handler.apply(request)) {
            case HttpAnswer answer -> answer(line, answer) && stays;
            case HttpStream stream -> stream(line, stream, stays);
        };
    }

    /// @return whether the connection is free for another request
    private static boolean answer(Line line, HttpAnswer answer) throws IOException {
        switch (answer.manner()) {
            case WHOLE -> line.wire().write(answer);
            case HALF -> line.wire().writeHalf(answer);
            case ENDLESS -> line.wire().writeEndless(answer, 12 * 1024 * 1024);
            case RESET -> line.socket().setSoLinger(true, 0);
            case SILENCE -> line.wire().waitForEnd();
        }
        return answer.manner() == HttpAnswer.Manner.WHOLE;
    }

    /// @return whether the connection is free for another request; then the client has begun one
    private boolean stream(Line line, HttpStream stream, boolean stays) throws IOException {
        HttpSink sink = line.wire().begin(stream);
        HttpWatch watch = new HttpWatch(line.in(), sink);
        CompletableFuture<Void> watching;
        try {
            watching = CompletableFuture.runAsync(watch, threads);
        } catch (RejectedExecutionException closing) {
            return false;
        }
        HttpStream.End end = stream.speaker().speak(sink);
        watch.end();
        switch (end) {
            case WHOLE -> {
                if (!sink.isLeft()) {
                    line.wire().endStream();
                }
            }
            case CUT -> LOG.debug("cut on purpose");
            case RESET -> line.socket().setSoLinger(true, 0);
        }
        if (end != HttpStream.End.WHOLE || !stays || sink.isLeft()) {
            return false;
        }
        watching.join();
        return !sink.isLeft();
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        refuse();
        threads.shutdownNow();
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception gone) {
            LOG.debug("closing: {}", gone.getClass().getSimpleName());
        }
    }
}
