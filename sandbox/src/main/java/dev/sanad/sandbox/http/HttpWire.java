package dev.sanad.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One connection's requests and answers. Bounded: 64 KB of headers, 12 MB of body.
final class HttpWire {
    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_BODY = 12 * 1024 * 1024;
    private static final long CHUNKED = -1;
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "host");

    private final InputStream in;
    private final OutputStream out;
    private final RequestClock clock;
    private int headLeft = MAX_HEAD;

    HttpWire(InputStream in, OutputStream out, RequestClock clock) {
        this.in = in;
        this.out = out;
        this.clock = clock;
    }

    /// What is no HTTP that this front takes; told to the client, which then has to begin anew.
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refusal(int status) {
            super("refused with " + status);
            this.status = status;
        }
    }

    /// The next request; empty where the client has ended, or sent what is no HTTP (then it was told so). A
    /// request that breaks off, or does not arrive in time, is none.
    Optional<HttpRequest> read() throws IOException {
        try {
            return request();
        } catch (Refusal refusal) {
            refuse(refusal.status);
            return Optional.empty();
        } catch (SocketTimeoutException slow) {
            if (clock.isRunning()) {
                refuse(408);
            }
            return Optional.empty();
        } finally {
            clock.stop();
        }
    }

    private Optional<HttpRequest> request() throws IOException {
        headLeft = MAX_HEAD;
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        clock.start();
        String[] words = line().split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith("/")) {
            throw new Refusal(400);
        }
        if (words[0].equals("HEAD")) {
            throw new Refusal(405);
        }
        Map<String, String> headers = headers();
        long length = length(headers);
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        byte[] body = length == CHUNKED ? chunks() : exactly((int) length);
        int query = words[1].indexOf('?');
        String path = query < 0 ? words[1] : words[1].substring(0, query);
        return Optional.of(new HttpRequest(words[0], path, headers, body));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
                throw new Refusal(400);
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            String before = headers.put(name, value);
            // Two lengths would let two readers see two different messages.
            if (before != null && FRAMING.contains(name) && !before.equals(value)) {
                throw new Refusal(400);
            }
        }
        return headers;
    }

    private static long length(Map<String, String> headers) throws Refusal {
        String coding = headers.getOrDefault("transfer-encoding", "");
        String length = headers.getOrDefault("content-length", "");
        if (!coding.isEmpty()) {
            if (!coding.equalsIgnoreCase("chunked") || !length.isEmpty()) {
                throw new Refusal(400);
            }
            return CHUNKED;
        }
        return length.isEmpty() ? 0 : bounded(length, 10);
    }

    private static long bounded(String digits, int radix) throws Refusal {
        if (digits.isEmpty() || digits.chars().anyMatch(one -> Character.digit(one, radix) < 0)) {
            throw new Refusal(400);
        }
        if (digits.length() > 9 || Long.parseLong(digits, radix) > MAX_BODY) {
            throw new Refusal(413);
        }
        return Long.parseLong(digits, radix);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            headLeft = MAX_HEAD;
            String line = line();
            int extension = line.indexOf(';');
            int size = (int) bounded((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
            if (size == 0) {
                // What follows the body says nothing to this front.
                String trailer = line();
                while (!trailer.isEmpty()) {
                    trailer = line();
                }
                return whole.toByteArray();
            }
            if (whole.size() + size > MAX_BODY) {
                throw new Refusal(413);
            }
            whole.write(exactly(size));
            if (!line().isEmpty()) {
                throw new Refusal(400);
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the request broke off");
        }
        return body;
    }

    /// A line without its end; a head without an end is refused.
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        while (headLeft-- > 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the request broke off");
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        throw new Refusal(431);
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
        // A connection that is closed with unread bytes is reset, and the client may lose the refusal.
        in.skip(status == 408 ? 0 : 2L * MAX_BODY);
    }

    /// Sends the head of a streamed answer at once.
    HttpSink begin(HttpStream stream) throws IOException {
        head(stream.status(), stream.type(), "Transfer-Encoding: chunked", stream.headers());
        out.flush();
        return new HttpSink(bytes -> {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write('\r');
            out.write('\n');
            out.flush();
        });
    }

    /// The end of a streamed answer, after which the connection is free for the next request.
    void endStream() throws IOException {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
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
