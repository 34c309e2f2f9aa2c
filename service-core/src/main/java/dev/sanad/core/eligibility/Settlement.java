package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.Exchange;
import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.nphies.TransientCodes;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the end of an exchange means for a check. Pure but for the clock.
sealed interface Settlement {
    /// The payer answered.
    record Answered(KnownAnswer known, EligibilityAnswer answer) implements Settlement {}

    /// The exchange refused the message itself.
    record Refused(List<Finding> why) implements Settlement {}

    /// Nobody answered.
    record Unanswered(Failure why) implements Settlement {
        /// Whether the same message may succeed later.
        boolean mayRetry() {
            return why.code().isRetryable() && why.code() != FailureCode.OVERLOADED;
        }
    }

    /// What was asked.
    ///
    /// @param check   its check
    /// @param message what went over the line
    record Asked(CheckRow check, OutgoingMessage message) {
        /// The message, to be pointed into; null where it cannot be read.
        private @Nullable MessageBundle request() {
            return FhirJson.read(message.body()) instanceof FhirJson.Reading.Read(Resource resource)
                    ? MessageBundle.of(resource).orElse(null)
                    : null;
        }
    }

    /// What an outcome means.
    ///
    /// @param took from the click to now
    static Settlement of(Outcome<Exchange> outcome, Asked asked, Origins origins, Instant now, Duration took) {
        return switch (outcome) {
            case Outcome.Done<Exchange>(Exchange exchange) -> read(exchange, asked, origins, now, took);
            case Outcome.Refused<Exchange>(List<Finding> why) -> new Refused(atFields(why, asked.request()));
            case Outcome.Failed<Exchange>(Failure failure) -> new Unanswered(failure);
            case Outcome.Queued<Exchange> _ -> new Unanswered(Failure.of(FailureCode.UNEXPECTED));
        };
    }

    /// The exchange says where in the message something is wrong; the form needs to know at which field.
    private static List<Finding> atFields(List<Finding> findings, @Nullable MessageBundle request) {
        return findings.stream()
                .map(one -> one.field().isEmpty()
                        ? new Finding(
                                one.code(),
                                one.severity(),
                                one.path(),
                                AnswerProjection.field(one.path(), request),
                                one.text())
                        : one)
                .toList();
    }

    private static Settlement read(Exchange exchange, Asked asked, Origins origins, Instant now, Duration took) {
        CheckRow check = asked.check();
        KnownAnswer known = new KnownAnswer(
                check.question(),
                check.id(),
                check.askedBy(),
                now,
                check.simulated(),
                FhirJson.write(exchange.answer().resource()));
        Optional<EligibilityAnswer> answer = origins.live(known, exchange.answer(), null, took);
        if (answer.isEmpty()) {
            return new Unanswered(Failure.of(FailureCode.ANSWER_UNREADABLE, "no eligibility response"));
        }
        // A payer that is offline shows as an error of the exchange inside an eligibility response (GE-00012).
        for (AnswerError error : answer.get().errors()) {
            Optional<FailureCode> later = TransientCodes.of(error.code().code());
            if (later.isPresent()) {
                return new Unanswered(Failure.of(later.get(), error.code().code()));
            }
        }
        // The request is read again only where an error may point into it.
        return answer.get().errors().isEmpty()
                ? new Answered(known, answer.get())
                : new Answered(
                        known,
                        origins.live(known, exchange.answer(), asked.request(), took)
                                .orElse(answer.get()));
    }

    /// How the check's row ends; null where it goes on to wait.
    default CheckRow.End end(boolean willRetry, Instant now, Duration took) {
        return switch (this) {
            case Answered(KnownAnswer _, EligibilityAnswer answer) ->
                new CheckRow.End(CheckSummary.State.ANSWERED, answer.verdict(), answer.sentence(), "", now, took);
            case Refused(List<Finding> why) ->
                new CheckRow.End(
                        CheckSummary.State.FAILED,
                        Verdict.UNDETERMINED,
                        why.getFirst().text(),
                        FailureCode.EXCHANGE_REFUSED.id(),
                        now,
                        took);
            case Unanswered(Failure why) -> waiting(why, willRetry, took);
        };
    }

    private static CheckRow.End waiting(Failure why, boolean willRetry, Duration took) {
        CheckSummary.State state = why.code() == FailureCode.CANCELLED
                ? CheckSummary.State.CANCELLED
                : willRetry ? CheckSummary.State.QUEUED : CheckSummary.State.FAILED;
        Words text = why.text();
        return new CheckRow.End(state, Verdict.UNDETERMINED, text, why.code().id(), null, took);
    }
}
