package dev.sanad.core.outbox;

import dev.sanad.core.kernel.OutboxId;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The SQL of the outbox.
final class OutboxRows {
    private OutboxRows() {}

    static OutboxId put(Tx tx, OutboxItem item, Instant now) {
        Optional<String> same = tx.one(
                "SELECT id FROM outbox_item WHERE kind=? AND item_key=? AND state='WAITING' AND ambiguous=0",
                row -> row.text(1),
                item.kind(),
                item.key());
        if (same.isPresent()) {
            tx.update(
                    "UPDATE outbox_item SET payload=?, not_before=?, attempts=0, reason='', changed_at=? WHERE id=?",
                    item.payload(),
                    item.notBefore(),
                    now,
                    same.get());
            return new OutboxId(same.get());
        }
        String id = UUID.randomUUID().toString();
        tx.update(
                "INSERT INTO outbox_item(id, kind, item_key, payload, state, not_before, created_at, changed_at)"
                        + " VALUES (?,?,?,?,'WAITING',?,?,?)",
                id,
                item.kind(),
                item.key(),
                item.payload(),
                item.notBefore(),
                now,
                now);
        return new OutboxId(id);
    }

    static boolean withdraw(Tx tx, String kind, String key) {
        return tx.update("DELETE FROM outbox_item WHERE kind=? AND item_key=? AND state='WAITING'", kind, key) > 0;
    }

    /// What a process that ended had in its hands: whether it arrived, nobody knows.
    static int recover(Tx tx, Instant now) {
        return tx.update(
                "UPDATE outbox_item SET state='WAITING', ambiguous=1, not_before=min(not_before, ?), changed_at=?"
                        + " WHERE state='SENDING'",
                now,
                now);
    }

    static int prune(Tx tx, Instant before) {
        return tx.update("DELETE FROM outbox_item WHERE state='DONE' AND changed_at<?", before);
    }

    static int expireLeases(Tx tx, Instant now) {
        return tx.update(
                "UPDATE outbox_item SET state='WAITING', ambiguous=1, not_before=?, reason='APP-002', changed_at=?"
                        + " WHERE state='SENDING' AND lease_until<=?",
                now,
                now,
                now);
    }

    /// Takes what is due, the doubtful first; never two of the same kind and key at once, and these in their order.
    static List<OutboxDelivery> claim(Tx tx, Set<String> kinds, int most, Instant now, Duration lease) {
        List<OutboxDelivery> claimed = new ArrayList<>();
        for (String kind : kinds) {
            claimed.addAll(tx.list("""
                    SELECT id, kind, item_key, payload, not_before, attempts + 1 AS attempt, ambiguous, created_at
                    FROM outbox_item i
                    WHERE state='WAITING' AND kind=? AND not_before<=?
                      AND NOT EXISTS (SELECT 1 FROM outbox_item o WHERE o.kind=i.kind AND o.item_key=i.item_key
                                      AND o.seq<>i.seq AND (o.state='SENDING' OR o.state='WAITING' AND o.seq<i.seq))
                    ORDER BY ambiguous DESC, not_before, seq LIMIT ?""", OutboxRows::delivery, kind, now, most - claimed.size()));
        }
        for (OutboxDelivery delivery : claimed) {
            tx.update(
                    "UPDATE outbox_item SET state='SENDING', attempts=?, lease_until=?, changed_at=? WHERE id=?",
                    delivery.attempt(),
                    now.plus(lease),
                    now,
                    delivery.id().value());
        }
        return claimed;
    }

    private static OutboxDelivery delivery(Row row) {
        OutboxItem item =
                new OutboxItem(row.text("kind"), row.text("item_key"), row.bytes("payload"), row.instant("not_before"));
        return new OutboxDelivery(
                new OutboxId(row.text("id")),
                item,
                row.number("attempt"),
                row.flag("ambiguous"),
                row.instant("created_at"));
    }

    /// Ends an attempt; a verdict that comes after its lease changes nothing.
    static void done(Tx tx, OutboxDelivery delivery, Instant now) {
        tx.update(
                "UPDATE outbox_item SET state='DONE', payload=x'', reason='', changed_at=?"
                        + " WHERE id=? AND state='SENDING' AND attempts=?",
                now,
                delivery.id().value(),
                delivery.attempt());
    }

    static void giveUp(Tx tx, OutboxDelivery delivery, String reason, Instant now) {
        tx.update(
                "UPDATE outbox_item SET state='GIVEN_UP', reason=?, changed_at=?"
                        + " WHERE id=? AND state='SENDING' AND attempts=?",
                reason,
                now,
                delivery.id().value(),
                delivery.attempt());
    }

    static void again(Tx tx, OutboxDelivery delivery, OutboxVerdict.Again again, Instant notBefore, Instant now) {
        boolean ambiguous = delivery.ambiguous() || again.ambiguous();
        boolean replaced = !ambiguous
                && tx.count(
                                "SELECT count(*) FROM outbox_item WHERE kind=? AND item_key=? AND state='WAITING'"
                                        + " AND ambiguous=0",
                                delivery.item().kind(),
                                delivery.item().key())
                        > 0;
        if (replaced) {
            // It surely did not arrive, and a newer wish for the same thing waits: that one stands for both.
            giveUp(tx, delivery, "replaced", now);
            return;
        }
        tx.update(
                "UPDATE outbox_item SET state='WAITING', ambiguous=?, not_before=?, reason=?, changed_at=?"
                        + " WHERE id=? AND state='SENDING' AND attempts=?",
                ambiguous,
                notBefore,
                again.reason(),
                now,
                delivery.id().value(),
                delivery.attempt());
    }

    /// What waits out a backoff is due now; what was wished for later stays for later.
    static int dueNow(Tx tx, Instant now) {
        return tx.update(
                "UPDATE outbox_item SET not_before=? WHERE state='WAITING' AND attempts>0 AND not_before>?", now, now);
    }

    static boolean revive(Tx tx, OutboxId id, Instant now) {
        return tx.update(
                        "UPDATE outbox_item SET state='WAITING', ambiguous=1, attempts=0, not_before=?, changed_at=?"
                                + " WHERE id=? AND state='GIVEN_UP' AND reason<>'replaced'",
                        now,
                        now,
                        id.value())
                > 0;
    }

    static OutboxCounts counts(Tx tx) {
        Map<String, Integer> counts = new HashMap<>();
        tx.each(
                "SELECT state, count(*) FROM outbox_item"
                        + " WHERE state IN ('WAITING','SENDING','GIVEN_UP') AND reason<>'replaced' GROUP BY state",
                row -> counts.put(row.text(1), row.number(2)));
        return new OutboxCounts(
                counts.getOrDefault("WAITING", 0),
                counts.getOrDefault("SENDING", 0),
                counts.getOrDefault("GIVEN_UP", 0));
    }

    /// The next moment at which something falls due or a lease ends, later than now.
    static Optional<Instant> next(Tx tx, Instant now) {
        return tx.one(
                "SELECT at FROM (SELECT not_before AS at FROM outbox_item WHERE state='WAITING'"
                        + " UNION ALL SELECT lease_until FROM outbox_item WHERE state='SENDING') WHERE at>? ORDER BY at LIMIT 1",
                row -> row.instant("at"),
                now);
    }

    static List<OutboxLine> list(Tx tx, int limit) {
        return tx.list(
                "SELECT id, kind, item_key, state, attempts, not_before, reason, created_at FROM outbox_item"
                        + " WHERE state<>'DONE' AND reason<>'replaced' ORDER BY seq DESC LIMIT ?",
                row -> new OutboxLine(
                        new OutboxId(row.text("id")),
                        row.text("kind"),
                        row.text("item_key"),
                        OutboxState.valueOf(row.text("state")),
                        row.number("attempts"),
                        row.instant("not_before"),
                        row.text("reason"),
                        row.instant("created_at")),
                limit);
    }
}
