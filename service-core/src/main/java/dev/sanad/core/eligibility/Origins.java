package dev.sanad.core.eligibility;

import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes answers out of raw messages: projection plus age, validity and freshness by the clinic's settings.
final class Origins {
    private final AnswerProjection projection;
    private final InstantSource clock;
    private final Supplier<Settings.Desk> desk;

    Origins(AnswerProjection projection, InstantSource clock, Supplier<Settings.Desk> desk) {
        this.projection = projection;
        this.clock = clock;
        this.desk = desk;
    }

    /// An answer that just came over the line.
    Optional<EligibilityAnswer> live(
            KnownAnswer known, MessageBundle answer, @Nullable MessageBundle request, Duration took) {
        return projection.read(answer, request).map(content -> answer(known, answer, content, Freshness.LIVE, took));
    }

    /// An answer from the store.
    Optional<EligibilityAnswer> stored(KnownAnswer known, @Nullable MessageBundle request) {
        if (!(FhirJson.read(known.message()) instanceof FhirJson.Reading.Read(Resource resource))) {
            return Optional.empty();
        }
        return MessageBundle.of(resource)
                .flatMap(bundle -> projection
                        .read(bundle, request)
                        .map(content -> answer(known, bundle, content, Freshness.CACHED, Duration.ZERO)));
    }

    /// The same answer as the answer to another question: valid only for the same day and while it is young
    /// enough.
    EligibilityAnswer seenFrom(EligibilityAnswer answer, EligibilityQuestion question) {
        Instant until = answer.origin().answeredAt().plus(desk.get().freshFor());
        boolean sameDay =
                answer.question().serviced().contains(question.serviced().start());
        boolean young = clock.instant().isBefore(until);
        return answer.as(sameDay && young ? Freshness.CACHED : Freshness.STALE, until);
    }

    private EligibilityAnswer answer(
            KnownAnswer known,
            MessageBundle message,
            AnswerProjection.Content content,
            Freshness freshness,
            Duration took) {
        Instant until = known.answeredAt().plus(desk.get().freshFor());
        EligibilityAnswer.Origin origin = new EligibilityAnswer.Origin(
                known.answeredAt(),
                until,
                freshness,
                known.askedBy(),
                took,
                known.simulated(),
                content.view().identifier().value(),
                projection.notUnderstood(content.view()),
                message.hasTag("queued-messages"));
        return new EligibilityAnswer(
                known.check(),
                known.question(),
                content.verdict(),
                content.sentence(),
                content.site(),
                content.view().disposition(),
                content.insurances(),
                content.errors(),
                origin);
    }
}
