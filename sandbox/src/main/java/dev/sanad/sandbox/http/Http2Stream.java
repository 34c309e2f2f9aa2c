package dev.sanad.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/// One exchange on an HTTP/2 connection: a request that comes in, and how much the client lets out.
final class Http2Stream {
    final int id;
    final Map<String, String> headers;
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    final HttpSink sink;
    /// Bytes that may go out; kept under the connection's lock.
    long window;

    Http2Stream(int id, Map<String, String> headers, long window, Http2Connection connection) {
        this.id = id;
        this.headers = headers;
        this.window = window;
        this.sink = new HttpSink(bytes -> connection.data(this, bytes));
    }

    HttpRequest request() {
        String target = headers.getOrDefault(":path", "/");
        int query = target.indexOf('?');
        return new HttpRequest(
                headers.getOrDefault(":method", "GET"),
                query < 0 ? target : target.substring(0, query),
                headers,
                body.toByteArray());
    }
}
