package dev.sanad.core.journal;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.MessageJournal;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import dev.sanad.core.store.Work;
import dev.sanad.core.telemetry.Trace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The message journal in the encrypted store. Keeping waits for the commit: call it on `io`.
///
/// A message to be sent is durable before it goes. What was received is kept ahead of the disk: nothing that runs in
/// this program can lose it any more, and the durable write of what it means, without which nobody is told, carries it
/// along. A loss of power between the two leaves a message without an answer, which is sent again as the same bytes.
///
/// The same message may be kept again when it is sent again; other bytes under the same id are refused, because the
/// exchange tells messages apart by their id.
public final class StoredMessageJournal implements MessageJournal {
    private record Sent(String event, Instant at, byte[] body) {}

    private final Database database;
    private final InstantSource clock;

    public StoredMessageJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The tables of the journal.
    public static List<Migration> migrations() {
        return List.of(
                Migration.of(StoredMessageJournal.class, "journal", 1, "V001__messages.sql"),
                Migration.of(StoredMessageJournal.class, "journal", 2, "V002__traces.sql"));
    }

    @Override
    public void keepSent(MessageId id, String event, byte[] body) {
        if (!kept(database.write(keeping(id, event, body)))) {
            throw new JournalException(new IllegalStateException("other bytes were sent under this message id"));
        }
    }

    /// Keeps a message in the transaction of the record that it belongs to, so that both cost one commit. The gateway
    /// finds it there.
    ///
    /// @return work that says whether it is kept; false where other bytes stand under this id
    public Work<Boolean> keeping(MessageId id, String event, byte[] body) {
        byte[] packed = Deflated.pack(body);
        String trace = Trace.current().map(Trace::id).orElse("");
        return tx -> {
            Optional<Sent> before = sent(tx, id);
            if (before.isPresent()) {
                return Arrays.equals(before.get().body(), body);
            }
            tx.update(
                    "INSERT INTO message_sent(id, event, kept_at, size, body, trace) VALUES (?,?,?,?,?,?)",
                    id.value(),
                    event,
                    clock.instant(),
                    body.length,
                    packed,
                    trace);
            return true;
        };
    }

    @Override
    public void keepReceived(MessageId answerTo, int status, String contentType, byte[] body) {
        byte[] packed = Deflated.pack(body);
        kept(database.writeAhead(tx -> tx.update(
                "INSERT INTO message_received(answer_to, status, content_type, kept_at, size, body)"
                        + " VALUES (?,?,?,?,?,?)",
                answerTo.value(),
                status,
                contentType,
                clock.instant(),
                body.length,
                packed)));
    }

    /// A message with the last of its answers; empty where neither is known.
    public CompletableFuture<Outcome<Optional<KeptExchange>>> find(MessageId id) {
        return database.read(tx -> {
            Optional<Sent> sent = sent(tx, id);
            int answers = (int) tx.count("SELECT count(*) FROM message_received WHERE answer_to=?", id.value());
            Optional<KeptExchange> answered = tx.one(
                    "SELECT status, content_type, kept_at, size, body FROM message_received"
                            + " WHERE answer_to=? ORDER BY seq DESC LIMIT 1",
                    row -> exchange(id, sent, row, answers),
                    id.value());
            return answered.or(() -> sent.map(
                    only -> new KeptExchange(id, only.event(), only.at(), only.body(), null, 0, "", new byte[0], 0)));
        });
    }

    /// The messages that were sent for one piece of work, oldest first.
    public CompletableFuture<Outcome<List<MessageId>>> sentFor(Trace trace) {
        return database.read(tx -> tx.list(
                "SELECT id FROM message_sent WHERE trace=? ORDER BY kept_at, id",
                row -> new MessageId(row.text("id")),
                trace.id()));
    }

    private static KeptExchange exchange(MessageId id, Optional<Sent> sent, Row row, int answers) {
        return new KeptExchange(
                id,
                sent.map(Sent::event).orElse(""),
                sent.map(Sent::at).orElse(null),
                sent.map(Sent::body).orElse(new byte[0]),
                row.instant("kept_at"),
                row.number("status"),
                row.text("content_type"),
                Deflated.unpack(row.bytes("body"), row.number("size")),
                answers);
    }

    private static Optional<Sent> sent(Tx tx, MessageId id) {
        return tx.one(
                "SELECT event, kept_at, size, body FROM message_sent WHERE id=?",
                row -> new Sent(
                        row.text("event"),
                        row.instant("kept_at"),
                        Deflated.unpack(row.bytes("body"), row.number("size"))),
                id.value());
    }

    private static <T> T kept(CompletableFuture<Outcome<T>> writing) {
        return switch (writing.join()) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Failure failure) ->
                throw new JournalException(
                        new IllegalStateException(failure.code().id() + " " + failure.reference()));
            case Outcome<T> other -> throw new IllegalStateException("a write ended as " + other.getClass());
        };
    }
}
