package dev.sanad.core.nphies;

import dev.sanad.core.kernel.MessageId;

/// Where messages are kept raw, before anybody interprets them.
///
/// Both methods return only when the bytes are kept; they throw `JournalException` where that failed, and then
/// nothing is sent or used.
public interface MessageJournal {
    /// Keeps a message that is about to be sent; durable when it returns.
    void keepSent(MessageId id, String event, byte[] body);

    /// Keeps what came back to a message, whatever it is: an answer, half an answer, an error page. When it returns,
    /// the
    /// end of this process cannot lose the bytes, and the next durable write carries them along.
    ///
    /// @param status the HTTP status, or 0 where none came
    void keepReceived(MessageId answerTo, int status, String contentType, byte[] body);

    /// The message could not be made durable.
    final class JournalException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public JournalException(Throwable cause) {
            super("the message journal could not be written", cause);
        }
    }
}
