package dev.sanad.core.knowledge.reading;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;

/// The document breaks a limit or its format, or its reading was stopped. The message is a short
/// technical fact
/// without anything of the content.
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    UnreadableDocumentException(FailureCode code, String fact) {
        super(fact);
        this.code = code;
    }

    /// Damaged, or of a kind that is not read. What a library said of it is left out: it may quote the
    /// document.
    static UnreadableDocumentException damaged(String fact) {
        return new UnreadableDocumentException(FailureCode.DOCUMENT_UNREADABLE, fact);
    }

    static UnreadableDocumentException tooLarge(String fact) {
        return new UnreadableDocumentException(FailureCode.DOCUMENT_TOO_LARGE, fact);
    }

    /// What happened, fit to be shown.
    public Failure failure() {
        String fact = getMessage();
        return fact == null || fact.isBlank() ? Failure.of(code) : Failure.of(code, fact);
    }
}
