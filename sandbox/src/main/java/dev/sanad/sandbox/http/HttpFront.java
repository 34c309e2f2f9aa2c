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

/// HTTP/1.1 on the loopback address, one virtual thread a connection.
///
/// It is written by hand because it has to misbehave below HTTP: refuse, reset, fall silent, stop in the middle.
/// The
/// JDK's server offers none of that.
public final class HttpFront implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final int PATIENCE_MILLIS = 120_000;

    private final Optional<SSLContext> tls;
    private final boolean wantsCertificate;
    private final Function<HttpRequest, HttpReply> handler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object lock = new Object();
    private @Nullable ServerSocket listening;
    private int port;
    private boolean closed;

    /// @param port 0 takes a free one
    public HttpFront(
            int port, Optional<SSLContext> tls, boolean wantsCertificate, Function<HttpRequest, HttpReply> handler) {
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
            connection.setSoTimeout(PATIENCE_MILLIS);
            BufferedInputStream in = new BufferedInputStream(connection.getInputStream(), 32 * 1024);
            BufferedOutputStream out = new BufferedOutputStream(connection.getOutputStream(), 32 * 1024);
            HttpWire wire = new HttpWire(in, out);
            boolean goOn = true;
            while (goOn) {
                Optional<HttpRequest> request = wire.read();
                goOn = request.isPresent() && answer(connection, wire, request.get());
            }
        } catch (IOException left) {
            LOG.debug("a client left: {}", left.getClass().getSimpleName());
        } finally {
            open.remove(connection);
        }
    }

    private boolean answer(Socket connection, HttpWire wire, HttpRequest request) throws IOException {
        boolean stays = !request.header("connection").equalsIgnoreCase("close");
        return switch (handler.apply(request)) {
            case HttpAnswer answer -> answer(connection, wire, answer) && stays;
            case HttpStream stream -> stream(connection, wire, stream, stays);
        };
    }

    /// @return whether the connection is free for another request
    private static boolean answer(Socket connection, HttpWire wire, HttpAnswer answer) throws IOException {
        switch (answer.manner()) {
            case WHOLE -> wire.write(answer);
            case HALF -> wire.writeHalf(answer);
            case ENDLESS -> wire.writeEndless(answer, 12 * 1024 * 1024);
            case RESET -> connection.setSoLinger(true, 0);
            case SILENCE -> wire.waitForEnd();
        }
        return answer.manner() == HttpAnswer.Manner.WHOLE;
    }

    /// @return whether the connection is free for another request; then the client has begun one
    private boolean stream(Socket connection, HttpWire wire, HttpStream stream, boolean stays) throws IOException {
        HttpSink sink = wire.begin(stream);
        CompletableFuture<Void> watch;
        try {
            watch = CompletableFuture.runAsync(sink::watch, threads);
        } catch (RejectedExecutionException closing) {
            return false;
        }
        HttpStream.End end = stream.speaker().speak(sink);
        switch (end) {
            case WHOLE -> sink.end();
            case CUT -> LOG.debug("cut on purpose");
            case RESET -> connection.setSoLinger(true, 0);
        }
        if (end != HttpStream.End.WHOLE || !stays || sink.isLeft()) {
            return false;
        }
        watch.join();
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
