package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.Exchange;
import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.outbox.OutboxDelivery;
import dev.sanad.core.outbox.OutboxHandler;
import dev.sanad.core.outbox.OutboxVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Asks again what could not be asked: the very same bytes, so that a message that had arrived after all gets its
/// stored
/// answer and is never counted twice (FACTS §2, duplicate handling). Where the day of the visit has passed the
/// exchange
/// would refuse it (BV-00058), and nobody is waiting any more: it is given up.
final class Recheck implements OutboxHandler {
    private static final String EVENT = "eligibility-request";
    private static final Words TOO_LATE = new Words(
            "The line did not return before the day of the visit was over.", "لم يعد الاتصال قبل انتهاء يوم الزيارة.");

    private final EligibilityDeps deps;
    private final CheckFlow flow;
    private final CheckStore store = new CheckStore();

    Recheck(EligibilityDeps deps, CheckFlow flow) {
        this.deps = deps;
        this.flow = flow;
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
            return isTooLate(row.get()) ? giveUp(row.get()) : resend(row.get());
        });
    }

    private boolean isTooLate(CheckRow row) {
        LocalDate today = LocalDate.ofInstant(
                deps.base().clock().instant(), deps.base().clock().getZone());
        return row.question().serviced().start().isBefore(today);
    }

    private CompletableFuture<OutboxVerdict> giveUp(CheckRow row) {
        CheckRow.End end = new CheckRow.End(
                CheckSummary.State.FAILED,
                Verdict.UNDETERMINED,
                TOO_LATE,
                FailureCode.DEADLINE.id(),
                null,
                Duration.ZERO);
        return deps.stores()
                .clinic()
                .<Boolean>write(tx -> store.end(tx, row.id(), end))
                .thenApply(_ -> new OutboxVerdict.GiveUp(FailureCode.DEADLINE.id()));
    }

    private CompletableFuture<OutboxVerdict> resend(CheckRow row) {
        return deps.stores().journal().find(row.message()).thenCompose(kept -> {
            if (!(kept instanceof Outcome.Done<Optional<dev.sanad.core.journal.KeptExchange>>(var exchange))
                    || exchange.isEmpty()) {
                return CompletableFuture.completedFuture(new OutboxVerdict.GiveUp(FailureCode.NOT_FOUND.id()));
            }
            OutgoingMessage same =
                    new OutgoingMessage(row.message(), EVENT, exchange.get().request());
            long began = System.nanoTime();
            return deps.gateway()
                    .get()
                    .exchange(same, Cancellation.none())
                    .thenCompose(outcome -> settle(row, outcome, Duration.ofNanos(System.nanoTime() - began)));
        });
    }

    private CompletableFuture<OutboxVerdict> settle(CheckRow row, Outcome<Exchange> outcome, Duration took) {
        return flow.settle(row, outcome, took).thenApply(result -> {
            Optional<Failure> still = switch (result) {
                case Outcome.Done<CheckResult>(CheckResult.LastKnown known)
                when known.willRetry() -> Optional.of(known.why());
                case Outcome.Done<CheckResult>(CheckResult.Undetermined none)
                when none.willRetry() -> Optional.of(none.why());
                default -> Optional.empty();
            };
            return still.<OutboxVerdict>map(why ->
                            new OutboxVerdict.Again(null, true, why.code().id()))
                    .orElseGet(OutboxVerdict::delivered);
        });
    }
}
