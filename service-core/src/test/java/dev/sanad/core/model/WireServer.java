package dev.sanad.core.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// An HTTP server of bare sockets on loopback: a script writes the bytes of each answer, harmed as it likes.
public final class WireServer implements AutoCloseable {
    /// Writes one answer.
    @FunctionalInterface
    public interface Script {
        void answer(Wire wire) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Script script;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicLong written = new AtomicLong();

    public WireServer(Script script) {
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /// The bodies of the requests, in order.
    public List<String> bodies() {
        return bodies;
    }

    /// The first lines and headers of the requests, lower-case.
    public List<String> heads() {
        return heads;
    }

    /// Bytes of answers that the system has taken.
    public long written() {
        return written.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                heads.add(head);
                bodies.add(new String(in.readNBytes(length(head)), StandardCharsets.UTF_8));
                Wire wire = new Wire(socket, in);
                script.answer(wire);
                if (!wire.whole) {
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            // The client has gone, or the script took the socket down.
            Thread.currentThread().isInterrupted();
        }
    }

    private static int length(String head) {
        for (String line : head.split("\r\n", -1)) {
            if (line.startsWith("content-length:")) {
                return Integer.parseInt(line.substring(15).strip());
            }
        }
        return 0;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    /// Listens no more, so that the address refuses connections.
    public void leave() {
        close();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One answer being written.
    public final class Wire {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private boolean whole;

        Wire(Socket socket, InputStream in) throws IOException {
            this.socket = socket;
            this.in = in;
            this.out = socket.getOutputStream();
        }

        /// Begins a chunked answer.
        public Wire begin(String type) throws IOException {
            return raw("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        }

        /// A whole answer of another status.
        public void refuse(int status, String headers, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            raw("HTTP/1.1 " + status + " No\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                    + bytes.length + "\r\n\r\n");
            write(bytes, bytes.length);
            whole = true;
        }

        public Wire chunk(byte[] bytes) throws IOException {
            raw(Integer.toHexString(bytes.length) + "\r\n");
            write(bytes, bytes.length);
            return raw("\r\n");
        }

        public Wire chunk(String text) throws IOException {
            return chunk(text.getBytes(StandardCharsets.UTF_8));
        }

        /// The beginning of a chunk, whose rest never comes.
        public void half(byte[] bytes) throws IOException {
            raw(Integer.toHexString(bytes.length) + "\r\n");
            write(bytes, bytes.length / 2);
        }

        public void end() throws IOException {
            raw("0\r\n\r\n");
            whole = true;
        }

        /// Takes the connection down with a reset.
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /// Waits until the client closes its side.
        public void untilClosed() throws IOException {
            while (in.read() >= 0) {
                // Nothing is expected.
            }
        }

        /// Completes when the client closes its side.
        public void tellClosed(CompletableFuture<Long> closed) {
            try {
                untilClosed();
            } catch (IOException reset) {
                // A reset is an end as well.
            }
            closed.complete(System.nanoTime());
        }

        private Wire raw(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            write(bytes, bytes.length);
            return this;
        }

        private void write(byte[] bytes, int length) throws IOException {
            for (int at = 0; at < length; at += 8_192) {
                int part = Math.min(8_192, length - at);
                out.write(bytes, at, part);
                written.addAndGet(part);
            }
            out.flush();
        }
    }
}
