package dev.sanad.core.eligibility;

import dev.sanad.core.audit.AuditEntry;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.Exchange;
import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.outbox.OutboxItem;
import dev.sanad.core.store.Tx;
import dev.sanad.core.store.Work;
import dev.sanad.core.telemetry.Trace;
import dev.sanad.core.telemetry.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The life of a check: prepared, stored, sent, settled. One message for equal questions at the same time.
final class CheckFlow {
    static final String KIND = "eligibility";
    private static final Words ASKING = new Words("Asking the insurer…", "يجري سؤال شركة التأمين…");

    private record Flight(EligibilityService.Check check, Cancellation cancellation, long began) {}

    private final EligibilityDeps deps;
    private final Preparation preparation;
    private final AnswerCache cache;
    private final Origins origins;
    private final CheckStore store = new CheckStore();
    private final ConcurrentMap<String, Flight> flights = new ConcurrentHashMap<>();
    private final MutableSignal<Optional<CheckSummary>> changes = new MutableSignal<>(Optional.empty());
    private final MutableSignal<EligibilityActivity> activity = new MutableSignal<>(EligibilityActivity.IDLE);

    CheckFlow(EligibilityDeps deps, Preparation preparation, AnswerCache cache, Origins origins) {
        this.deps = deps;
        this.preparation = preparation;
        this.cache = cache;
        this.origins = origins;
    }

    Signal<Optional<CheckSummary>> changes() {
        return changes;
    }

    Signal<EligibilityActivity> activity() {
        return activity;
    }

    EligibilityService.Check begin(EligibilityQuestion question) {
        String key = QuestionKey.of(question).text();
        CheckId id = new CheckId(deps.base().ids().get());
        Flight mine = new Flight(
                new EligibilityService.Check(id, new CompletableFuture<>()), new Cancellation(), System.nanoTime());
        Flight under = flights.putIfAbsent(key, mine);
        if (under != null) {
            return under.check();
        }
        count();
        Trace.of(id.value())
                .call(() -> run(question, mine))
                .exceptionally(bug -> Outcome.failed(dev.sanad.core.exec.SupportReference.logged(
                        org.slf4j.LoggerFactory.getLogger(CheckFlow.class),
                        FailureCode.UNEXPECTED,
                        "an eligibility check",
                        bug)))
                .thenAccept(outcome -> {
                    flights.remove(key);
                    count();
                    mine.check().result().complete(outcome);
                });
        return mine.check();
    }

    private CompletableFuture<Outcome<CheckResult>> run(EligibilityQuestion question, Flight flight) {
        return preparation.prepare(question).thenCompose(outcome -> {
            if (!(outcome instanceof Outcome.Done<Preparation.Prepared>(Preparation.Prepared prepared))) {
                return CompletableFuture.completedFuture(
                        outcome.then(_ -> Outcome.failed(Failure.of(FailureCode.UNEXPECTED))));
            }
            if (prepared.isForbidden()) {
                List<Finding> errors =
                        prepared.findings().stream().filter(Finding::isError).toList();
                return CompletableFuture.completedFuture(Outcome.refused(errors));
            }
            CheckRow row = row(question, flight, prepared);
            return stored(row, prepared.message())
                    .thenCompose(kept -> kept instanceof Outcome.Failed<CheckRow> failed
                            ? CompletableFuture.completedFuture(Outcome.failed(failed.failure()))
                            : send(row, prepared, flight));
        });
    }

    private CheckRow row(EligibilityQuestion question, Flight flight, Preparation.Prepared prepared) {
        CheckRow.End open =
                new CheckRow.End(CheckSummary.State.IN_FLIGHT, Verdict.UNDETERMINED, ASKING, "", null, Duration.ZERO);
        return new CheckRow(
                flight.check().id(),
                question,
                prepared.name(),
                prepared.payer(),
                now(),
                deps.base().user().get().name(),
                prepared.message().id(),
                deps.base().simulated().get(),
                open);
    }

    /// The check and its message in one commit: a check without its message, or a message of no check, is never found.
    private CompletableFuture<Outcome<CheckRow>> stored(CheckRow row, OutgoingMessage message) {
        Work<Boolean> keeping = deps.stores().journal().keeping(message.id(), message.event(), message.body());
        return deps.stores().clinic().<CheckRow>write(tx -> {
            store.insert(tx, row);
            keeping.in(tx);
            note(tx, "eligibility.asked", row.id(), "done", "");
            tx.afterCommit(() -> changes.set(Optional.of(row.summary())));
            return row;
        });
    }

    private CompletableFuture<Outcome<CheckResult>> send(CheckRow row, Preparation.Prepared prepared, Flight flight) {
        return deps.gateway()
                .get()
                .exchange(prepared.message(), flight.cancellation())
                .thenCompose(outcome -> settle(row, prepared.message(), outcome, since(flight.began()))
                        .whenComplete((_, _) -> measure(outcome, since(flight.began()))));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void measure(Outcome<Exchange> outcome, Duration took) {
        boolean good = outcome instanceof Outcome.Done;
        deps.base().telemetry().record(Workflow.ELIGIBILITY_CHECK, took, good);
        if (outcome instanceof Outcome.Done<Exchange>(Exchange exchange)) {
            deps.base().telemetry().record(Workflow.ELIGIBILITY_OURS, took.minus(exchange.wire()), true);
        }
    }

    /// Writes the end of an exchange down and says it.
    ///
    /// @param sent what was sent
    CompletableFuture<Outcome<CheckResult>> settle(
            CheckRow row, OutgoingMessage sent, Outcome<Exchange> outcome, Duration took) {
        Instant now = now();
        Settlement settlement = Settlement.of(outcome, new Settlement.Asked(row, sent), origins, now, took);
        boolean willRetry = settlement instanceof Settlement.Unanswered unanswered && unanswered.mayRetry();
        CheckRow ended = row.with(settlement.end(willRetry, now, took));
        remember(settlement);
        CompletableFuture<Outcome<CheckRow>> written = deps.stores().clinic().<CheckRow>write(tx -> {
            if (!end(tx, ended, word(settlement, willRetry), ended.end().failure())) {
                return ended;
            }
            if (willRetry && row.end().state() == CheckSummary.State.IN_FLIGHT) {
                byte[] payload = row.id().value().getBytes(StandardCharsets.UTF_8);
                deps.stores().outbox().enqueue(tx, new OutboxItem(KIND, row.id().value(), payload, now));
            }
            return ended;
        });
        return written.thenCompose(kept -> switch (kept) {
            case Outcome.Done<CheckRow> _ -> result(row, settlement, willRetry);
            default ->
                CompletableFuture.completedFuture(kept.then(_ -> Outcome.failed(Failure.of(FailureCode.STORE_FAILED))));
        });
    }

    /// Keeps what the payer decided before anybody hears of it, so that who hears finds it.
    private void remember(Settlement settlement) {
        if (settlement instanceof Settlement.Answered(KnownAnswer known, EligibilityAnswer answer)
                && answer.verdict() != Verdict.UNDETERMINED) {
            cache.keep(known, answer, deps.settings().get().desk().forgetAfter())
                    .thenAccept(this::countRows);
        }
    }

    /// Writes an ending, notes it and says it; nothing where somebody ended the check before, such as by
    /// cancelling.
    boolean end(Tx tx, CheckRow ended, String outcome, String detail) {
        boolean changed = store.end(tx, ended.id(), ended.end());
        if (changed) {
            note(tx, "eligibility.ended", ended.id(), outcome, detail);
            tx.afterCommit(() -> changes.set(Optional.of(ended.summary())));
        }
        return changed;
    }

    private static String word(Settlement settlement, boolean willRetry) {
        return switch (settlement) {
            case Settlement.Answered _ -> "done";
            case Settlement.Refused _ -> "refused";
            case Settlement.Unanswered _ -> willRetry ? "queued" : "failed";
        };
    }

    private CompletableFuture<Outcome<CheckResult>> result(CheckRow row, Settlement settlement, boolean willRetry) {
        return switch (settlement) {
            case Settlement.Answered(KnownAnswer _, EligibilityAnswer answer) ->
                CompletableFuture.completedFuture(Outcome.done(new CheckResult.Answered(row.id(), answer)));
            case Settlement.Refused(List<Finding> why) -> CompletableFuture.completedFuture(Outcome.refused(why));
            case Settlement.Unanswered(Failure why) -> unanswered(row, why, willRetry);
        };
    }

    private CompletableFuture<Outcome<CheckResult>> unanswered(CheckRow row, Failure why, boolean willRetry) {
        if (why.code() == FailureCode.CANCELLED) {
            return CompletableFuture.completedFuture(Outcome.failed(why));
        }
        return cache.find(row.question()).thenApply(found -> {
            Optional<EligibilityAnswer> known = found instanceof Outcome.Done<Optional<EligibilityAnswer>>(var answer)
                    ? answer.map(one -> origins.seenFrom(one, row.question()))
                    : Optional.empty();
            return Outcome.done(
                    known.isPresent()
                            ? new CheckResult.LastKnown(row.id(), known.get(), why, willRetry)
                            : new CheckResult.Undetermined(row.id(), why, willRetry));
        });
    }

    /// Stops a check on the line, or one that waits.
    CompletableFuture<Outcome<Boolean>> cancel(CheckId id) {
        Optional<Flight> flight = flights.values().stream()
                .filter(one -> one.check().id().equals(id))
                .findFirst();
        if (flight.isPresent()) {
            flight.get().cancellation().cancel();
            return flight.get().check().result().thenApply(_ -> Outcome.done(true));
        }
        return deps.stores().clinic().<Boolean>write(tx -> withdraw(tx, id));
    }

    private boolean withdraw(Tx tx, CheckId id) {
        deps.stores().outbox().withdraw(tx, KIND, id.value());
        CheckRow.End end = new CheckRow.End(
                CheckSummary.State.CANCELLED,
                Verdict.UNDETERMINED,
                Failure.of(FailureCode.CANCELLED).text(),
                FailureCode.CANCELLED.id(),
                null,
                Duration.ZERO);
        boolean stopped = store.end(tx, id, end);
        if (stopped) {
            note(tx, "eligibility.cancelled", id, "done", "");
            store.find(tx, id).ifPresent(row -> tx.afterCommit(() -> changes.set(Optional.of(row.summary()))));
        }
        return stopped;
    }

    private void note(Tx tx, String action, CheckId id, String outcome, String detail) {
        deps.stores()
                .audit()
                .append(
                        tx,
                        new AuditEntry(deps.base().user().get().id(), action, "check", id.value(), outcome, detail));
    }

    /// Brings the figures up to date.
    void count() {
        activity.update(was ->
                new EligibilityActivity(flights.size(), was.queued(), was.cachedRows(), cache.hits(), cache.misses()));
    }

    /// Sets the figure of what waits.
    void count(int queued) {
        activity.update(
                was -> new EligibilityActivity(flights.size(), queued, was.cachedRows(), cache.hits(), cache.misses()));
    }

    /// Sets the figure of answers on disk.
    void countRows(Outcome<Long> rows) {
        if (rows instanceof Outcome.Done<Long>(Long known)) {
            activity.update(
                    was -> new EligibilityActivity(flights.size(), was.queued(), known, cache.hits(), cache.misses()));
        }
    }

    /// As exact as it is stored.
    private Instant now() {
        return deps.base().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
