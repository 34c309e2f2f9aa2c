package dev.sanad.core.patients.imports;

/// The file breaks a limit or its format. The message is a short technical fact without anything of the content.
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String fact) {
        super(fact);
    }

    UnreadableFileException(String fact, Throwable cause) {
        super(fact, cause);
    }

    /// What is wrong, fit to be shown.
    public String fact() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
