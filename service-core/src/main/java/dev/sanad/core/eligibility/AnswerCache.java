package dev.sanad.core.eligibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// Known answers: read ones in memory (bounded by weight), raw ones on disk (bounded by count and age).
///
/// The memory holds at most about 40,000 lines of benefits; an entry leaves it after the clinic's time of
/// validity at
/// the latest, since its freshness would change then. The disk holds at most a million answers.
final class AnswerCache {
    private static final long MOST_LINES = 40_000;
    private static final long MOST_ROWS = 1_000_000;
    private static final int SWEEP = 500;
    private static final int COUNT_EVERY = 256;

    private final Database database;
    private final AnswerStore store = new AnswerStore();
    private final Cache<String, EligibilityAnswer> memory;
    private final InstantSource clock;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final Function<KnownAnswer, Optional<EligibilityAnswer>> reading;
    /// Touched by the store's writer only.
    private long kept;

    /// @param reading projects a raw answer
    AnswerCache(
            Database database,
            InstantSource clock,
            Executor executor,
            Function<KnownAnswer, Optional<EligibilityAnswer>> reading) {
        this.database = database;
        this.clock = clock;
        this.reading = reading;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(MOST_LINES)
                .<String, EligibilityAnswer>weigher((_, answer) -> 4
                        + answer.insurances().stream()
                                .mapToInt(one -> one.benefits().size())
                                .sum())
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(() -> clock.millis() * 1_000_000)
                .executor(executor)
                .build();
    }

    /// From memory only.
    Optional<EligibilityAnswer> remembered(EligibilityQuestion question) {
        Optional<EligibilityAnswer> found =
                Optional.ofNullable(memory.getIfPresent(QuestionKey.of(question).text()));
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    /// From memory or disk.
    CompletableFuture<Outcome<Optional<EligibilityAnswer>>> find(EligibilityQuestion question) {
        QuestionKey key = QuestionKey.of(question);
        EligibilityAnswer known = memory.getIfPresent(key.text());
        if (known != null) {
            hits.increment();
            return CompletableFuture.completedFuture(Outcome.done(Optional.of(known)));
        }
        return database.read(tx -> store.find(tx, key))
                .thenApply(outcome -> outcome.map(found -> {
                    Optional<EligibilityAnswer> answer = found.flatMap(reading);
                    (answer.isPresent() ? hits : misses).increment();
                    answer.ifPresent(one -> memory.put(key.text(), one));
                    return answer;
                }));
    }

    /// Keeps a fresh answer, in memory at once and on disk soon.
    ///
    /// @param forgetAfter how long old answers are kept
    CompletableFuture<Outcome<Long>> keep(KnownAnswer answer, EligibilityAnswer read, Duration forgetAfter) {
        QuestionKey key = QuestionKey.of(answer.question());
        memory.put(key.text(), read);
        return database.write(tx -> {
            store.put(tx, key, answer);
            store.forget(tx, clock.instant().minus(forgetAfter), SWEEP);
            // Counting a million rows takes a while: once in 256 answers is often enough for a bound.
            if (++kept % COUNT_EVERY == 0) {
                store.shrink(tx, MOST_ROWS);
            }
            return kept;
        });
    }

    /// How many answers are on disk.
    CompletableFuture<Outcome<Long>> rows() {
        return database.read(store::count);
    }

    /// Forgets the memory: the clinic's time of validity has changed.
    void refresh() {
        memory.invalidateAll();
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }
}
