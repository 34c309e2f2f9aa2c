package dev.sanad.core.eligibility;

import dev.sanad.core.journal.KeptExchange;
import dev.sanad.core.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Fills an empty cache from the clinic's own checks and the raw messages kept with them.
///
/// The cache may be lost at any time (it is a file that can be rebuilt); answers that are still of use must
/// not be. Runs beside everything else, page by page, newest first, and stops at the age at which answers
/// are forgotten.
final class CacheRebuild {
    private static final int PAGE = 200;

    private final EligibilityDeps deps;
    private final AnswerCache cache;
    private final CheckStore checks = new CheckStore();

    CacheRebuild(EligibilityDeps deps, AnswerCache cache) {
        this.deps = deps;
        this.cache = cache;
    }

    /// Rebuilds where the cache is empty.
    ///
    /// @return how many answers are on disk afterwards
    CompletableFuture<Outcome<Long>> whereEmpty() {
        return cache.rows().thenCompose(rows -> {
            boolean empty = rows instanceof Outcome.Done<Long>(Long known) && known == 0;
            Duration keep = deps.settings().get().desk().forgetAfter();
            Instant now = deps.base().clock().instant();
            return empty ? page(now, now.minus(keep)) : CompletableFuture.completedFuture(rows);
        });
    }

    private CompletableFuture<Outcome<Long>> page(Instant before, Instant from) {
        return deps.stores()
                .clinic()
                .read(tx -> checks.answered(tx, from, before, PAGE))
                .thenCompose(found -> {
                    if (!(found instanceof Outcome.Done<List<CheckRow>>(List<CheckRow> rows)) || rows.isEmpty()) {
                        return cache.rows();
                    }
                    return answers(rows)
                            .thenCompose(cache::restore)
                            .thenCompose(restored -> restored instanceof Outcome.Done && rows.size() == PAGE
                                    ? page(rows.getLast().askedAt(), from)
                                    : CompletableFuture.completedFuture(restored));
                });
    }

    private CompletableFuture<List<KnownAnswer>> answers(List<CheckRow> rows) {
        CompletableFuture<List<KnownAnswer>> gathered = CompletableFuture.completedFuture(new ArrayList<>());
        for (CheckRow row : rows) {
            gathered = gathered.thenCombine(deps.stores().journal().find(row.message()), (sofar, kept) -> {
                if (kept instanceof Outcome.Done<Optional<KeptExchange>>(Optional<KeptExchange> exchange)) {
                    exchange.filter(one -> one.response().length > 0)
                            .ifPresent(one -> sofar.add(known(row, one.response())));
                }
                return sofar;
            });
        }
        return gathered;
    }

    private static KnownAnswer known(CheckRow row, byte[] response) {
        Instant answered = row.end().answeredAt();
        return new KnownAnswer(
                row.question(),
                row.id(),
                row.askedBy(),
                answered == null ? row.askedAt() : answered,
                row.simulated(),
                response);
    }
}
