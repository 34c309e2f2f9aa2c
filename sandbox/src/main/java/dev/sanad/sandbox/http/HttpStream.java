package dev.sanad.sandbox.http;

import java.io.IOException;
import java.util.Map;

/// An answer that comes into being while it is sent (chunked).
///
/// @param status  the HTTP status
/// @param type    the content type
/// @param headers further headers
/// @param speaker writes the body
public record HttpStream(int status, String type, Map<String, String> headers, Speaker speaker) implements HttpReply {
    public HttpStream {
        headers = Map.copyOf(headers);
    }

    /// How a stream ends.
    public enum End {
        /// As HTTP wants it; the connection stays.
        WHOLE,
        /// The connection is closed in the middle.
        CUT,
        /// The connection is reset in the middle.
        RESET
    }

    /// Writes a body. Called once, on the connection's own thread.
    @FunctionalInterface
    public interface Speaker {
        /// Writes until everything is said or the client has left.
        ///
        /// @throws IOException where the line is broken
        End speak(HttpSink sink) throws IOException;
    }
}
