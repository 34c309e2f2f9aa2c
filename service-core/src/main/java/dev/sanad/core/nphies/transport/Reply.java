package dev.sanad.core.nphies.transport;

import dev.sanad.core.kernel.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came over the line, good or bad, as raw as it was.
///
/// @param status      the HTTP status; 0 where none came
/// @param contentType without parameters, lower case; empty where none came
/// @param body        the bytes that arrived, perhaps not all
/// @param wire        from the first byte out to the last byte in
/// @param trouble     what went wrong on the line; null where the exchange was whole
public record Reply(
        int status,
        String contentType,
        byte[] body,
        Duration wire,
        @Nullable Failure trouble) {
    /// Nothing came but trouble.
    static Reply none(Failure trouble, Duration wire) {
        return new Reply(0, "", new byte[0], wire, trouble);
    }
}
