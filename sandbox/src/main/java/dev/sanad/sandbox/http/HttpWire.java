package dev.sanad.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One connection's requests and answers. Bounded: 64 KB of headers, 12 MB of body.
final class HttpWire {
    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_BODY = 12 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private int headLeft = MAX_HEAD;

    HttpWire(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// The next request; empty where the client has ended, or sent what is no HTTP (then it was told so).
    Optional<HttpRequest> read() throws IOException {
        headLeft = MAX_HEAD;
        String first = line();
        String[] words = first.split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            if (!first.isEmpty()) {
                refuse(400);
            }
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        if (headLeft <= 0) {
            refuse(431);
            return Optional.empty();
        }
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        byte[] body = body(headers);
        if (body.length > MAX_BODY) {
            refuse(413);
            return Optional.empty();
        }
        int query = words[1].indexOf('?');
        String path = query < 0 ? words[1] : words[1].substring(0, query);
        return Optional.of(new HttpRequest(words[0], path, headers, body));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0 && whole.size() <= MAX_BODY; size = chunk()) {
                whole.write(in.readNBytes(size));
                line();
            }
            return whole.toByteArray();
        }
        long length = number(headers.getOrDefault("content-length", "0"), 10);
        return in.readNBytes((int) Math.min(Math.max(length, 0), MAX_BODY + 1L));
    }

    private int chunk() throws IOException {
        headLeft = MAX_HEAD;
        return (int) Math.min(number(line(), 16), MAX_BODY);
    }

    private static long number(String text, int radix) {
        try {
            return Long.parseLong(text.strip(), radix);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        while (headLeft > 0) {
            int next = in.read();
            headLeft--;
            if (next < 0 || next == '\n') {
                break;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    void write(HttpAnswer answer) throws IOException {
        head(answer, answer.body().length);
        out.write(answer.body());
        out.flush();
    }

    void writeHalf(HttpAnswer answer) throws IOException {
        head(answer, answer.body().length);
        out.write(answer.body(), 0, answer.body().length / 2);
        out.flush();
    }

    void writeEndless(HttpAnswer answer, int total) throws IOException {
        head(answer, total);
        for (int sent = 0; sent < total; sent += answer.body().length) {
            out.write(answer.body(), 0, Math.min(answer.body().length, total - sent));
        }
        out.flush();
    }

    /// Reads and drops until the client ends.
    void waitForEnd() throws IOException {
        byte[] dropped = new byte[1024];
        int read = in.read(dropped);
        while (read >= 0) {
            read = in.read(dropped);
        }
    }

    private void refuse(int status) throws IOException {
        write(HttpAnswer.of(status, "text/plain", "").with("Connection", "close"));
    }

    /// Sends the head of a streamed answer at once.
    HttpSink begin(HttpStream stream) throws IOException {
        head(stream.status(), stream.type(), "Transfer-Encoding: chunked", stream.headers());
        out.flush();
        return new HttpSink(in, out);
    }

    private void head(HttpAnswer answer, int length) throws IOException {
        head(answer.status(), answer.type(), "Content-Length: " + length, answer.headers());
    }

    private void head(int status, String type, String framing, Map<String, String> headers) throws IOException {
        StringBuilder head = new StringBuilder(200)
                .append("HTTP/1.1 ")
                .append(status)
                .append(" .\r\nContent-Type: ")
                .append(type)
                .append("\r\n")
                .append(framing)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
