package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.store.Tx;
import java.util.List;

/// The SQL of what was sent.
final class SentRows {
    private static final int MOST = 100;

    private SentRows() {}

    static void put(Tx tx, EntryId answer, int step, SentView sent) {
        tx.update(
                "INSERT INTO assistant_sent(entry, step, bytes, content)"
                        + " SELECT nr, ?, ?, ? FROM assistant_entry WHERE id=?",
                step,
                sent.bytes(),
                StoredJson.pack(sent),
                answer.value());
    }

    /// Fills in how long the body was on the line.
    static void bytes(Tx tx, EntryId answer, int step, long bytes) {
        tx.update(
                "UPDATE assistant_sent SET bytes=? WHERE step=? AND entry=(SELECT nr FROM assistant_entry WHERE id=?)",
                bytes,
                step,
                answer.value());
    }

    static List<SentView> of(Tx tx, EntryId answer) {
        return tx.list(
                "SELECT s.bytes, s.content FROM assistant_sent s JOIN assistant_entry e ON e.nr = s.entry"
                        + " WHERE e.id=? ORDER BY s.step LIMIT ?",
                row -> {
                    SentView sent = StoredJson.unpack(row.bytes("content"), SentView.class);
                    return new SentView(
                            sent.at(), sent.to(), sent.parts(), sent.replacements(), row.longNumber("bytes"));
                },
                answer.value(),
                MOST);
    }
}
