package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.store.Attempt;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Conversations in the encrypted store. Nothing here blocks; any thread.
public final class History {
    private static final int MOST_LISTED = 500;
    private static final int MOST_HITS = 200;

    private final Parts parts;
    private final ChangeSignal changes = new ChangeSignal();
    private final DraftLine drafts;
    private final Answers answers;

    /// What it stands on.
    ///
    /// @param database with the steps of {@link #migrations}
    /// @param timers   to gather keystrokes
    /// @param clock    for the times of entries
    /// @param ids      fresh lower-case GUIDs
    /// @param notes    writes a line of the audit trail
    public record Parts(Database database, Timers timers, InstantSource clock, Supplier<String> ids, Notes notes) {}

    /// Notes a deed in the audit trail, in the deed's own transaction.
    @FunctionalInterface
    public interface Notes {
        void note(Tx tx, String action, String kind, String id, String detail);
    }

    public History(Parts parts) {
        this.parts = parts;
        this.drafts = new DraftLine(parts.database(), parts.timers(), parts.clock(), changes);
        this.answers = new Answers(parts, this, drafts);
    }

    /// The tables.
    public static List<Migration> migrations() {
        return List.of(Migration.of(History.class, "assistant", 1, "V001__assistant.sql"));
    }

    // ------------------------------------------------------------------ reading

    public CompletableFuture<Outcome<List<ConversationSummary>>> list(int limit) {
        return parts.database().read(tx -> ConversationRows.list(tx, Math.clamp(limit, 1, MOST_LISTED)));
    }

    public CompletableFuture<Outcome<List<HistoryHit>>> search(String text, int limit) {
        return parts.database().read(tx -> WordIndex.find(tx, text, Math.clamp(limit, 1, MOST_HITS)));
    }

    public CompletableFuture<Outcome<Conversation>> open(ConversationId id) {
        return parts.database().read(tx -> conversation(tx, id));
    }

    private Conversation conversation(Tx tx, ConversationId id) {
        String draft = drafts.waiting(id).orElseGet(() -> ConversationRows.draft(tx, id));
        Instant now = parts.clock().instant();
        return ConversationRows.summary(tx, id)
                .map(summary -> new Conversation(
                        summary,
                        EntryRows.entries(tx, ConversationRows.found(tx, id).orElseThrow()),
                        draft))
                .orElseGet(() -> new Conversation(
                        new ConversationSummary(id, "", false, false, now, now, 0, !draft.isBlank()),
                        List.of(),
                        draft));
    }

    /// Every change of a conversation.
    public Signal<Optional<ConversationId>> changes() {
        return changes;
    }

    // ------------------------------------------------------------------ changing

    public CompletableFuture<Outcome<ConversationSummary>> rename(ConversationId id, String title) {
        return summary(id, tx -> ConversationRows.rename(tx, id, title));
    }

    public CompletableFuture<Outcome<ConversationSummary>> pin(ConversationId id, boolean pinned) {
        return summary(id, tx -> ConversationRows.pin(tx, id, pinned));
    }

    private interface Change {
        boolean in(Tx tx);
    }

    private CompletableFuture<Outcome<ConversationSummary>> summary(ConversationId id, Change change) {
        return changed(
                id,
                tx -> change.in(tx)
                        ? Outcome.done(ConversationRows.summary(tx, id).orElseThrow())
                        : gone());
    }

    public CompletableFuture<Outcome<ConversationId>> delete(ConversationId id) {
        drafts.drop(id);
        return changed(id, tx -> {
            // One that was never stored is gone already.
            ConversationRows.found(tx, id).ifPresent(nr -> {
                ConversationRows.delete(tx, nr);
                parts.notes().note(tx, "assistant.deleted", "conversation", id.value(), "");
            });
            return Outcome.done(id);
        });
    }

    public CompletableFuture<Outcome<String>> export(ConversationId id, ExportForm form) {
        return parts.database()
                .attempt(tx -> ConversationRows.found(tx, id)
                        .map(_ -> {
                            parts.notes().note(tx, "assistant.exported", "conversation", id.value(), form.name());
                            return Outcome.done(Exports.of(conversation(tx, id), form));
                        })
                        .orElseGet(History::gone));
    }

    public CompletableFuture<Outcome<Conversation>> show(ConversationId id, EntryId version) {
        return changed(
                id,
                tx -> EntryRows.find(tx, version)
                        .filter(row -> ConversationRows.id(tx, row.place().conversation())
                                .equals(id))
                        .map(row -> {
                            EntryRows.show(
                                    tx,
                                    row.place().conversation(),
                                    row.place().parent(),
                                    row.place().nr());
                            return Outcome.done(conversation(tx, id));
                        })
                        .orElseGet(History::gone));
    }

    /// Copies everything up to an entry into a new conversation.
    public CompletableFuture<Outcome<Conversation>> branch(EntryId upTo) {
        ConversationId fresh = new ConversationId(parts.ids().get());
        return changed(
                fresh,
                tx -> EntryRows.find(tx, upTo)
                        .map(row -> {
                            List<EntryRow> above =
                                    EntryRows.upTo(tx, row.place().nr());
                            long into = ConversationRows.made(
                                    tx, fresh, parts.clock().instant());
                            EntryRows.copy(tx, above, into, parts.ids());
                            ConversationRows.know(
                                    tx,
                                    into,
                                    ConversationRows.known(tx, row.place().conversation()));
                            ConversationRows.touch(
                                    tx,
                                    into,
                                    parts.clock().instant(),
                                    above.getFirst().text());
                            return Outcome.done(conversation(tx, fresh));
                        })
                        .orElseGet(History::gone));
    }

    /// Keeps what is being typed.
    public void draft(ConversationId id, String text) {
        drafts.put(id, text);
    }

    /// Makes what was typed durable now.
    public CompletableFuture<Outcome<Integer>> flush() {
        return drafts.flush();
    }

    /// What there is to store while answers are made.
    public Answers answers() {
        return answers;
    }

    <T> CompletableFuture<Outcome<T>> changed(ConversationId id, Attempt<T> attempt) {
        return parts.database().<T>attempt(tx -> {
            Outcome<T> outcome = attempt.in(tx);
            if (outcome instanceof Outcome.Done<T>) {
                tx.afterCommit(() -> changes.changed(id));
            }
            return outcome;
        });
    }

    static <T> Outcome<T> gone() {
        return Outcome.failed(Failure.of(FailureCode.NOT_FOUND));
    }
}
