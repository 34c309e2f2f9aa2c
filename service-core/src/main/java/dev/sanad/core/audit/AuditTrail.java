package dev.sanad.core.audit;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The append-only record of who did what. Entries are written in the transaction of the action itself: there is no
/// action without its entry, and no entry of an action that was undone.
///
/// Each entry carries an HMAC over the one before, so that a changed, removed or swapped entry is noticed; an
/// anchor
/// beside the store notices a cut-off end ({@link AuditVerdict}).
public final class AuditTrail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final String COLUMNS = "seq, at, who, action, record_kind, record_id, outcome, detail, mac";

    /// How far the anchor may lag behind; under load one anchor stands for many entries.
    private static final Duration ANCHOR_LAG = Duration.ofMillis(100);

    private record Head(long seq, byte[] mac) {}

    private final Database database;
    private final InstantSource clock;
    private final CoreExecutors executors;
    private final AuditChain chain;
    private final AuditAnchor anchor;
    /// Set where the anchor did not fit at the opening: then it stays as it is, as evidence.
    private final boolean anchorFrozen;

    private final Object lock = new Object();
    private AuditAnchor.@Nullable Mark toAnchor;
    private boolean anchorPlanned;

    private AuditTrail(Parts parts, AuditAnchor anchor, AuditChain chain, boolean anchorFrozen) {
        this.database = parts.database();
        this.clock = parts.clock();
        this.executors = parts.executors();
        this.anchor = anchor;
        this.chain = chain;
        this.anchorFrozen = anchorFrozen;
    }

    /// What a trail is made of.
    ///
    /// @param database   where the entries live; with the steps of {@link #migrations()}
    /// @param key        32 bytes, for this purpose only
    /// @param anchorFile made by {@link #begin} when the store was made
    /// @param clock      for the times of the entries
    /// @param executors  to write the anchor beside the work
    public record Parts(Database database, byte[] key, Path anchorFile, InstantSource clock, CoreExecutors executors) {}

    /// The tables of the trail.
    public static List<Migration> migrations() {
        return List.of(Migration.of(AuditTrail.class, "audit", 1, "V001__audit.sql"));
    }

    /// Makes the anchor of a new store, before its first entry; from then on a missing anchor is noticed.
    public static Outcome<Path> begin(byte[] key, Path anchorFile) {
        AuditChain chain = new AuditChain(key);
        return new AuditAnchor(anchorFile, chain).write(new AuditAnchor.Mark(0, chain.genesis()));
    }

    /// Opens the trail of a store. Blocks on the disk: call it on `io`.
    public static Outcome<AuditTrail> open(Parts parts) {
        AuditChain chain = new AuditChain(parts.key());
        AuditAnchor anchor = new AuditAnchor(parts.anchorFile(), chain);
        try {
            Optional<AuditAnchor.Mark> mark = anchor.read();
            return parts.database()
                    .read(tx -> mark.isPresent() && holds(tx, chain, mark.get()))
                    .join()
                    .map(fits -> {
                        if (!fits) {
                            LOG.error("the audit trail does not fit its anchor; verify it");
                        }
                        return new AuditTrail(parts, anchor, chain, !fits);
                    });
        } catch (IOException e) {
            return Outcome.failed(
                    SupportReference.logged(LOG, FailureCode.STORE_FAILED, "reading the audit anchor", e));
        }
    }

    private static boolean holds(Tx tx, AuditChain chain, AuditAnchor.Mark mark) {
        if (mark.count() == 0) {
            return mark.equals(new AuditAnchor.Mark(0, chain.genesis()));
        }
        return tx.one("SELECT mac FROM audit_entry WHERE seq=?", row -> row.bytes(1), mark.count())
                .map(mac -> mark.equals(new AuditAnchor.Mark(mark.count(), mac)))
                .orElse(false);
    }

    /// Adds an entry to the transaction of the action that it tells of.
    ///
    /// @return its place
    public long append(Tx tx, AuditEntry entry) {
        Head head = tx.one(
                        "SELECT seq, mac FROM audit_entry ORDER BY seq DESC LIMIT 1",
                        row -> new Head(row.longNumber(1), row.bytes(2)))
                .orElseGet(() -> new Head(0, chain.genesis()));
        long seq = head.seq() + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] mac = chain.mac(head.mac(), seq, at, entry);
        tx.update(
                "INSERT INTO audit_entry(" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?)",
                seq,
                at,
                entry.who(),
                entry.action(),
                entry.recordKind(),
                entry.recordId(),
                entry.outcome(),
                entry.detailCode(),
                mac);
        tx.afterCommit(() -> anchorSoon(new AuditAnchor.Mark(seq, mac)));
        return seq;
    }

    /// Adds an entry of its own, for actions that change no rows: signing in, reading the raw message.
    public CompletableFuture<Outcome<Long>> note(AuditEntry entry) {
        return database.write(tx -> append(tx, entry));
    }

    /// The newest entries before a place; `Long.MAX_VALUE` begins at the end.
    public CompletableFuture<Outcome<List<AuditLine>>> recent(int limit, long beforeSeq) {
        return database.read(tx -> tx.list(
                "SELECT " + COLUMNS + " FROM audit_entry WHERE seq < ? ORDER BY seq DESC LIMIT ?",
                AuditTrail::line,
                beforeSeq,
                limit));
    }

    /// Checks the whole chain against itself and the anchor. Takes about 2 µs an entry.
    public CompletableFuture<Outcome<AuditVerdict>> verify() {
        return executors.onIo(() -> {
            try {
                // The anchor first: entries that come meanwhile make the chain longer, never shorter.
                Optional<AuditAnchor.Mark> mark = anchor.read();
                return database.read(tx -> verdict(tx, mark)).join();
            } catch (IOException e) {
                return Outcome.failed(
                        SupportReference.logged(LOG, FailureCode.STORE_FAILED, "reading the audit anchor", e));
            }
        });
    }

    private AuditVerdict verdict(Tx tx, Optional<AuditAnchor.Mark> mark) {
        ChainWalk walk = new ChainWalk(chain, mark.orElse(null));
        tx.each("SELECT " + COLUMNS + " FROM audit_entry ORDER BY seq", row -> step(walk, row));
        return walk.verdict();
    }

    private static void step(ChainWalk walk, Row row) {
        AuditLine line;
        byte[] mac;
        try {
            line = line(row);
            mac = row.bytes("mac");
        } catch (IllegalArgumentException | IllegalStateException notWrittenByUs) {
            walk.unreadable(row.longNumber("seq"));
            return;
        }
        walk.step(line, mac);
    }

    private static AuditLine line(Row row) {
        return new AuditLine(
                row.longNumber("seq"),
                row.instant("at"),
                new AuditEntry(
                        row.text("who"),
                        row.text("action"),
                        row.text("record_kind"),
                        row.text("record_id"),
                        row.text("outcome"),
                        row.text("detail")));
    }

    private void anchorSoon(AuditAnchor.Mark mark) {
        synchronized (lock) {
            toAnchor = mark;
            if (anchorPlanned || anchorFrozen) {
                return;
            }
            anchorPlanned = true;
        }
        executors.timers().after(ANCHOR_LAG, () -> {
            try {
                executors.io().execute(this::anchorNow);
            } catch (RejectedExecutionException busy) {
                // The next entry, or the closing, takes it along.
                synchronized (lock) {
                    anchorPlanned = false;
                }
            }
        });
    }

    private void anchorNow() {
        synchronized (anchor) {
            AuditAnchor.Mark mark;
            synchronized (lock) {
                mark = toAnchor;
                toAnchor = null;
                anchorPlanned = false;
            }
            if (mark != null) {
                anchor.write(mark);
            }
        }
    }

    /// Brings the anchor to the end of the chain. Close the trail after the last entry and before the database.
    @Override
    public void close() {
        if (!anchorFrozen) {
            anchorNow();
        }
    }
}
