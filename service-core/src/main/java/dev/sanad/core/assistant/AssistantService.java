package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The door to the assistant. Nothing here blocks; futures complete on a thread of the core.
public interface AssistantService {
    // ------------------------------------------------------------------ conversations

    /// A new conversation. It is stored with its first question or draft; until then it costs nothing.
    ConversationId begin();

    /// Conversations, pinned ones first, then the last changed.
    ///
    /// @param limit at most 500
    CompletableFuture<Outcome<List<ConversationSummary>>> list(int limit);

    /// Searches questions, answers and titles for words in either script, best first.
    ///
    /// @param limit at most 200
    CompletableFuture<Outcome<List<HistoryHit>>> search(String text, int limit);

    /// A conversation with the entries of its shown branch; an empty one where nothing was stored yet.
    CompletableFuture<Outcome<Conversation>> open(ConversationId id);

    /// Names a conversation; a blank title gives the automatic one back. At most 200 characters count.
    CompletableFuture<Outcome<ConversationSummary>> rename(ConversationId id, String title);

    /// Puts a conversation above the others, or back.
    CompletableFuture<Outcome<ConversationSummary>> pin(ConversationId id, boolean pinned);

    /// Deletes a conversation with everything that was kept of it. A running answer is stopped first.
    CompletableFuture<Outcome<ConversationId>> delete(ConversationId id);

    /// The shown branch as a text, for the screen to save. Noted in the audit trail.
    CompletableFuture<Outcome<String>> export(ConversationId id, ExportForm form);

    /// Shows another version of an entry, with what was last said below it.
    CompletableFuture<Outcome<Conversation>> show(ConversationId id, EntryId version);

    /// Begins a new conversation with everything up to and including an entry.
    CompletableFuture<Outcome<Conversation>> branch(EntryId upTo);

    /// Keeps what is being typed; durable a quarter of a second later at the latest. Blank forgets it.
    void draft(ConversationId id, String text);

    /// The last conversation that changed in the list, so that lists can follow; empty before the first.
    Signal<Optional<ConversationId>> changes();

    // ------------------------------------------------------------------ answers

    /// Asks. One answer at a time in a conversation: a running one is stopped first.
    ///
    /// What can be said at once is said as the turn's only event `Failed`, and nothing is stored then:
    /// the assistant is off (AI-001), no model is set up (CFG-001), the text is too long (AI-007) or blank.
    ChatTurn send(ConversationId id, Question question);

    /// Asks the same question again for another version of an answer.
    ///
    /// @param context what is open now
    ChatTurn regenerate(ConversationId id, EntryId answer, ContextFacts context);

    /// Asks a changed question in the place of an earlier one; the earlier one stays as a version.
    ChatTurn editAndResend(ConversationId id, EntryId question, Question changed);

    /// Tries an answer again that failed or was stopped; like {@link #regenerate}, for the last answer.
    ChatTurn retry(ConversationId id, ContextFacts context);

    /// The answer that is being made in a conversation.
    Optional<ChatTurn> running(ConversationId id);

    /// What was sent for an answer, one view a step. Noted in the audit trail.
    CompletableFuture<Outcome<List<SentView>>> sent(EntryId answer);

    /// Questions that fit what is open.
    List<QuickPrompt> prompts(ContextFacts context);

    /// The longest question in characters.
    int longestQuestion();

    // ------------------------------------------------------------------ models

    /// Which models there are and which one does what.
    Signal<ModelChoice> models();

    /// Where a task would be answered now; empty where the assistant is off or no model is set up.
    Optional<ModelBadge> badge(ChatTask task);

    /// What is wrong with a choice, by field; the field is `<model id>.<name>`.
    List<Finding> findings(ModelChoice choice);

    /// Changes the choice; refused with errors. Durable when the future completes, and noted in the audit
    /// trail.
    CompletableFuture<Outcome<ModelChoice>> choose(ModelChoice choice);

    /// Keeps what a model is unlocked with, encrypted. The array is wiped.
    CompletableFuture<Outcome<Boolean>> saveSecret(ModelId model, ModelSecret secret);

    /// Asks a model for one word, to see whether it can be reached.
    CompletableFuture<Outcome<TurnFigures>> probe(ModelId model);
}
