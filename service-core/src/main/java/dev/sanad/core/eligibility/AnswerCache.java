package dev.sanad.core.eligibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Tx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// Known answers: read ones in memory (bounded by weight), raw ones on disk (bounded by count and age).
///
/// The memory holds at most about 40,000 lines of benefits, an entry for at most an hour. The disk holds at
/// most a million answers. Equal look-ups at the same time read the disk once, and what was read from the
/// disk while a newer answer arrived is not put into the memory.
final class AnswerCache {
    private static final long MOST_LINES = 40_000;
    private static final long MOST_ROWS = 1_000_000;
    private static final int SWEEP = 500;

    private final Database database;
    private final AnswerStore store = new AnswerStore();
    private final Cache<String, EligibilityAnswer> memory;
    private final ConcurrentMap<String, CompletableFuture<Outcome<Optional<EligibilityAnswer>>>> loading =
            new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final Function<KnownAnswer, Optional<EligibilityAnswer>> reading;
    /// Grows with every answer that arrives.
    private final AtomicLong arrivals = new AtomicLong();
    /// Answers on disk; -1 until they were counted. Counting a million takes a while, so it is done once.
    private volatile long rows = -1;

    /// @param executor for the memory's housekeeping
    /// @param reading  projects a raw answer
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
        CompletableFuture<Outcome<Optional<EligibilityAnswer>>> mine = new CompletableFuture<>();
        CompletableFuture<Outcome<Optional<EligibilityAnswer>>> under = loading.putIfAbsent(key.text(), mine);
        if (under != null) {
            return under;
        }
        long before = arrivals.get();
        database.read(tx -> store.find(tx, key))
                .thenApply(outcome -> outcome.map(found -> found.flatMap(reading)))
                .whenComplete((outcome, bug) -> {
                    loading.remove(key.text());
                    if (outcome == null) {
                        mine.completeExceptionally(bug);
                        return;
                    }
                    remember(key, outcome, before);
                    mine.complete(outcome);
                });
        return mine;
    }

    private void remember(QuestionKey key, Outcome<Optional<EligibilityAnswer>> outcome, long before) {
        if (!(outcome instanceof Outcome.Done<Optional<EligibilityAnswer>>(Optional<EligibilityAnswer> found))) {
            return;
        }
        (found.isPresent() ? hits : misses).increment();
        if (found.isPresent() && arrivals.get() == before) {
            memory.put(key.text(), found.get());
        }
    }

    /// Keeps a fresh answer, in memory at once and on disk soon.
    ///
    /// @param forgetAfter how long old answers are kept
    /// @return how many answers are on disk
    CompletableFuture<Outcome<Long>> keep(KnownAnswer answer, EligibilityAnswer read, Duration forgetAfter) {
        QuestionKey key = QuestionKey.of(answer.question());
        forgetOthers(key);
        memory.put(key.text(), read);
        return database.<Long>write(tx -> {
                    long more = store.put(tx, key, answer);
                    more -= store.forget(tx, clock.instant().minus(forgetAfter), SWEEP);
                    return bounded(tx, more);
                })
                .thenApply(outcome -> {
                    // What was read between the two was older.
                    forgetOthers(key);
                    return outcome;
                });
    }

    /// The answers that another question of the same scope has found so far may be older than the new one.
    private void forgetOthers(QuestionKey key) {
        arrivals.incrementAndGet();
        String scope = key.scope() + "|";
        memory.asMap().keySet().removeIf(other -> other.startsWith(scope) && !other.equals(key.text()));
    }

    /// Puts answers from elsewhere, such as the clinic's own records, where there is no newer one.
    CompletableFuture<Outcome<Long>> restore(List<KnownAnswer> answers) {
        arrivals.incrementAndGet();
        return database.write(tx -> {
            long more = 0;
            for (KnownAnswer answer : answers) {
                more += store.putIfNewer(tx, answer);
            }
            return bounded(tx, more);
        });
    }

    private long bounded(Tx tx, long more) {
        long now = rows < 0 ? store.count(tx) : rows + more;
        long kept = now <= MOST_ROWS ? now : now - store.shrink(tx, now - MOST_ROWS);
        tx.afterCommit(() -> rows = kept);
        return kept;
    }

    /// How many answers are on disk.
    CompletableFuture<Outcome<Long>> rows() {
        long known = rows;
        if (known >= 0) {
            return CompletableFuture.completedFuture(Outcome.done(known));
        }
        return database.write(tx -> bounded(tx, 0));
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }
}
