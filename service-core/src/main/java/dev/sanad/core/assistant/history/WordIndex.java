package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.store.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds entries by their words. Both sides are folded by the same rules ({@link Folding}), so that it does not matter
/// how somebody writes an alef.
final class WordIndex {
    private static final int MOST_WORDS = 8;
    private static final String ENTRIES =
            "SELECT e.id AS entry, e.author AS author, e.text AS found, " + ConversationRows.SUMMARY
                    + " FROM assistant_words w JOIN assistant_entry e ON e.nr = w.rowid"
                    + " JOIN assistant_conversation c ON c.nr = e.conversation"
                    + " WHERE assistant_words MATCH ? ORDER BY w.rank LIMIT ?";
    private static final String TITLES =
            "SELECT e.id AS entry, e.author AS author, c.title AS found, " + ConversationRows.SUMMARY
                    + " FROM assistant_titles t JOIN assistant_conversation c ON c.nr = t.rowid"
                    + " JOIN assistant_entry e ON e.nr = c.shown"
                    + " WHERE assistant_titles MATCH ? ORDER BY t.rank LIMIT ?";

    private WordIndex() {}

    static String words(String text) {
        return String.join(" ", Folding.words(text));
    }

    static void add(Tx tx, long entry) {
        tx.update(
                "INSERT INTO assistant_words(rowid, words) SELECT nr, words FROM assistant_entry WHERE nr=? AND words<>''",
                entry);
    }

    static void addTitle(Tx tx, long conversation) {
        tx.update(
                "INSERT INTO assistant_titles(rowid, words) SELECT nr, words FROM assistant_conversation WHERE nr=?"
                        + " AND words<>''",
                conversation);
    }

    static void forgetTitle(Tx tx, long conversation) {
        tx.update(
                "INSERT INTO assistant_titles(assistant_titles, rowid, words) SELECT 'delete', nr, words"
                        + " FROM assistant_conversation WHERE nr=? AND words<>''",
                conversation);
    }

    static void forgetAll(Tx tx, long conversation) {
        forgetTitle(tx, conversation);
        tx.update(
                "INSERT INTO assistant_words(assistant_words, rowid, words) SELECT 'delete', nr, words"
                        + " FROM assistant_entry WHERE conversation=? AND words<>''",
                conversation);
    }

    /// Entries in which every word begins some word, titles first, each entry once.
    static List<HistoryHit> find(Tx tx, String text, int limit) {
        List<String> words =
                Folding.words(text).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        // Words hold letters and digits only, so quoting them is enough.
        String match = words.stream().map(word -> '"' + word + "\"*").collect(Collectors.joining(" "));
        Map<String, HistoryHit> hits = new LinkedHashMap<>();
        for (String sql : List.of(TITLES, ENTRIES)) {
            tx.each(
                    sql,
                    row -> {
                        Excerpt excerpt = Excerpt.of(row.text("found"), words);
                        hits.putIfAbsent(
                                row.text("entry"),
                                new HistoryHit(
                                        ConversationRows.summary(row),
                                        new EntryId(row.text("entry")),
                                        ChatEntry.Author.valueOf(row.text("author")),
                                        excerpt.text(),
                                        excerpt.marks()));
                    },
                    match,
                    limit);
        }
        return hits.values().stream().limit(limit).toList();
    }
}
