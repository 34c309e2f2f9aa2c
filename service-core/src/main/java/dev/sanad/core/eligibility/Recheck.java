package dev.sanad.core.eligibility;

import dev.sanad.core.journal.KeptExchange;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.Exchange;
import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.nphies.fhir.EligibilityResponseView;
import dev.sanad.core.outbox.OutboxDelivery;
import dev.sanad.core.outbox.OutboxHandler;
import dev.sanad.core.outbox.OutboxVerdict;
import dev.sanad.core.store.Work;
import dev.sanad.core.telemetry.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Asks again what could not be asked.
///
/// Where nobody knows whether the message arrived it goes again as the very same bytes: one that had
/// arrived gets its stored answer and is never counted twice (FACTS §2, duplicate handling). Where the
/// exchange did answer, that it cannot reach the payer or is busy, the same bytes would only get that
/// stored answer again, so the question goes with fresh ids (FACTS §8); likewise where it holds other
/// content under our identifier (BV-00163). Where the day of the visit has passed the exchange would refuse
/// it (BV-00058), and nobody is waiting any more: it is given up.
final class Recheck implements OutboxHandler {
    private static final String EVENT = "eligibility-request";
    private static final String IDENTIFIER_USED = "BV-00163";
    private static final Set<String> ANSWERED = Set.of(FailureCode.PAYER_OFFLINE.id(), FailureCode.EXCHANGE_BUSY.id());
    private static final Words TOO_LATE = new Words(
            "The line did not return before the day of the visit was over.", "لم يعد الاتصال قبل انتهاء يوم الزيارة.");

    private final EligibilityDeps deps;
    private final CheckFlow flow;
    private final Preparation preparation;
    private final CheckStore store = new CheckStore();

    Recheck(EligibilityDeps deps, CheckFlow flow, Preparation preparation) {
        this.deps = deps;
        this.flow = flow;
        this.preparation = preparation;
    }

    @Override
    public CompletableFuture<OutboxVerdict> handle(OutboxDelivery delivery) {
        CheckId id = new CheckId(new String(delivery.item().payload(), StandardCharsets.UTF_8));
        return deps.stores().clinic().read(tx -> store.find(tx, id)).thenCompose(found -> {
            if (!(found instanceof Outcome.Done<Optional<CheckRow>>(Optional<CheckRow> row))) {
                return CompletableFuture.completedFuture(OutboxVerdict.again(FailureCode.STORE_FAILED.id()));
            }
            if (row.isEmpty() || row.get().end().state() != CheckSummary.State.QUEUED) {
                return CompletableFuture.completedFuture(OutboxVerdict.delivered());
            }
            return isTooLate(row.get()) ? giveUp(row.get(), FailureCode.DEADLINE) : resend(row.get());
        });
    }

    private boolean isTooLate(CheckRow row) {
        LocalDate today = LocalDate.ofInstant(
                deps.base().clock().instant(), deps.base().clock().getZone());
        return row.question().serviced().start().isBefore(today);
    }

    private CompletableFuture<OutboxVerdict> giveUp(CheckRow row, FailureCode why) {
        CheckRow.End end = new CheckRow.End(
                CheckSummary.State.FAILED,
                Verdict.UNDETERMINED,
                why == FailureCode.DEADLINE ? TOO_LATE : Failure.of(why).text(),
                why.id(),
                null,
                Duration.ZERO);
        return deps.stores()
                .clinic()
                .<Boolean>write(tx -> flow.end(tx, row.with(end), "failed", why.id()))
                .thenApply(_ -> new OutboxVerdict.GiveUp(why.id()));
    }

    private CompletableFuture<OutboxVerdict> resend(CheckRow row) {
        return deps.stores().journal().find(row.message()).thenCompose(kept -> {
            if (!(kept instanceof Outcome.Done<Optional<KeptExchange>>(Optional<KeptExchange> exchange))) {
                return CompletableFuture.completedFuture(OutboxVerdict.again(FailureCode.STORE_FAILED.id()));
            }
            // Where the program ended before the message was written down it was never sent.
            boolean unsent = exchange.isEmpty() || exchange.get().request().length == 0;
            if (unsent || ANSWERED.contains(row.end().failure())) {
                return anew(row)
                        .thenCompose(attempt ->
                                attempt.map(this::settle).orElseGet(() -> giveUp(row, FailureCode.NOT_FOUND)));
            }
            OutgoingMessage same =
                    new OutgoingMessage(row.message(), EVENT, exchange.get().request());
            return exchange(row, same)
                    .thenCompose(attempt -> isIdentifierUsed(attempt.outcome())
                            ? anew(row).thenCompose(fresh -> settle(fresh.orElse(attempt)))
                            : settle(attempt));
        });
    }

    private record Attempt(CheckRow row, OutgoingMessage sent, Outcome<Exchange> outcome, Duration took) {}

    private CompletableFuture<Attempt> exchange(CheckRow row, OutgoingMessage message) {
        long began = System.nanoTime();
        return Trace.of(row.id().value())
                .call(() -> deps.gateway().get().exchange(message, Cancellation.none()))
                .thenApply(outcome -> new Attempt(row, message, outcome, Duration.ofNanos(System.nanoTime() - began)));
    }

    /// Whether the exchange holds other content under our identifier: then only a message with fresh ids can be
    /// answered (FACTS §8).
    private static boolean isIdentifierUsed(Outcome<Exchange> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Exchange>(var why) ->
                why.stream().anyMatch(one -> one.code().equals(IDENTIFIER_USED));
            case Outcome.Done<Exchange>(Exchange exchange) ->
                exchange.answer().all("CoverageEligibilityResponse").stream()
                        .flatMap(entry -> new EligibilityResponseView(entry.resource()).errors().stream())
                        .anyMatch(error -> error.code().equals(IDENTIFIER_USED));
            default -> false;
        };
    }

    /// Asks the same question with fresh ids, once; empty where the question can no longer be asked.
    private CompletableFuture<Optional<Attempt>> anew(CheckRow row) {
        return preparation.prepare(row.question()).thenCompose(outcome -> {
            if (!(outcome instanceof Outcome.Done<Preparation.Prepared>(Preparation.Prepared prepared))
                    || prepared.isForbidden()) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            OutgoingMessage message = prepared.message();
            CheckRow renamed = row.as(message.id());
            // In one commit, as at the first time: a check never points at a message that is not kept.
            Work<Boolean> keeping = deps.stores().journal().keeping(message.id(), message.event(), message.body());
            return deps.stores()
                    .clinic()
                    .<Boolean>write(tx -> keeping.in(tx) && store.rename(tx, renamed))
                    .thenCompose(kept -> kept instanceof Outcome.Done
                            ? exchange(renamed, prepared.message()).thenApply(Optional::of)
                            : CompletableFuture.completedFuture(Optional.empty()));
        });
    }

    private CompletableFuture<OutboxVerdict> settle(Attempt attempt) {
        return flow.settle(attempt.row(), attempt.sent(), attempt.outcome(), attempt.took())
                .thenApply(result -> {
                    Optional<Failure> still = switch (result) {
                        case Outcome.Done<CheckResult>(CheckResult.LastKnown known)
                        when known.willRetry() -> Optional.of(known.why());
                        case Outcome.Done<CheckResult>(CheckResult.Undetermined none)
                        when none.willRetry() -> Optional.of(none.why());
                        default -> Optional.empty();
                    };
                    return still.<OutboxVerdict>map(why -> new OutboxVerdict.Again(
                                    null, true, why.code().id()))
                            .orElseGet(OutboxVerdict::delivered);
                });
    }
}
