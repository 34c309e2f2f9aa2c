package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.telemetry.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The door, as it is built on the stores: questions go to [CheckFlow], everything else is read here.
final class StoredEligibility implements EligibilityService {
    private static final Duration RECENT = Duration.ofHours(24);

    private final EligibilityDeps deps;
    private final CheckFlow flow;
    private final Preparation preparation;
    private final AnswerCache cache;
    private final Origins origins;
    private final CheckStore checks = new CheckStore();

    StoredEligibility(
            EligibilityDeps deps, CheckFlow flow, Preparation preparation, AnswerCache cache, Origins origins) {
        this.deps = deps;
        this.flow = flow;
        this.preparation = preparation;
        this.cache = cache;
        this.origins = origins;
    }

    @Override
    public Check check(EligibilityQuestion question) {
        return flow.begin(question);
    }

    @Override
    public CompletableFuture<Outcome<List<Finding>>> preview(EligibilityQuestion question) {
        return preparation.prepare(question).thenApply(outcome -> outcome.map(Preparation.Prepared::findings));
    }

    @Override
    public Optional<EligibilityAnswer> remembered(EligibilityQuestion question) {
        return cache.remembered(question).map(answer -> origins.seenFrom(answer, question));
    }

    @Override
    public CompletableFuture<Outcome<Optional<EligibilityAnswer>>> lastKnown(EligibilityQuestion question) {
        long began = System.nanoTime();
        return cache.find(question).thenApply(outcome -> {
            deps.base()
                    .telemetry()
                    .record(
                            Workflow.ELIGIBILITY_CACHED,
                            Duration.ofNanos(System.nanoTime() - began),
                            outcome instanceof Outcome.Done);
            return outcome.map(found -> found.map(answer -> origins.seenFrom(answer, question)));
        });
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> history(PatientId patient, int limit) {
        return deps.stores()
                .clinic()
                .read(tx -> checks.ofPatient(tx, patient, limit).stream()
                        .map(CheckRow::summary)
                        .toList());
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> recent(int limit) {
        Instant from = deps.base().clock().instant().minus(RECENT);
        return deps.stores()
                .clinic()
                .read(tx -> checks.since(tx, from, limit).stream()
                        .map(CheckRow::summary)
                        .toList());
    }

    @Override
    public CompletableFuture<Outcome<EligibilityAnswer>> open(CheckId id) {
        return row(id).thenCompose(found -> switch (found) {
            case Outcome.Done<CheckRow>(CheckRow row) ->
                deps.stores()
                        .journal()
                        .find(row.message())
                        .thenApply(kept -> kept.then(
                                exchange -> exchange.flatMap(one -> reread(row, one.request(), one.response()))
                                        .<Outcome<EligibilityAnswer>>map(Outcome::done)
                                        .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.NOT_FOUND)))));
            default ->
                CompletableFuture.completedFuture(found.then(_ -> Outcome.failed(Failure.of(FailureCode.NOT_FOUND))));
        });
    }

    private Optional<EligibilityAnswer> reread(CheckRow row, byte[] request, byte[] response) {
        Instant answered = row.end().answeredAt();
        KnownAnswer known = new KnownAnswer(
                row.question(),
                row.id(),
                row.askedBy(),
                answered == null ? row.askedAt() : answered,
                row.simulated(),
                response);
        return origins.stored(known, bundle(request).orElse(null))
                .map(answer -> origins.seenFrom(answer, row.question()));
    }

    private static Optional<MessageBundle> bundle(byte[] bytes) {
        return FhirJson.read(bytes) instanceof FhirJson.Reading.Read(Resource resource)
                ? MessageBundle.of(resource)
                : Optional.empty();
    }

    @Override
    public CompletableFuture<Outcome<RawExchange>> raw(CheckId id) {
        return row(id).thenCompose(found -> switch (found) {
            case Outcome.Done<CheckRow>(CheckRow row) -> raw(row.message());
            default ->
                CompletableFuture.completedFuture(found.then(_ -> Outcome.failed(Failure.of(FailureCode.NOT_FOUND))));
        });
    }

    private CompletableFuture<Outcome<RawExchange>> raw(MessageId message) {
        return deps.stores()
                .journal()
                .find(message)
                .thenApply(kept -> kept.map(found -> found.map(exchange -> new RawExchange(
                                pretty(exchange.request()), pretty(exchange.response()), exchange.status()))
                        .orElse(new RawExchange("", "", 0))));
    }

    private static String pretty(byte[] bytes) {
        return FhirJson.read(bytes) instanceof FhirJson.Reading.Read(Resource resource)
                ? FhirJson.pretty(resource)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public CompletableFuture<Outcome<CheckSummary>> cancel(CheckId id) {
        return flow.cancel(id).thenCompose(_ -> row(id)).thenApply(outcome -> outcome.map(CheckRow::summary));
    }

    private CompletableFuture<Outcome<CheckRow>> row(CheckId id) {
        return deps.stores()
                .clinic()
                .attempt(tx -> checks.find(tx, id)
                        .<Outcome<CheckRow>>map(Outcome::done)
                        .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.NOT_FOUND))));
    }

    @Override
    public Signal<Optional<CheckSummary>> changes() {
        return flow.changes();
    }

    @Override
    public Signal<EligibilityActivity> activity() {
        return flow.activity();
    }
}
