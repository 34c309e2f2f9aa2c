package dev.sanad.core.journal;

import dev.sanad.core.kernel.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message and what came back to it, as they went over the line. The arrays are not copied: do not change them.
///
/// @param id          the message that was sent
/// @param event       its event code; empty where only an answer is known
/// @param sentAt      when it was kept, just before it was sent; null where only an answer is known
/// @param request     its bytes; empty where only an answer is known
/// @param receivedAt  when the last answer came; null while there is none
/// @param status      the HTTP status of the last answer, 0 where none came
/// @param contentType of the last answer; may be empty
/// @param response    the bytes of the last answer; empty while there is none
/// @param answers     how many came: a message that was sent again may have several
public record KeptExchange(
        MessageId id,
        String event,
        @Nullable Instant sentAt,
        byte[] request,
        @Nullable Instant receivedAt,
        int status,
        String contentType,
        byte[] response,
        int answers) {}
