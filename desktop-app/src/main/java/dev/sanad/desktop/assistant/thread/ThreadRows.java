package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.desktop.kit.chat.MessageFeed;
import dev.sanad.desktop.kit.chat.Row;
import dev.sanad.desktop.kit.chat.Voice;
import dev.sanad.desktop.kit.chat.markdown.Block;
import dev.sanad.desktop.kit.chat.markdown.MarkdownStream;
import dev.sanad.desktop.kit.chat.markdown.Rich;
import java.util.ArrayList;
import java.util.List;

/// Stored entries as rows. Pure; any thread.
final class ThreadRows {
    private ThreadRows() {}

    /// All rows of a conversation.
    ///
    /// @param rightToLeft the direction of text that has no letters
    static List<Row> of(List<ChatEntry> entries, boolean rightToLeft) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            ChatEntry entry = entries.get(at);
            if (entry.author() == ChatEntry.Author.PERSON) {
                rows.addAll(question(entry.id(), entry.text(), entry.versions(), rightToLeft));
            } else {
                rows.addAll(answer(entry, at == entries.size() - 1, rightToLeft));
            }
        }
        return rows;
    }

    /// A question as it was typed: what a person types is no Markdown.
    static List<Row> question(EntryId id, String text, ChatEntry.Versions versions, boolean rightToLeft) {
        List<Block> blocks = new ArrayList<>();
        boolean direction = rightToLeft;
        for (String paragraph : text.strip().split("\\n\\s*\\n", -1)) {
            Rich rich = Rich.typed(paragraph, direction);
            direction = rich.rightToLeft();
            blocks.add(new Block.Paragraph(0, 0, rich));
        }
        List<Row> rows = new ArrayList<>(MessageFeed.rows(id.value(), Voice.PERSON, blocks));
        rows.add(part(id, new ThreadPart.Asked(id, versions)));
        return rows;
    }

    private static List<Row> answer(ChatEntry entry, boolean last, boolean rightToLeft) {
        EntryId id = entry.id();
        List<Row> rows = new ArrayList<>();
        ChatEntry.Answer answer = entry.answer();
        if (answer != null) {
            rows.add(part(id, new ThreadPart.Head(id, answer.badge())));
            answer.tools()
                    .forEach(tool -> rows.add(
                            part(id, new ThreadPart.Lookup(tool.call(), tool.title(), tool.ending(), tool.summary()))));
        }
        if (!entry.text().isBlank()) {
            rows.addAll(MessageFeed.rows(id.value(), Voice.OTHER, MarkdownStream.read(entry.text(), rightToLeft)));
        }
        rows.addAll(below(entry, last));
        return rows;
    }

    /// What stands below an answer once it has ended.
    static List<Row> below(ChatEntry entry, boolean last) {
        EntryId id = entry.id();
        List<Row> rows = new ArrayList<>();
        ChatEntry.Answer answer = entry.answer();
        if (answer != null && !answer.citations().isEmpty()) {
            rows.add(part(id, new ThreadPart.Sources(id, answer.citations())));
        }
        Failure failure = answer == null ? null : answer.failure();
        if (failure != null && failure.code() != FailureCode.CANCELLED) {
            rows.add(part(id, new ThreadPart.Trouble(id, failure, !entry.text().isBlank(), last)));
        }
        rows.add(part(id, foot(entry)));
        return rows;
    }

    /// What stands at the very end of an answer.
    static ThreadPart.Foot foot(ChatEntry entry) {
        ChatEntry.Answer answer = entry.answer();
        return new ThreadPart.Foot(
                entry.id(), entry.state(), entry.versions(), answer == null ? null : answer.figures());
    }

    /// A question that was just asked.
    static List<Row> asked(EntryId id, String text, boolean rightToLeft) {
        return question(id, text, new ChatEntry.Versions(List.of(id), 0), rightToLeft);
    }

    /// Says that an answer could not be stored.
    static Row unkept(EntryId id, Failure why) {
        return part(id, new ThreadPart.Trouble(id, why, true, false));
    }

    static Row part(EntryId id, ThreadPart content) {
        return new Row.Part(id.value(), content);
    }
}
