package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.Proposal;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.kit.chat.MessageFeed;
import dev.sanad.desktop.kit.chat.Row;
import dev.sanad.desktop.kit.chat.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes an answer's rows while it is being made. Text goes on where it stopped, below whatever was looked up
/// meanwhile. JavaFX thread.
final class TurnRows {
    private final Transcript transcript;
    private final EntryId id;
    private final boolean rightToLeft;
    private final List<Citation> citations = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable MessageFeed feed;
    private boolean started;

    /// An answer that begins.
    TurnRows(Transcript transcript, EntryId id, boolean rightToLeft) {
        this.transcript = transcript;
        this.id = id;
        this.rightToLeft = rightToLeft;
        transcript.append(List.of(ThreadRows.part(id, new ThreadPart.Waiting(id))));
    }

    /// Takes what came since the last frame. Text that came in several pieces is laid out once.
    void take(List<ChatEvent> events) {
        StringBuilder piece = new StringBuilder();
        for (ChatEvent event : events) {
            if (event instanceof ChatEvent.TextDelta(String more)) {
                piece.append(more);
            } else {
                write(piece);
                take(event);
            }
        }
        write(piece);
    }

    /// Whether a model was asked.
    boolean isStarted() {
        return started;
    }

    /// What came so far.
    String text() {
        return text.toString();
    }

    private void write(StringBuilder piece) {
        if (piece.isEmpty()) {
            return;
        }
        MessageFeed now = feed;
        if (now == null) {
            stopWaiting();
            now = new MessageFeed(transcript, id.value(), transcript.size(), rightToLeft);
            feed = now;
        }
        text.append(piece);
        now.append(piece.toString());
        piece.setLength(0);
    }

    private void take(ChatEvent event) {
        switch (event) {
            case ChatEvent.Started begun -> {
                started = true;
                insertHead(begun);
            }
            case ChatEvent.TextDelta _ -> throw new IllegalStateException("text is gathered");
            case ChatEvent.ToolCall call -> below(new ThreadPart.Lookup(call.call(), call.title(), null, null));
            case ChatEvent.ToolProposal(Proposal proposal) ->
                below(new ThreadPart.Change(id, proposal, ThreadPart.Standing.WAITING, null));
            case ChatEvent.ToolResult result -> ended(result);
            case ChatEvent.Cited(Citation citation) -> citations.add(citation);
            case ChatEvent.Finished finished ->
                end(new ThreadPart.Foot(id, ChatEntry.State.COMPLETE, single(), finished.figures()), null);
            case ChatEvent.Failed failed -> failed(failed);
        }
    }

    private void insertHead(ChatEvent.Started begun) {
        int at = transcript.find(id.value());
        Row head = ThreadRows.part(id, new ThreadPart.Head(id, begun.badge()));
        if (at < 0) {
            transcript.append(List.of(head));
        } else if (transcript.row(at) instanceof Row.Part part && part.content() instanceof ThreadPart.Head) {
            transcript.replace(at, 1, List.of(head));
        } else {
            transcript.replace(at, 0, List.of(head));
        }
    }

    private void below(ThreadPart part) {
        endFeed();
        stopWaiting();
        transcript.append(List.of(ThreadRows.part(id, part)));
    }

    private void ended(ChatEvent.ToolResult result) {
        for (int at = transcript.size() - 1; at >= 0; at--) {
            if (transcript.row(at) instanceof Row.Part(String owner, Object content) && owner.equals(id.value())) {
                ThreadPart next = after(content, result);
                if (next != null) {
                    transcript.replace(at, 1, List.of(ThreadRows.part(id, next)));
                    transcript.append(List.of(ThreadRows.part(id, new ThreadPart.Waiting(id))));
                    return;
                }
            }
        }
    }

    private @Nullable ThreadPart after(Object content, ChatEvent.ToolResult result) {
        return switch (content) {
            case ThreadPart.Lookup lookup
            when lookup.call().equals(result.call()) ->
                new ThreadPart.Lookup(lookup.call(), lookup.title(), result.ending(), result.summary());
            case ThreadPart.Change change
            when change.proposal().id().equals(result.call()) ->
                new ThreadPart.Change(id, change.proposal(), standing(result.ending()), result.summary());
            default -> null;
        };
    }

    private static ThreadPart.Standing standing(ChatEvent.ToolResult.Ending ending) {
        return switch (ending) {
            case DONE -> ThreadPart.Standing.DONE;
            case FAILED -> ThreadPart.Standing.FAILED;
            case DECLINED -> ThreadPart.Standing.DECLINED;
        };
    }

    private void failed(ChatEvent.Failed failed) {
        boolean stopped = failed.failure().code() == FailureCode.CANCELLED;
        ChatEntry.State state = stopped ? ChatEntry.State.STOPPED : ChatEntry.State.FAILED;
        end(
                new ThreadPart.Foot(id, state, single(), failed.figures()),
                stopped ? null : new ThreadPart.Trouble(id, failed.failure(), failed.kept(), true));
    }

    /// Ends it where its publisher ended in a fault of this program.
    void broken(Failure failure) {
        end(
                new ThreadPart.Foot(id, ChatEntry.State.FAILED, single(), null),
                new ThreadPart.Trouble(id, failure, !text.isEmpty(), true));
    }

    private void end(ThreadPart.Foot foot, ThreadPart.@Nullable Trouble trouble) {
        endFeed();
        stopWaiting();
        expireChanges();
        List<Row> rows = new ArrayList<>();
        if (!citations.isEmpty()) {
            citations.sort(Comparator.comparingInt(Citation::number));
            rows.add(ThreadRows.part(id, new ThreadPart.Sources(id, List.copyOf(citations))));
        }
        if (trouble != null) {
            rows.add(ThreadRows.part(id, trouble));
        }
        rows.add(ThreadRows.part(id, foot));
        transcript.append(rows);
    }

    private void expireChanges() {
        for (int at = transcript.size() - 1; at >= 0; at--) {
            if (transcript.row(at) instanceof Row.Part(String owner, ThreadPart.Change change)
                    && owner.equals(id.value())
                    && change.standing() == ThreadPart.Standing.WAITING) {
                Words nothing = null;
                transcript.replace(
                        at,
                        1,
                        List.of(ThreadRows.part(
                                id,
                                new ThreadPart.Change(id, change.proposal(), ThreadPart.Standing.EXPIRED, nothing))));
            }
        }
    }

    private ChatEntry.Versions single() {
        return new ChatEntry.Versions(List.of(id), 0);
    }

    private void endFeed() {
        MessageFeed now = feed;
        if (now != null) {
            now.end();
            feed = null;
        }
    }

    private void stopWaiting() {
        int last = transcript.size() - 1;
        if (last >= 0
                && transcript.row(last) instanceof Row.Part part
                && part.content() instanceof ThreadPart.Waiting) {
            transcript.truncate(last);
        }
    }
}
