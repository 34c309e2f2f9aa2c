package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.KnowledgeStore.Heading;
import dev.sanad.core.knowledge.KnowledgeStore.Ready;
import dev.sanad.core.knowledge.KnowledgeStore.Stored;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Writes documents in small transactions, so that a desk that saves a patient never waits for a book.
/// Waits for the
/// store: called on `io`, one document at a time.
final class DocumentWriter {
    private static final int PASSAGES_AT_ONCE = 200;
    private static final int PART = 1 << 20;
    private static final int CLEARED_AT_ONCE = 400;

    private final Database database;
    private final KnowledgeStore store;
    private final InstantSource clock;
    private final MutableSignal<Long> changes;

    DocumentWriter(Database database, KnowledgeStore store, InstantSource clock, MutableSignal<Long> changes) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.changes = changes;
    }

    /// What is written.
    ///
    /// @param heading of the document
    /// @param originKey by which the same file is known again; empty for what the program brings along
    /// @param pieces its passages
    /// @param original the file; null where it is kept already, or there is none
    /// @param keptOriginal the row of the document whose original this one takes over; 0 for none
    record Job(
            Heading heading,
            String originKey,
            List<Piece> pieces,
            byte @org.jspecify.annotations.Nullable [] original,
            long keptOriginal) {}

    /// What happens beside the writing.
    ///
    /// @param atTheEnd     what else the last transaction does
    /// @param progress     told of passages kept
    /// @param cancellation stops it; nothing is left then
    record Beside(Consumer<Tx> atTheEnd, Consumer<ImportProgress> progress, Cancellation cancellation) {}

    Outcome<KnowledgeDocument> write(Job job, Beside beside) {
        return database.write(tx -> store.begin(tx, job.heading(), job.originKey(), clock.instant()))
                .join()
                .then(nr -> {
                    Outcome<KnowledgeDocument> ended = fill(nr, job, beside);
                    if (!(ended instanceof Outcome.Done<KnowledgeDocument>)) {
                        return giveUp(nr, ended);
                    }
                    return clear().then(_ -> ended);
                });
    }

    private Outcome<KnowledgeDocument> fill(long nr, Job job, Beside beside) {
        byte[] original = job.original();
        Outcome<Boolean> sofar = original == null ? Outcome.done(true) : original(nr, original, beside);
        int kept = 0;
        while (kept < job.pieces().size() && sofar instanceof Outcome.Done<Boolean>) {
            if (beside.cancellation().isCancelled()) {
                return Outcome.failed(Failure.of(FailureCode.CANCELLED));
            }
            List<Ready> some = ready(job, kept);
            sofar = database.write(tx -> {
                        store.passages(tx, nr, some);
                        return true;
                    })
                    .join();
            kept += some.size();
            beside.progress()
                    .accept(new ImportProgress(
                            ImportProgress.Phase.KEEPING, kept, job.pieces().size()));
        }
        return sofar.then(_ -> show(nr, job, beside));
    }

    private Outcome<Boolean> original(long nr, byte[] original, Beside beside) {
        Outcome<Boolean> sofar = Outcome.done(true);
        for (int part = 0; part * (long) PART < original.length && sofar instanceof Outcome.Done<Boolean>; part++) {
            if (beside.cancellation().isCancelled()) {
                return Outcome.failed(Failure.of(FailureCode.CANCELLED));
            }
            int number = part;
            byte[] body = Arrays.copyOfRange(original, part * PART, Math.min(original.length, (part + 1) * PART));
            sofar = database.write(tx -> {
                        store.original(tx, nr, number, body);
                        return true;
                    })
                    .join();
        }
        return sofar;
    }

    private static List<Ready> ready(Job job, int from) {
        boolean own = job.heading().kind().isOwn();
        String title = own ? SearchedText.indexed(job.heading().title().en()) + " " : "";
        List<Ready> ready = new ArrayList<>();
        for (int at = from; at < Math.min(job.pieces().size(), from + PASSAGES_AT_ONCE); at++) {
            Piece piece = job.pieces().get(at);
            ready.add(new Ready(
                    at, piece, title + SearchedText.indexed(piece.place()), SearchedText.indexed(piece.text())));
        }
        return ready;
    }

    private Outcome<KnowledgeDocument> show(long nr, Job job, Beside beside) {
        return database.write(tx -> {
                    if (job.keptOriginal() > 0) {
                        store.moveOriginal(tx, job.keptOriginal(), nr);
                    }
                    store.show(tx, nr, job.heading().id(), job.pieces().size());
                    beside.atTheEnd().accept(tx);
                    tx.afterCommit(this::changed);
                    return store.find(tx, job.heading().id()).map(Stored::document);
                })
                .join()
                .map(shown -> shown.orElseThrow());
    }

    private <T> Outcome<T> giveUp(long nr, Outcome<T> why) {
        return database.write(tx -> {
                    store.abandon(tx, nr);
                    return true;
                })
                .join()
                .then(_ -> clear())
                .then(_ -> why);
    }

    /// Takes a document out of sight and clears it away.
    ///
    /// @param atTheEnd what else the transaction does
    Outcome<DocumentId> retire(DocumentId id, Consumer<Tx> atTheEnd) {
        return database.write(tx -> {
                    store.retire(tx, id);
                    atTheEnd.accept(tx);
                    tx.afterCommit(this::changed);
                    return id;
                })
                .join()
                .then(gone -> clear().map(_ -> gone));
    }

    /// Clears away what is out of sight, and what a hard end left half written.
    Outcome<Boolean> clearAll() {
        return database.write(tx -> {
                    store.abandonAll(tx);
                    return true;
                })
                .join()
                .then(_ -> clear());
    }

    private Outcome<Boolean> clear() {
        Outcome<Boolean> more = Outcome.done(true);
        while (more instanceof Outcome.Done<Boolean>(Boolean isMore) && isMore) {
            more = database.write(tx -> store.clear(tx, CLEARED_AT_ONCE)).join();
        }
        return more;
    }

    private void changed() {
        changes.update(count -> count + 1);
    }
}
