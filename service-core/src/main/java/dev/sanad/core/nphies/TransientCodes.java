package dev.sanad.core.nphies;

import dev.sanad.core.kernel.FailureCode;
import java.util.Optional;

/// Codes of the exchange that go away by themselves (the retry table of FACTS §8).
public final class TransientCodes {
    private TransientCodes() {}

    /// The failure that such a code stands for; empty for a code that only a change of the message can mend.
    public static Optional<FailureCode> of(String code) {
        return AnswerReader.transientCode(code);
    }
}
