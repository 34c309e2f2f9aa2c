package dev.sanad.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What to answer, and how badly.
///
/// @param status  the HTTP status
/// @param type    the content type
/// @param headers further headers
/// @param body    the bytes
/// @param manner  how it is sent
public record HttpAnswer(int status, String type, Map<String, String> headers, byte[] body, Manner manner)
        implements HttpReply {
    /// How an answer goes out.
    public enum Manner {
        WHOLE,
        /// Half of the body, then the connection ends.
        HALF,
        /// A reset instead of an answer.
        RESET,
        /// Silence until the client gives up.
        SILENCE,
        /// The body over and over, until 12 MB are out.
        ENDLESS
    }

    /// A whole answer.
    public static HttpAnswer of(int status, String type, byte[] body) {
        return new HttpAnswer(status, type, Map.of(), body, Manner.WHOLE);
    }

    /// A whole answer of text.
    public static HttpAnswer of(int status, String type, String body) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /// The same with another header.
    public HttpAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, type, Map.copyOf(more), body, manner);
    }

    /// The same sent in another manner.
    public HttpAnswer in(Manner next) {
        return new HttpAnswer(status, type, headers, body, next);
    }
}
