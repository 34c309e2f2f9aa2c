package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payer's answer in the words of the clinic.
///
/// @param id              the check it belongs to
/// @param question        what was asked
/// @param verdict         covered, not covered, could not determine
/// @param sentence        one sentence to read aloud, in both languages
/// @param siteEligibility the header's code; null where the answer has none
/// @param disposition     the payer's own words; may be empty
/// @param insurances      one per coverage
/// @param errors          may be empty
/// @param origin          when, by whom, how old, how sure
public record EligibilityAnswer(
        CheckId id,
        EligibilityQuestion question,
        Verdict verdict,
        Words sentence,
        @Nullable Coded siteEligibility,
        String disposition,
        List<InsuranceAnswer> insurances,
        List<AnswerError> errors,
        Origin origin) {
    public EligibilityAnswer {
        insurances = List.copyOf(insurances);
        errors = List.copyOf(errors);
    }

    /// Where an answer comes from.
    ///
    /// @param answeredAt    when the payer answered
    /// @param validUntil    until when the clinic lets it count as valid
    /// @param freshness     live, cached, stale
    /// @param askedBy       the user's name
    /// @param took          from the click to the answer; zero for a stored one
    /// @param simulated     whether the sandbox answered
    /// @param reference     the payer's identifier of the answer, for the telephone; may be empty
    /// @param notUnderstood paths in the answer that the program has no name for; kept, not lost
    /// @param moreQueued    whether the exchange says that other messages wait (`queued-messages`)
    public record Origin(
            Instant answeredAt,
            Instant validUntil,
            Freshness freshness,
            String askedBy,
            Duration took,
            boolean simulated,
            String reference,
            List<String> notUnderstood,
            boolean moreQueued) {
        public Origin {
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    /// The same answer seen with another freshness.
    public EligibilityAnswer as(Freshness freshness) {
        return as(freshness, origin.validUntil);
    }

    /// The same answer seen later, by the time of validity that the clinic has set now.
    EligibilityAnswer as(Freshness freshness, Instant validUntil) {
        Origin seen = new Origin(
                origin.answeredAt,
                validUntil,
                freshness,
                origin.askedBy,
                freshness == Freshness.LIVE ? origin.took : Duration.ZERO,
                origin.simulated,
                origin.reference,
                origin.notUnderstood,
                origin.moreQueued);
        return new EligibilityAnswer(
                id, question, verdict, sentence, siteEligibility, disposition, insurances, errors, seen);
    }
}
