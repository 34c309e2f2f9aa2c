package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.store.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as it stands in its table.
record EntryRow(
        Place place,
        EntryId id,
        ChatEntry.Author author,
        String text,
        Instant at,
        ChatEntry.State state,
        ChatTask task,
        @Nullable String answer) {
    static final String COLUMNS =
            "e.nr, e.conversation, e.parent, e.shown, e.id, e.author, e.text, e.at, e.state, e.task, e.answer";

    /// Where it hangs.
    ///
    /// @param parent the entry that it follows; null for a first question
    /// @param shown  the entry that is shown below it; null where there is none
    record Place(
            long nr,
            long conversation,
            @Nullable Long parent,
            @Nullable Long shown) {}

    static EntryRow of(Row row) {
        return new EntryRow(
                new Place(row.longNumber("nr"), row.longNumber("conversation"), nr(row, "parent"), nr(row, "shown")),
                new EntryId(row.text("id")),
                ChatEntry.Author.valueOf(row.text("author")),
                row.text("text"),
                row.instant("at"),
                ChatEntry.State.valueOf(row.text("state")),
                ChatTask.valueOf(row.text("task")),
                row.textOrNull("answer"));
    }

    private static @Nullable Long nr(Row row, String column) {
        return row.isNull(column) ? null : row.longNumber(column);
    }

    boolean isQuestion() {
        return author == ChatEntry.Author.PERSON;
    }

    ChatEntry entry(ChatEntry.Versions versions) {
        return new ChatEntry(
                id,
                author,
                text,
                at,
                state,
                versions,
                answer == null ? null : StoredJson.read(answer, ChatEntry.Answer.class));
    }
}
