package dev.sanad.sandbox.http;

import dev.sanad.sandbox.http.Http2Wire.Frame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A connection of a client that speaks HTTP/2 from its first byte, as the AWS SDK does. One thread reads it; each
/// exchange has a thread of its own. What goes out keeps to the client's windows: a client that reads nothing holds the
/// speaker up, and one that resets its stream stops it.
final class Http2Connection {
    private static final int MAX_BODY = 12 * 1024 * 1024;
    private static final int MOST_HELD = 3 * MAX_BODY;
    private static final int UPLOAD = 1 << 20;
    private static final int STREAMS = 100;
    private static final int REFUSED = 7;
    private static final int FRAME = 16_384;
    private static final int FIRST_WINDOW = 65_535;

    private final Socket socket;
    private final Http2Wire wire;
    private final Executor threads;
    private final Function<HttpRequest, HttpReply> handler;
    private final Object lock = new Object();
    private final Map<Integer, Http2Stream> streams = new HashMap<>();
    private final AtomicLong held = new AtomicLong();
    private long window = FIRST_WINDOW;
    private long firstWindow = FIRST_WINDOW;
    private int longest = FRAME;

    Http2Connection(Socket socket, Http2Wire wire, Executor threads, Function<HttpRequest, HttpReply> handler) {
        this.socket = socket;
        this.wire = wire;
        this.threads = threads;
        this.handler = handler;
    }

    /// Serves until the client ends.
    void serve() throws IOException {
        wire.readPreface();
        ByteBuffer settings = ByteBuffer.allocate(12);
        settings.putShort((short) 3).putInt(STREAMS);
        settings.putShort((short) 4).putInt(UPLOAD);
        wire.write(new Frame(Http2Wire.SETTINGS, 0, 0, settings.array()));
        wire.write(Http2Wire.WINDOW, 0, UPLOAD);
        try {
            boolean open = true;
            while (open) {
                open = waits() && takes(wire.read());
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            throw new IOException("a frame that is not whole", broken);
        } finally {
            synchronized (lock) {
                streams.values().forEach(stream -> stream.sink.leaves());
                streams.clear();
                lock.notifyAll();
            }
        }
    }

    /// A connection may rest as long as HTTP/1.1's may, and as long as something is being said.
    private boolean waits() throws IOException {
        while (true) {
            try {
                return wire.waits();
            } catch (SocketTimeoutException quiet) {
                synchronized (lock) {
                    if (streams.isEmpty()) {
                        return false;
                    }
                }
            }
        }
    }

    /// @return whether the connection goes on
    private boolean takes(Frame frame) throws IOException {
        switch (frame.type()) {
            case Http2Wire.SETTINGS -> settings(frame);
            case Http2Wire.HEADERS -> head(frame);
            case Http2Wire.DATA -> upload(frame);
            case Http2Wire.RESET -> leaves(frame.stream());
            case Http2Wire.WINDOW -> window(frame);
            case Http2Wire.PING -> {
                if (!frame.has(Http2Wire.ACK)) {
                    wire.write(new Frame(Http2Wire.PING, Http2Wire.ACK, 0, frame.payload()));
                }
            }
            case Http2Wire.GO_AWAY -> {
                synchronized (lock) {
                    return !streams.isEmpty();
                }
            }
            default -> {
                // Priorities and frames of extensions mean nothing here.
            }
        }
        return true;
    }

    private void settings(Frame frame) throws IOException {
        if (frame.has(Http2Wire.ACK)) {
            return;
        }
        ByteBuffer payload = ByteBuffer.wrap(frame.payload());
        while (payload.remaining() >= 6) {
            int name = payload.getShort();
            long value = Integer.toUnsignedLong(payload.getInt());
            switch (name) {
                case 1 -> wire.tableSize(value);
                case 4 -> windows(value);
                case 5 -> longest = (int) Math.min(value, FRAME);
                default -> {
                    // The others bound what a server does not do here.
                }
            }
        }
        wire.write(new Frame(Http2Wire.SETTINGS, Http2Wire.ACK, 0, new byte[0]));
    }

    private void windows(long first) {
        synchronized (lock) {
            streams.values().forEach(stream -> stream.window += first - firstWindow);
            firstWindow = first;
            lock.notifyAll();
        }
    }

    private void window(Frame frame) {
        synchronized (lock) {
            int more = frame.number(0) & Integer.MAX_VALUE;
            Http2Stream stream = streams.get(frame.stream());
            if (frame.stream() == 0) {
                window += more;
            } else if (stream != null) {
                stream.window += more;
            }
            lock.notifyAll();
        }
    }

    private void head(Frame first) throws IOException {
        byte[] begin = first.payload();
        int from = (first.has(Http2Wire.PADDED) ? 1 : 0) + (first.has(Http2Wire.PRIORITY) ? 5 : 0);
        int padding = first.has(Http2Wire.PADDED) ? begin[0] & 0xFF : 0;
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(begin, from, Math.max(0, begin.length - from - padding));
        Frame last = first;
        while (!last.has(Http2Wire.END_HEADERS)) {
            last = wire.read();
            if (last.type() != Http2Wire.CONTINUATION || block.size() > MAX_BODY) {
                throw new IOException("a head that does not go on");
            }
            block.writeBytes(last.payload());
        }
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<CharSequence, CharSequence> header : wire.head(first.stream(), block.toByteArray())) {
            headers.put(header.getKey().toString(), header.getValue().toString());
        }
        headers.putIfAbsent("host", headers.getOrDefault(":authority", ""));
        Http2Stream stream;
        synchronized (lock) {
            if (streams.size() >= STREAMS || streams.containsKey(first.stream())) {
                stream = null;
            } else {
                stream = new Http2Stream(first.stream(), headers, firstWindow, this);
                streams.put(stream.id, stream);
            }
        }
        if (stream == null) {
            wire.write(Http2Wire.RESET, first.stream(), REFUSED);
        } else if (first.has(Http2Wire.END_STREAM)) {
            threads.execute(() -> answer(stream));
        }
    }

    private void upload(Frame frame) throws IOException {
        Http2Stream stream = find(frame.stream());
        byte[] payload = frame.payload();
        if (payload.length > 0) {
            wire.write(Http2Wire.WINDOW, 0, payload.length);
        }
        if (stream == null) {
            return;
        }
        int from = frame.has(Http2Wire.PADDED) ? 1 : 0;
        int padding = frame.has(Http2Wire.PADDED) ? payload[0] & 0xFF : 0;
        int bytes = Math.max(0, payload.length - from - padding);
        stream.body.write(payload, from, bytes);
        if (held.addAndGet(bytes) > MOST_HELD) {
            throw new IOException("more at once than anybody needs");
        }
        if (stream.body.size() > MAX_BODY) {
            leaves(stream.id);
            wire.write(Http2Wire.RESET, stream.id, REFUSED);
        } else if (frame.has(Http2Wire.END_STREAM)) {
            threads.execute(() -> answer(stream));
        } else if (payload.length > 0) {
            wire.write(Http2Wire.WINDOW, stream.id, payload.length);
        }
    }

    private @Nullable Http2Stream find(int id) {
        synchronized (lock) {
            return streams.get(id);
        }
    }

    private void leaves(int id) {
        synchronized (lock) {
            Http2Stream stream = streams.remove(id);
            if (stream != null) {
                held.addAndGet(-stream.body.size());
                stream.sink.leaves();
            }
            lock.notifyAll();
        }
    }

    private void answer(Http2Stream stream) {
        try {
            switch (handler.apply(stream.request())) {
                case HttpAnswer answer -> whole(stream, answer);
                case HttpStream spoken -> {
                    wire.writeHead(stream.id, head(spoken.status(), spoken.type(), spoken.headers()));
                    HttpStream.End end = spoken.speaker().speak(stream.sink);
                    ends(stream, end);
                }
            }
        } catch (IOException broken) {
            stream.sink.leaves();
        } finally {
            leaves(stream.id);
        }
    }

    private void ends(Http2Stream stream, HttpStream.End end) throws IOException {
        if (stream.sink.isLeft()) {
            return;
        }
        switch (end) {
            case WHOLE -> wire.write(new Frame(Http2Wire.DATA, Http2Wire.END_STREAM, stream.id, new byte[0]));
            case CUT -> socket.close();
            case RESET -> {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        }
    }

    private void whole(Http2Stream stream, HttpAnswer answer) throws IOException {
        byte[] body = answer.body();
        Http2Headers head = head(answer.status(), answer.type(), answer.headers());
        switch (answer.manner()) {
            case WHOLE -> {
                wire.writeHead(stream.id, head.setInt("content-length", body.length));
                stream.sink.write(body);
                ends(stream, HttpStream.End.WHOLE);
            }
            case HALF -> {
                wire.writeHead(stream.id, head.setInt("content-length", body.length));
                stream.sink.write(Arrays.copyOf(body, body.length / 2));
                ends(stream, HttpStream.End.CUT);
            }
            case RESET -> ends(stream, HttpStream.End.RESET);
            case SILENCE -> stream.sink.waitForEnd();
            case ENDLESS -> {
                wire.writeHead(stream.id, head);
                for (int sent = 0; sent < MAX_BODY && stream.sink.write(body); sent += body.length) {
                    // The write is all there is to do.
                }
                ends(stream, HttpStream.End.WHOLE);
            }
        }
    }

    private static Http2Headers head(int status, String type, Map<String, String> headers) {
        Http2Headers head = new DefaultHttp2Headers().status(Integer.toString(status));
        head.set("content-type", type);
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("connection")) {
                head.set(name.toLowerCase(Locale.ROOT), value);
            }
        });
        return head;
    }

    /// Sends some of a body as fast as the client lets it out.
    void data(Http2Stream stream, byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            int now = allowed(stream, bytes.length - at);
            wire.write(new Frame(Http2Wire.DATA, 0, stream.id, Arrays.copyOfRange(bytes, at, at + now)));
            at += now;
        }
    }

    private int allowed(Http2Stream stream, int wanted) throws IOException {
        synchronized (lock) {
            while (window <= 0 || stream.window <= 0) {
                if (stream.sink.isLeft()) {
                    throw new IOException("given up by the client");
                }
                try {
                    lock.wait();
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                    throw new IOException(closing);
                }
            }
            int now = (int) Math.min(Math.min(wanted, longest), Math.min(window, stream.window));
            window -= now;
            stream.window -= now;
            return now;
        }
    }
}
