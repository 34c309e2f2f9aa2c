package dev.sanad.sandbox.model;

import dev.sanad.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A bare socket that speaks just enough HTTP.
final class RawLine implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    RawLine(Sandbox sandbox, int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), sandbox.baseUri().getPort()));
        socket.setSoTimeout(20_000);
        in = socket.getInputStream();
    }

    void post(String path, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head =
                new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + bytes.length);
        for (String header : headers) {
            head.append("\r\n").append(header);
        }
        socket.getOutputStream().write(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// The head of an answer.
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended in the head: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /// One chunk; empty where it was the last.
    byte[] chunk() throws IOException {
        StringBuilder size = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended before a chunk");
            }
            size.append((char) next);
        }
        int length = Integer.parseInt(size.toString().strip(), 16);
        byte[] chunk = in.readNBytes(length);
        if (chunk.length < length || in.readNBytes(2).length < 2) {
            throw new IOException("ended in a chunk");
        }
        return chunk;
    }

    /// The chunks of a whole body.
    byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
            body.write(chunk);
        }
        return body.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// How the last stream ended; waits for it, because the server sees it after the client does.
    static StreamEnd lastEnd(Sandbox sandbox) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < until) {
            Optional<StreamEnd> end = sandbox.model().statistics().last();
            if (end.isPresent()) {
                return end.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the stream does not end");
    }
}
