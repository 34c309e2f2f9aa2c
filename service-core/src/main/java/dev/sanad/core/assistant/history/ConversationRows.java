package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The SQL of conversations.
final class ConversationRows {
    private static final int LONGEST_TITLE = 200;
    private static final int BEGINNING = 80;
    /// Values of people that a conversation remembers; the newest count.
    private static final int MOST_KNOWN = 500;

    /// The columns of a summary; the conversation is called `c`.
    static final String SUMMARY = "c.id, c.title, c.first_words, c.pinned, c.started_at, c.changed_at, c.entries,"
            + " c.draft <> '' AS has_draft";

    private ConversationRows() {}

    /// A conversation's number; made where there is none.
    static long made(Tx tx, ConversationId id, Instant now) {
        tx.update(
                "INSERT INTO assistant_conversation(id, title, first_words, pinned, started_at, changed_at, entries, draft,"
                        + " known, words) VALUES (?,'','',0,?,?,0,'','[]','') ON CONFLICT(id) DO NOTHING",
                id.value(),
                now,
                now);
        return found(tx, id).orElseThrow();
    }

    static Optional<Long> found(Tx tx, ConversationId id) {
        return tx.one("SELECT nr FROM assistant_conversation WHERE id=?", row -> row.longNumber(1), id.value());
    }

    static ConversationId id(Tx tx, long nr) {
        return tx.one("SELECT id FROM assistant_conversation WHERE nr=?", row -> new ConversationId(row.text(1)), nr)
                .orElseThrow();
    }

    static List<ConversationSummary> list(Tx tx, int limit) {
        return tx.list(
                "SELECT " + SUMMARY
                        + " FROM assistant_conversation c ORDER BY c.pinned DESC, c.changed_at DESC LIMIT ?",
                ConversationRows::summary,
                limit);
    }

    static Optional<ConversationSummary> summary(Tx tx, ConversationId id) {
        return tx.one(
                "SELECT " + SUMMARY + " FROM assistant_conversation c WHERE c.id=?",
                ConversationRows::summary,
                id.value());
    }

    static ConversationSummary summary(Row row) {
        String title = row.text("title");
        return new ConversationSummary(
                new ConversationId(row.text("id")),
                title.isEmpty() ? row.text("first_words") : title,
                !title.isEmpty(),
                row.flag("pinned"),
                row.instant("started_at"),
                row.instant("changed_at"),
                row.number("entries"),
                row.flag("has_draft"));
    }

    static boolean rename(Tx tx, ConversationId id, String title) {
        String kept = cut(title.strip(), LONGEST_TITLE);
        return found(tx, id)
                .map(nr -> {
                    WordIndex.forgetTitle(tx, nr);
                    int changed = tx.update(
                            "UPDATE assistant_conversation SET title=?, words=? WHERE nr=?",
                            kept,
                            WordIndex.words(kept),
                            nr);
                    WordIndex.addTitle(tx, nr);
                    return changed > 0;
                })
                .orElse(false);
    }

    static boolean pin(Tx tx, ConversationId id, boolean pinned) {
        return tx.update("UPDATE assistant_conversation SET pinned=? WHERE id=?", pinned, id.value()) > 0;
    }

    /// Something was said.
    ///
    /// @param question names the conversation where nothing does yet
    static void touch(Tx tx, long nr, Instant now, String question) {
        tx.update(
                "UPDATE assistant_conversation SET changed_at=?, draft='',"
                        + " first_words=CASE WHEN first_words='' THEN ? ELSE first_words END WHERE nr=?",
                now,
                beginning(question),
                nr);
    }

    static void touch(Tx tx, long nr, Instant now) {
        tx.update("UPDATE assistant_conversation SET changed_at=? WHERE nr=?", now, nr);
    }

    static void draft(Tx tx, ConversationId id, String text, Instant now) {
        if (text.isBlank()) {
            tx.update("UPDATE assistant_conversation SET draft='' WHERE id=?", id.value());
            tx.update("DELETE FROM assistant_conversation WHERE id=? AND shown IS NULL AND title=''", id.value());
            return;
        }
        made(tx, id, now);
        tx.update("UPDATE assistant_conversation SET draft=? WHERE id=?", text, id.value());
    }

    static String draft(Tx tx, ConversationId id) {
        return tx.one("SELECT draft FROM assistant_conversation WHERE id=?", row -> row.text(1), id.value())
                .orElse("");
    }

    static List<Personal> known(Tx tx, long nr) {
        return tx.one("SELECT known FROM assistant_conversation WHERE nr=?", row -> row.text(1), nr)
                .map(text -> StoredJson.readAll(text, Personal.class))
                .orElse(List.of());
    }

    static void know(Tx tx, long nr, List<Personal> more) {
        Set<Personal> all = new LinkedHashSet<>(known(tx, nr));
        all.addAll(more);
        List<Personal> kept =
                all.stream().skip(Math.max(0, all.size() - MOST_KNOWN)).toList();
        tx.update("UPDATE assistant_conversation SET known=? WHERE nr=?", StoredJson.write(kept), nr);
    }

    static void delete(Tx tx, long nr) {
        WordIndex.forgetAll(tx, nr);
        tx.update(
                "DELETE FROM assistant_sent WHERE entry IN (SELECT nr FROM assistant_entry WHERE conversation=?)", nr);
        tx.update("DELETE FROM assistant_entry WHERE conversation=?", nr);
        tx.update("DELETE FROM assistant_conversation WHERE nr=?", nr);
    }

    private static String beginning(String question) {
        return cut(question.strip().replaceAll("\\s+", " "), BEGINNING);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest);
    }
}
