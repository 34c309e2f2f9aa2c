package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// The SQL of cached answers, in cache.db. The primary key clusters what can serve one question, so a
/// look-up reads one place of the file, however many answers there are.
final class AnswerStore {
    private static final int MAX_ANSWER = 11 * 1024 * 1024;

    /// Keeps an answer in place of an older one to the same question.
    ///
    /// @return how many answers there are more now
    int put(Tx tx, QuestionKey key, KnownAnswer answer) {
        int replaced = tx.update(
                "DELETE FROM eligibility_answer WHERE scope = ? AND first_day = ? AND purposes = ?",
                key.scope(),
                key.question().serviced().start(),
                key.purposes());
        tx.update(
                "INSERT INTO eligibility_answer (scope, first_day, purposes, last_day, question, check_id,"
                        + " asked_by, answered_at, simulated, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.scope(),
                key.question().serviced().start(),
                key.purposes(),
                key.question().serviced().end(),
                QuestionCodec.write(answer.question()),
                answer.check().value(),
                answer.askedBy(),
                answer.answeredAt(),
                answer.simulated(),
                deflate(answer.message()));
        return 1 - replaced;
    }

    /// The answer that serves a question best: one for its day before one for an earlier day, then the
    /// newest. A wider answer serves a narrower question.
    Optional<KnownAnswer> find(Tx tx, QuestionKey key) {
        LocalDate day = key.question().serviced().start();
        return tx.one(
                "SELECT question, check_id, asked_by, answered_at, simulated, answer FROM eligibility_answer"
                        + " WHERE scope = ? AND first_day <= ? AND (purposes & ?) = ?"
                        + " ORDER BY (last_day >= ?) DESC, first_day DESC, answered_at DESC LIMIT 1",
                AnswerStore::row,
                key.scope(),
                day,
                key.purposes(),
                key.purposes(),
                day);
    }

    long count(Tx tx) {
        return tx.count("SELECT COUNT(*) FROM eligibility_answer");
    }

    /// Removes what is older than a moment, at most so many.
    int forget(Tx tx, Instant before, int most) {
        return tx.update(
                "DELETE FROM eligibility_answer WHERE (scope, first_day, purposes) IN (SELECT scope, first_day, purposes"
                        + " FROM eligibility_answer WHERE answered_at < ? ORDER BY answered_at LIMIT ?)",
                before,
                most);
    }

    /// Removes the oldest.
    ///
    /// @param most at most so many
    int shrink(Tx tx, long most) {
        return tx.update(
                "DELETE FROM eligibility_answer WHERE (scope, first_day, purposes) IN (SELECT scope, first_day,"
                        + " purposes FROM eligibility_answer ORDER BY answered_at LIMIT ?)",
                most);
    }

    /// Keeps an answer unless a newer one to the same question is there; for rebuilding.
    ///
    /// @return how many answers there are more now
    int putIfNewer(Tx tx, KnownAnswer answer) {
        QuestionKey key = QuestionKey.of(answer.question());
        boolean newer = tx.one(
                        "SELECT answered_at FROM eligibility_answer WHERE scope = ? AND first_day = ? AND purposes = ?",
                        row -> row.instant("answered_at"),
                        key.scope(),
                        key.question().serviced().start(),
                        key.purposes())
                .map(there -> there.isBefore(answer.answeredAt()))
                .orElse(true);
        return newer ? put(tx, key, answer) : 0;
    }

    private static KnownAnswer row(Row row) {
        return new KnownAnswer(
                QuestionCodec.read(row.text("question")),
                new CheckId(row.text("check_id")),
                row.text("asked_by"),
                row.instant("answered_at"),
                row.flag("simulated"),
                inflate(row.bytes("answer")));
    }

    private static byte[] deflate(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 6 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 8);
            byte[] buffer = new byte[16 * 1024];
            while (!inflater.finished() && out.size() < MAX_ANSWER) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
