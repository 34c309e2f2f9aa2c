package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The SQL of documents and passages. Every method works in the transaction that it is given.
///
/// A document is written in several transactions, so that nobody else waits long, and becomes visible
/// in the last: its state is `NEW` until then, `SHOWN` afterwards, `OLD` once it was replaced or
/// deleted. What is `NEW` or `OLD` is cleared away; after a hard end by the next start.
final class KnowledgeStore {
    /// Documents of the clinic's own.
    static final int MOST_DOCUMENTS = 2_000;
    /// Passages in all.
    static final int MOST_PASSAGES = 1_000_000;
    /// Originals in all.
    static final long MOST_BYTES = 4L << 30;

    private static final String DOCUMENT = "d.nr, d.id, d.kind, d.title_en, d.title_ar, d.origin, d.digest, d.format,"
            + " d.indexed_at, d.passages, d.bytes";
    private static final String PASSAGE =
            "p.nr AS passage_nr, p.id AS passage_id, p.place, p.start, p.text, d.id, d.title_en, d.title_ar";
    private static final String OF_SHOWN =
            " FROM knowledge_passages p JOIN knowledge_documents d ON d.nr = p.document WHERE d.state = 'SHOWN'";

    /// A document with its row number.
    record Stored(long nr, String digest, int format, KnowledgeDocument document) {}

    /// What is known of a document before its passages are written.
    ///
    /// @param digest of its original, or of the data that it is made of
    record Heading(DocumentId id, Words title, KnowledgeDocument.Kind kind, String origin, String digest, long bytes) {}

    // ------------------------------------------------------------------ reading

    List<Stored> shown(Tx tx) {
        return tx.list(
                "SELECT " + DOCUMENT + " FROM knowledge_documents d WHERE d.state = 'SHOWN' ORDER BY d.nr LIMIT ?",
                KnowledgeStore::stored,
                MOST_DOCUMENTS * 2);
    }

    Optional<Stored> find(Tx tx, DocumentId id) {
        return tx.one(
                "SELECT " + DOCUMENT + " FROM knowledge_documents d WHERE d.id = ? AND d.state = 'SHOWN'",
                KnowledgeStore::stored,
                id.value());
    }

    /// The document that a file of this name or content takes the place of.
    Optional<Stored> same(Tx tx, String digest, String originKey) {
        return tx.one(
                "SELECT " + DOCUMENT + " FROM knowledge_documents d WHERE d.state = 'SHOWN' AND d.bytes > 0"
                        + " AND (d.digest = ? OR d.origin_key = ?) ORDER BY d.digest = ? DESC, d.nr LIMIT 1",
                KnowledgeStore::stored,
                digest,
                originKey,
                digest);
    }

    Optional<Passage> passage(Tx tx, String id) {
        return tx.one("SELECT " + PASSAGE + OF_SHOWN + " AND p.id = ? LIMIT 1", KnowledgeStore::passage, id);
    }

    List<Passage> passages(Tx tx, DocumentId id, int from, int limit) {
        return tx.list(
                "SELECT " + PASSAGE + OF_SHOWN + " AND d.id = ? AND p.place_at >= ? ORDER BY p.place_at LIMIT ?",
                KnowledgeStore::passage,
                id.value(),
                from,
                limit);
    }

    /// The passage of a row number; empty where it is not shown.
    Optional<Passage> passage(Tx tx, long nr) {
        return tx.one("SELECT " + PASSAGE + OF_SHOWN + " AND p.nr = ?", KnowledgeStore::passage, nr);
    }

    /// How many passages can be found.
    long passages(Tx tx) {
        return tx.count("SELECT sum(passages) FROM knowledge_documents WHERE state = 'SHOWN'");
    }

    /// Whether no further document of the clinic's own may be added.
    boolean isFull(Tx tx) {
        String own = " FROM knowledge_documents WHERE state = 'SHOWN' AND bytes > 0";
        return tx.count("SELECT count(*)" + own) >= MOST_DOCUMENTS
                || tx.count("SELECT sum(bytes)" + own) >= MOST_BYTES
                || passages(tx) >= MOST_PASSAGES;
    }

    byte[] original(Tx tx, long nr) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        tx.each(
                "SELECT body FROM knowledge_originals WHERE document = ? ORDER BY part",
                row -> whole.writeBytes(row.bytes(1)),
                nr);
        return whole.toByteArray();
    }

    // ------------------------------------------------------------------ writing

    /// Begins a document that nobody sees yet.
    long begin(Tx tx, Heading heading, String originKey, Instant now) {
        long nr = tx.count("SELECT max(nr) FROM knowledge_documents") + 1;
        tx.update(
                """
                INSERT INTO knowledge_documents (nr, id, kind, title_en, title_ar, origin, origin_key, digest, format,
                  indexed_at, passages, bytes, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 'NEW')""",
                nr,
                heading.id().value(),
                heading.kind().name(),
                heading.title().en(),
                heading.title().ar(),
                heading.origin(),
                originKey,
                heading.digest(),
                SearchedText.FORMAT,
                now,
                heading.bytes());
        return nr;
    }

    void original(Tx tx, long nr, int part, byte[] body) {
        tx.update("INSERT INTO knowledge_originals (document, part, body) VALUES (?, ?, ?)", nr, part, body);
    }

    /// The original of one document becomes that of another.
    void moveOriginal(Tx tx, long from, long to) {
        tx.update("UPDATE knowledge_originals SET document = ? WHERE document = ?", to, from);
    }

    /// A piece with its words, made ready outside the transaction.
    ///
    /// @param at    counts from 0 within the document
    /// @param place searched words of title and place
    /// @param words searched words of the text
    record Ready(int at, Piece piece, String place, String words) {}

    void passages(Tx tx, long nr, List<Ready> ready) {
        long next = tx.count("SELECT max(nr) FROM knowledge_passages") + 1;
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            numbers.add(next + i);
        }
        tx.batch(
                "INSERT INTO knowledge_passages (nr, document, place_at, id, place, start, text)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                numbers,
                number -> {
                    Ready one = ready.get((int) (number - next));
                    Piece piece = one.piece();
                    return new Object[] {number, nr, one.at(), piece.id(), piece.place(), piece.start(), piece.text()};
                });
        tx.batch("INSERT INTO knowledge_words (rowid, place, words) VALUES (?, ?, ?)", numbers, number -> {
            Ready one = ready.get((int) (number - next));
            return new Object[] {number, one.place(), one.words()};
        });
    }

    /// Shows a document in place of the one that had its id.
    void show(Tx tx, long nr, DocumentId id, int passages) {
        retire(tx, id);
        tx.update("UPDATE knowledge_documents SET state = 'SHOWN', passages = ? WHERE nr = ?", passages, nr);
    }

    /// Takes a document out of sight.
    void retire(Tx tx, DocumentId id) {
        tx.update("UPDATE knowledge_documents SET state = 'OLD' WHERE id = ? AND state = 'SHOWN'", id.value());
    }

    /// Gives up what was begun.
    void abandon(Tx tx, long nr) {
        tx.update("UPDATE knowledge_documents SET state = 'OLD' WHERE nr = ? AND state = 'NEW'", nr);
    }

    /// What a hard end left half written is given up.
    void abandonAll(Tx tx) {
        tx.update("UPDATE knowledge_documents SET state = 'OLD' WHERE state = 'NEW'");
    }

    /// Clears some of what is out of sight away.
    ///
    /// @return whether there is more
    boolean clear(Tx tx, int most) {
        Optional<Long> nr =
                tx.one("SELECT nr FROM knowledge_documents WHERE state = 'OLD' LIMIT 1", row -> row.longNumber(1));
        if (nr.isEmpty()) {
            return false;
        }
        List<Long> some = tx.list(
                "SELECT nr FROM knowledge_passages WHERE document = ? LIMIT ?",
                row -> row.longNumber(1),
                nr.get(),
                most);
        tx.batch("DELETE FROM knowledge_words WHERE rowid = ?", some, number -> new Object[] {number});
        tx.batch("DELETE FROM knowledge_passages WHERE nr = ?", some, number -> new Object[] {number});
        if (some.size() < most) {
            tx.update("DELETE FROM knowledge_originals WHERE document = ?", nr.get());
            tx.update("DELETE FROM knowledge_documents WHERE nr = ?", nr.get());
        }
        return true;
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.longNumber("nr"),
                row.text("digest"),
                row.number("format"),
                new KnowledgeDocument(
                        new DocumentId(row.text("id")),
                        new Words(row.text("title_en"), row.text("title_ar")),
                        KnowledgeDocument.Kind.valueOf(row.text("kind")),
                        row.text("origin"),
                        row.instant("indexed_at"),
                        row.number("passages"),
                        row.longNumber("bytes")));
    }

    private static Passage passage(Row row) {
        return new Passage(
                row.text("passage_id"),
                new DocumentId(row.text("id")),
                new Words(row.text("title_en"), row.text("title_ar")),
                row.text("place"),
                row.text("text"),
                row.number("start"));
    }
}
