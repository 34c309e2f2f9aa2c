package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The SQL of entries. They form a tree: entries with the same parent are versions of each other, and of each entry one
/// child is shown.
final class EntryRows {
    /// Deeper than any conversation that a person holds.
    private static final int MOST = 5_000;

    private static final String DOWN = """
            WITH RECURSIVE down(nr) AS (
              SELECT shown FROM assistant_conversation WHERE nr=? AND shown IS NOT NULL
              UNION ALL
              SELECT e.shown FROM assistant_entry e JOIN down d ON e.nr = d.nr WHERE e.shown IS NOT NULL)
            SELECT\s""";
    private static final String SHOWN =
            DOWN + EntryRow.COLUMNS + " FROM down d JOIN assistant_entry e ON e.nr = d.nr ORDER BY e.nr LIMIT ?";

    private static final String ABOVE =
            """
            WITH RECURSIVE up(nr) AS (
              SELECT ?
              UNION ALL
              SELECT e.parent FROM assistant_entry e JOIN up u ON e.nr = u.nr WHERE e.parent IS NOT NULL)
            SELECT\s""" + EntryRow.COLUMNS + " FROM up u JOIN assistant_entry e ON e.nr = u.nr ORDER BY e.nr LIMIT ?";

    private EntryRows() {}

    static Optional<EntryRow> find(Tx tx, EntryId id) {
        return tx.one("SELECT " + EntryRow.COLUMNS + " FROM assistant_entry e WHERE e.id=?", EntryRow::of, id.value());
    }

    static EntryRow get(Tx tx, long nr) {
        return tx.one("SELECT " + EntryRow.COLUMNS + " FROM assistant_entry e WHERE e.nr=?", EntryRow::of, nr)
                .orElseThrow();
    }

    /// The entries of the shown branch, oldest first.
    static List<EntryRow> shown(Tx tx, long conversation) {
        return tx.list(SHOWN, EntryRow::of, conversation, MOST);
    }

    /// An entry and what it follows, oldest first.
    static List<EntryRow> upTo(Tx tx, long nr) {
        return tx.list(ABOVE, EntryRow::of, nr, MOST);
    }

    /// A new question, shown from now on.
    static long ask(Tx tx, Asked asked, @Nullable Long parent) {
        tx.update(
                "INSERT INTO assistant_entry(id, conversation, parent, author, text, at, state, task, words)"
                        + " VALUES (?,?,?,?,?,?,?,?,?)",
                asked.id().value(),
                asked.conversation(),
                parent,
                ChatEntry.Author.PERSON.name(),
                asked.text(),
                asked.at(),
                ChatEntry.State.COMPLETE.name(),
                asked.task().name(),
                WordIndex.words(asked.text()));
        long nr = inserted(tx, asked.id());
        WordIndex.add(tx, nr);
        show(tx, asked.conversation(), parent, nr);
        return nr;
    }

    /// What a question is stored with.
    record Asked(EntryId id, long conversation, String text, ChatTask task, Instant at) {}

    /// A new answer to a question, shown from now on.
    static long begin(Tx tx, EntryId id, EntryRow question, Instant at, ChatEntry.Answer answer) {
        long conversation = question.place().conversation();
        tx.update(
                "INSERT INTO assistant_entry(id, conversation, parent, author, text, at, state, task, answer, words)"
                        + " VALUES (?,?,?,?,'',?,?,?,?,'')",
                id.value(),
                conversation,
                question.place().nr(),
                ChatEntry.Author.MODEL.name(),
                at,
                ChatEntry.State.RUNNING.name(),
                question.task().name(),
                StoredJson.write(answer));
        long nr = inserted(tx, id);
        show(tx, conversation, question.place().nr(), nr);
        return nr;
    }

    private static long inserted(Tx tx, EntryId id) {
        return tx.count("SELECT nr FROM assistant_entry WHERE id=?", id.value());
    }

    /// What has come of an answer so far.
    static void partial(Tx tx, EntryId id, String text, ChatEntry.Answer sofar) {
        tx.update(
                "UPDATE assistant_entry SET text=?, answer=? WHERE id=? AND state='RUNNING'",
                text,
                StoredJson.write(sofar),
                id.value());
    }

    /// An answer has ended.
    static void end(Tx tx, EntryId id, Answers.Ended ended) {
        EntryRow row = find(tx, id).orElseThrow();
        tx.update(
                "UPDATE assistant_entry SET text=?, state=?, answer=?, steps=?, words=? WHERE nr=?",
                ended.text(),
                ended.state().name(),
                StoredJson.write(ended.answer()),
                StoredJson.write(ended.steps()),
                WordIndex.words(ended.text()),
                row.place().nr());
        WordIndex.add(tx, row.place().nr());
    }

    /// Shows an entry in its place.
    static void show(Tx tx, long conversation, @Nullable Long parent, long nr) {
        point(tx, conversation, parent, nr);
        count(tx, conversation);
    }

    private static void point(Tx tx, long conversation, @Nullable Long parent, long nr) {
        if (parent == null) {
            tx.update("UPDATE assistant_conversation SET shown=? WHERE nr=?", nr, conversation);
        } else {
            tx.update("UPDATE assistant_entry SET shown=? WHERE nr=?", nr, parent);
        }
    }

    private static void count(Tx tx, long conversation) {
        tx.update(
                "UPDATE assistant_conversation SET entries=? WHERE nr=?",
                Math.min(MOST, tx.count(DOWN + "count(*) FROM down", conversation)),
                conversation);
    }

    static List<ChatEntry> entries(Tx tx, long conversation) {
        Map<Long, List<EntryId>> siblings = new HashMap<>();
        tx.each(
                "SELECT coalesce(parent, 0) AS above, id FROM assistant_entry WHERE conversation=? ORDER BY nr",
                row -> siblings.computeIfAbsent(row.longNumber("above"), _ -> new ArrayList<>())
                        .add(new EntryId(row.text("id"))),
                conversation);
        return shown(tx, conversation).stream()
                .map(row -> row.entry(versions(row, siblings)))
                .toList();
    }

    private static ChatEntry.Versions versions(EntryRow row, Map<Long, List<EntryId>> siblings) {
        Long parent = row.place().parent();
        List<EntryId> all = siblings.getOrDefault(parent == null ? 0L : parent, List.of(row.id()));
        return new ChatEntry.Versions(all, Math.max(0, all.indexOf(row.id())));
    }

    static ChatEntry.Versions versions(Tx tx, EntryRow row) {
        List<EntryId> all = tx.list(
                "SELECT id FROM assistant_entry WHERE conversation=? AND parent IS ? ORDER BY nr",
                each -> new EntryId(each.text(1)),
                row.place().conversation(),
                row.place().parent());
        return new ChatEntry.Versions(all, Math.max(0, all.indexOf(row.id())));
    }

    /// Questions with their answers above an entry, oldest first; those without any answer are left out.
    static List<PastTurn> past(Tx tx, long nr) {
        record Pair(String question, EntryRow answer) {}
        List<Pair> pairs = new ArrayList<>();
        String question = null;
        for (EntryRow row : upTo(tx, nr)) {
            if (row.isQuestion()) {
                question = row.text();
            } else if (question != null && !row.text().isBlank()) {
                pairs.add(new Pair(question, row));
                question = null;
            }
        }
        List<PastTurn> past = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean withSteps = past.size() >= pairs.size() - PastTurn.WITH_STEPS;
            List<AnswerStep> steps = withSteps ? steps(tx, pair.answer().place().nr()) : List.of();
            past.add(new PastTurn(pair.question(), pair.answer().text(), steps));
        }
        return past;
    }

    private static List<AnswerStep> steps(Tx tx, long nr) {
        String steps = tx.one("SELECT coalesce(steps, '[]') FROM assistant_entry WHERE nr=?", row -> row.text(1), nr)
                .orElse("[]");
        return StoredJson.readAll(steps, AnswerStep.class);
    }

    /// Copies entries, with what was sent for them, into another conversation.
    ///
    /// @param ids gives each copy an id
    static void copy(Tx tx, List<EntryRow> entries, long into, java.util.function.Supplier<String> ids) {
        Long parent = null;
        for (EntryRow row : entries) {
            String id = ids.get();
            tx.update(
                    "INSERT INTO assistant_entry(id, conversation, parent, author, text, at, state, task, answer, steps,"
                            + " words) SELECT ?, ?, ?, author, text, at, state, task, answer, steps, words"
                            + " FROM assistant_entry WHERE nr=?",
                    id,
                    into,
                    parent,
                    row.place().nr());
            long nr = inserted(tx, new EntryId(id));
            WordIndex.add(tx, nr);
            tx.update(
                    "INSERT INTO assistant_sent(entry, step, bytes, content) SELECT ?, step, bytes, content"
                            + " FROM assistant_sent WHERE entry=?",
                    nr,
                    row.place().nr());
            point(tx, into, parent, nr);
            parent = nr;
        }
        count(tx, into);
    }

    /// Answers that the last run of the program left behind.
    static List<EntryRow> running(Tx tx) {
        return tx.list(
                "SELECT " + EntryRow.COLUMNS + " FROM assistant_entry e WHERE e.state='RUNNING' LIMIT 1000",
                EntryRow::of);
    }
}
