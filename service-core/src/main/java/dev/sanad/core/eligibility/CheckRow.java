package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Words;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A check as it is stored.
///
/// @param id         the check
/// @param question   what was asked
/// @param name       the patient's name at the time
/// @param payer      the payer's name at the time
/// @param askedAt    when
/// @param askedBy    the user's name
/// @param message    the message that was sent
/// @param simulated  whether the sandbox was asked
/// @param end        how far it is
record CheckRow(
        CheckId id,
        EligibilityQuestion question,
        String name,
        Words payer,
        Instant askedAt,
        String askedBy,
        MessageId message,
        boolean simulated,
        End end) {
    /// How far a check is.
    ///
    /// @param failure    id of the failure; empty for none
    /// @param answeredAt null before an answer
    /// @param took       from click to answer; zero before
    record End(
            CheckSummary.State state,
            Verdict verdict,
            Words sentence,
            String failure,
            @Nullable Instant answeredAt,
            Duration took) {}

    CheckRow with(End next) {
        return new CheckRow(id, question, name, payer, askedAt, askedBy, message, simulated, next);
    }

    /// The same check, asked with another message.
    CheckRow as(MessageId other) {
        return new CheckRow(id, question, name, payer, askedAt, askedBy, other, simulated, end);
    }

    CheckSummary summary() {
        return new CheckSummary(
                id,
                question.patient(),
                name,
                payer,
                question.serviced(),
                askedAt,
                askedBy,
                end.state(),
                end.verdict(),
                end.sentence());
    }
}
