package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The SQL of checks, in clinic.db.
final class CheckStore {
    private static final String COLUMNS = "id, patient, name, payer, payer_en, payer_ar, question, asked_at, asked_by,"
            + " message, state, verdict, sentence_en, sentence_ar, failure, answered_at, took, simulated";

    void insert(Tx tx, CheckRow row) {
        CheckRow.End end = row.end();
        tx.update(
                "INSERT INTO eligibility_check (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id().value(),
                row.question().patient().value(),
                row.name(),
                row.question().payer().value(),
                row.payer().en(),
                row.payer().ar(),
                QuestionCodec.write(row.question()),
                row.askedAt(),
                row.askedBy(),
                row.message().value(),
                end.state().name(),
                end.verdict().name(),
                end.sentence().en(),
                end.sentence().ar(),
                end.failure(),
                end.answeredAt(),
                end.took().toNanos(),
                row.simulated());
    }

    /// Sets how far a check is; a check that has ended stays as it ended.
    boolean end(Tx tx, CheckId id, CheckRow.End end) {
        return tx.update(
                        "UPDATE eligibility_check SET state = ?, verdict = ?, sentence_en = ?, sentence_ar = ?,"
                                + " failure = ?, answered_at = ?, took = ? WHERE id = ?"
                                + " AND state IN ('IN_FLIGHT', 'QUEUED')",
                        end.state().name(),
                        end.verdict().name(),
                        end.sentence().en(),
                        end.sentence().ar(),
                        end.failure(),
                        end.answeredAt(),
                        end.took().toNanos(),
                        id.value())
                > 0;
    }

    /// The message that the check is asked with from now on.
    boolean rename(Tx tx, CheckRow row) {
        return tx.update(
                        "UPDATE eligibility_check SET message = ? WHERE id = ?",
                        row.message().value(),
                        row.id().value())
                > 0;
    }

    Optional<CheckRow> find(Tx tx, CheckId id) {
        return tx.one("SELECT " + COLUMNS + " FROM eligibility_check WHERE id = ?", CheckStore::row, id.value());
    }

    List<CheckRow> ofPatient(Tx tx, PatientId patient, int limit) {
        return tx.list(
                "SELECT " + COLUMNS + " FROM eligibility_check WHERE patient = ? ORDER BY asked_at DESC LIMIT ?",
                CheckStore::row,
                patient.value(),
                limit);
    }

    List<CheckRow> since(Tx tx, Instant from, int limit) {
        return tx.list(
                "SELECT " + COLUMNS + " FROM eligibility_check WHERE asked_at >= ? OR state IN ('IN_FLIGHT', 'QUEUED')"
                        + " ORDER BY asked_at DESC LIMIT ?",
                CheckStore::row,
                from,
                limit);
    }

    /// Answered checks of a span of time that said covered or not covered, newest first.
    List<CheckRow> answered(Tx tx, Instant from, Instant before, int limit) {
        return tx.list(
                "SELECT " + COLUMNS + " FROM eligibility_check WHERE asked_at >= ? AND asked_at < ?"
                        + " AND state = 'ANSWERED' AND verdict <> 'UNDETERMINED' ORDER BY asked_at DESC LIMIT ?",
                CheckStore::row,
                from,
                before,
                limit);
    }

    /// Checks that the last run of the program left on the line; the outbox has those that wait.
    List<CheckRow> inState(Tx tx, CheckSummary.State state) {
        return tx.list(
                "SELECT " + COLUMNS + " FROM eligibility_check WHERE state = ? ORDER BY asked_at DESC",
                CheckStore::row,
                state.name());
    }

    private static CheckRow row(Row row) {
        CheckRow.End end = new CheckRow.End(
                CheckSummary.State.valueOf(row.text("state")),
                Verdict.valueOf(row.text("verdict")),
                new Words(row.text("sentence_en"), row.text("sentence_ar")),
                row.text("failure"),
                row.instantOrNull("answered_at"),
                Duration.ofNanos(row.longNumber("took")));
        return new CheckRow(
                new CheckId(row.text("id")),
                QuestionCodec.read(row.text("question")),
                row.text("name"),
                new Words(row.text("payer_en"), row.text("payer_ar")),
                row.instant("asked_at"),
                row.text("asked_by"),
                new MessageId(row.text("message")),
                row.flag("simulated"),
                end);
    }
}
