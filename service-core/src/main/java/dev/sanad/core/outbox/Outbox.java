package dev.sanad.core.outbox;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.OutboxId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The durable queue of work that must still be done when the line returns, or after a crash.
///
/// An item is written in the transaction of the action that wishes it, so that neither is lost without the other.
/// The
/// worker marks an item `SENDING` and makes that durable before the handler sees it. If the process ends then,
/// nobody
/// knows whether it arrived: the next start hands it out again, the same bytes, marked ambiguous. It knows bytes
/// and
/// kinds, not features.
///
/// Order: items of the same kind and key one after the other, everything else as it falls due.
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /// A handler's time ends in this process first; the stored lease is for verdicts that could not be written.
    private static final Duration LEASE_SLACK = Duration.ofSeconds(30);

    /// What an outbox is made of.
    ///
    /// @param database  where the items live; with the steps of {@link #migrations()}
    /// @param executors to run handlers
    /// @param timers    to wake when something falls due
    /// @param clock     for due times
    /// @param chance    for the jitter of the backoff
    /// @param config    how it works
    public record Parts(
            Database database,
            CoreExecutors executors,
            Timers timers,
            InstantSource clock,
            RandomGenerator chance,
            OutboxConfig config) {}

    private record Claimed(List<OutboxDelivery> deliveries, Optional<Instant> next, OutboxCounts counts) {}

    private final Parts parts;
    private final Database database;
    private final MutableSignal<OutboxCounts> counts = new MutableSignal<>(OutboxCounts.EMPTY);
    private final Map<String, OutboxHandler> handlers = new ConcurrentHashMap<>();

    private final Object lock = new Object();
    /// The items with handlers: id → attempt.
    private final Map<OutboxId, Integer> inFlight = new HashMap<>();

    private Subscription alarm = () -> {};
    private boolean running;
    private boolean pumping;
    private boolean pumpAgain;

    public Outbox(Parts parts) {
        this.parts = parts;
        this.database = parts.database();
    }

    /// The tables of the outbox.
    public static List<Migration> migrations() {
        return List.of(Migration.of(Outbox.class, "outbox", 1, "V001__outbox.sql"));
    }

    /// Adds an item in the transaction of the action that wishes it; it replaces one of the same kind and key that
    /// waits and was surely never sent.
    public OutboxId enqueue(Tx tx, OutboxItem item) {
        OutboxId id = OutboxRows.put(tx, item, now());
        tx.afterCommit(this::pump);
        return id;
    }

    /// Takes back what waits; what is being sent cannot be taken back.
    ///
    /// @return whether there was anything
    public boolean withdraw(Tx tx, String kind, String key) {
        boolean any = OutboxRows.withdraw(tx, kind, key);
        tx.afterCommit(this::pump);
        return any;
    }

    /// Says who does the work of a kind. Items of a kind without a handler wait.
    public void register(String kind, OutboxHandler handler) {
        if (handlers.putIfAbsent(kind, handler) != null) {
            throw new IllegalStateException("the kind " + kind + " has a handler");
        }
        pump();
    }

    /// How much waits; up to date shortly after each change.
    public Signal<OutboxCounts> counts() {
        return counts;
    }

    /// What is not done, newest first.
    public CompletableFuture<Outcome<List<OutboxLine>>> list(int limit) {
        return database.read(tx -> OutboxRows.list(tx, limit));
    }

    /// Begins to hand out, first of all what an earlier process had in its hands. The result says how many those
    /// were.
    public CompletableFuture<Outcome<Integer>> start() {
        return database.<Integer>write(tx -> {
                    Instant now = now();
                    OutboxRows.prune(tx, now.minus(parts.config().keepDone()));
                    return OutboxRows.recover(tx, now);
                })
                .thenApply(recovered -> {
                    if (recovered instanceof Outcome.Done) {
                        synchronized (lock) {
                            running = true;
                        }
                        pump();
                    }
                    return recovered;
                });
    }

    /// The line came back: what waits out a backoff is tried now.
    public CompletableFuture<Outcome<Integer>> nudge() {
        return database.write(tx -> {
            int due = OutboxRows.dueNow(tx, now());
            tx.afterCommit(this::pump);
            return due;
        });
    }

    /// Gives an item that was given up another chance.
    public CompletableFuture<Outcome<Boolean>> revive(OutboxId id) {
        return database.write(tx -> {
            boolean revived = OutboxRows.revive(tx, id, now());
            tx.afterCommit(this::pump);
            return revived;
        });
    }

    /// Hands out nothing more. What is with a handler may still end; otherwise the next start takes it up as
    /// ambiguous.
    @Override
    public void close() {
        synchronized (lock) {
            running = false;
            alarm.close();
        }
    }

    private Instant now() {
        return parts.clock().instant();
    }

    private void pump() {
        int free;
        synchronized (lock) {
            if (pumping) {
                pumpAgain = true;
                return;
            }
            pumping = true;
            pumpAgain = false;
            free = running ? parts.config().concurrency() - inFlight.size() : 0;
        }
        database.write(tx -> claim(tx, free)).thenAccept(this::handOut);
    }

    private Claimed claim(Tx tx, int free) {
        Instant now = now();
        if (free > 0) {
            OutboxRows.expireLeases(tx, now);
        }
        List<OutboxDelivery> deliveries = free > 0
                ? OutboxRows.claim(
                        tx, handlers.keySet(), free, now, parts.config().lease().plus(LEASE_SLACK))
                : List.of();
        return new Claimed(deliveries, OutboxRows.next(tx, now), OutboxRows.counts(tx));
    }

    private void handOut(Outcome<Claimed> outcome) {
        // All of this still counts as pumping: a later pump must not be overtaken by these figures.
        synchronized (lock) {
            if (outcome instanceof Outcome.Done<Claimed>(Claimed claimed)) {
                claimed.deliveries().forEach(delivery -> inFlight.put(delivery.id(), delivery.attempt()));
                setAlarm(claimed.next());
            } else if (running) {
                alarm.close();
                alarm = parts.timers().after(parts.config().firstBackoff(), this::pump);
            }
        }
        if (outcome instanceof Outcome.Done<Claimed>(Claimed claimed)) {
            counts.set(claimed.counts());
            claimed.deliveries().forEach(this::handOut);
        }
        boolean again;
        synchronized (lock) {
            pumping = false;
            again = pumpAgain;
        }
        if (again) {
            pump();
        }
    }

    private void setAlarm(Optional<Instant> next) {
        alarm.close();
        if (running && next.isPresent()) {
            Duration wait = Duration.between(now(), next.get());
            alarm = parts.timers().after(wait.isNegative() ? Duration.ZERO : wait, this::pump);
        }
    }

    private void handOut(OutboxDelivery delivery) {
        OutboxHandler handler = handlers.get(delivery.item().kind());
        if (handler == null) {
            throw new IllegalStateException("only kinds with a handler are claimed");
        }
        try {
            parts.executors().io().execute(() -> handle(handler, delivery));
        } catch (RejectedExecutionException busy) {
            settle(delivery, OutboxVerdict.again(FailureCode.OVERLOADED.id()));
        }
    }

    private void handle(OutboxHandler handler, OutboxDelivery delivery) {
        CompletableFuture<OutboxVerdict> ending = new CompletableFuture<>();
        Subscription leaseEnd = parts.timers()
                .after(parts.config().lease(), () -> ending.completeExceptionally(new TimeoutException("lease")));
        ending.whenComplete((verdict, thrown) -> {
            leaseEnd.close();
            if (thrown == null) {
                settle(delivery, verdict);
            } else {
                SupportReference.logged(LOG, FailureCode.UNEXPECTED, "handling an outbox item", thrown);
                settle(delivery, new OutboxVerdict.Again(null, true, FailureCode.UNEXPECTED.id()));
            }
        });
        try {
            handler.handle(delivery).whenComplete((verdict, thrown) -> {
                if (thrown == null) {
                    ending.complete(verdict);
                } else {
                    ending.completeExceptionally(thrown);
                }
            });
        } catch (RuntimeException | Error e) {
            ending.completeExceptionally(e);
        }
    }

    private void settle(OutboxDelivery delivery, OutboxVerdict verdict) {
        database.<Boolean>write(tx -> {
                    write(tx, delivery, verdict);
                    return true;
                })
                .thenAccept(_ -> {
                    // Where the verdict could not be written the item stays SENDING, and its lease brings it back.
                    synchronized (lock) {
                        inFlight.remove(delivery.id(), delivery.attempt());
                    }
                    pump();
                });
    }

    private void write(Tx tx, OutboxDelivery delivery, OutboxVerdict verdict) {
        Instant now = now();
        switch (verdict) {
            case OutboxVerdict.Delivered() -> OutboxRows.done(tx, delivery, now);
            case OutboxVerdict.GiveUp(String reason) -> OutboxRows.giveUp(tx, delivery, reason, now);
            case OutboxVerdict.Again again -> {
                if (delivery.attempt() >= parts.config().mostAttempts()) {
                    OutboxRows.giveUp(tx, delivery, again.reason(), now);
                } else {
                    Instant wished = again.notBefore();
                    Instant next = wished == null ? now.plus(backoff(delivery.attempt())) : wished;
                    OutboxRows.again(tx, delivery, again, next, now);
                }
            }
        }
    }

    /// Doubled each time up to the longest, of which a random half to whole is taken, so that many workstations
    /// do not
    /// come back at the same moment.
    private Duration backoff(int attempt) {
        long first = parts.config().firstBackoff().toMillis();
        long longest = parts.config().longestBackoff().toMillis();
        long full = Math.min(longest, first << Math.min(attempt - 1, 20));
        return Duration.ofMillis(full / 2 + parts.chance().nextLong(full / 2 + 1));
    }
}
