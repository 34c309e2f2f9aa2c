package dev.sanad.core.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Trouble outside the program, as a value.
///
/// @param code      what kind
/// @param reference a short support reference that stands beside it in the log; empty where nothing was logged
/// @param retryAt   when it will be, or may be, tried again; null where that is not known
/// @param details   short technical facts for the person who helps (a status, a rule code), never personal data
public record Failure(
        FailureCode code, String reference, @Nullable Instant retryAt, List<String> details) {
    public Failure {
        details = List.copyOf(details);
    }

    /// A failure with nothing but its kind and facts.
    public static Failure of(FailureCode code, String... details) {
        return new Failure(code, "", null, List.of(details));
    }

    /// The same failure with a support reference.
    public Failure withReference(String reference) {
        return new Failure(code, reference, retryAt, details);
    }

    /// What happened, in both languages.
    public Words text() {
        return FailureTexts.text(code);
    }

    /// What to do next, in both languages.
    public Words nextStep() {
        return FailureTexts.next(code);
    }
}
