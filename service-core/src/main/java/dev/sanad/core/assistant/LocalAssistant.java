package dev.sanad.core.assistant;

import dev.sanad.core.assistant.history.Answers;
import dev.sanad.core.assistant.history.History;
import dev.sanad.core.assistant.models.ModelDesk;
import dev.sanad.core.assistant.turn.LiveTurn;
import dev.sanad.core.assistant.turn.RefusedTurn;
import dev.sanad.core.assistant.turn.TurnRun;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The assistant of this workstation: conversations in its store, models wherever the clinic has set them up.
final class LocalAssistant implements AssistantService, AutoCloseable {
    /// Characters of a question: about 5,000 tokens.
    private static final int LONGEST = 16_000;

    private final History history;
    private final ModelDesk models;
    private final ModelTrial trial;
    private final TurnDesk turns;
    private final Parts parts;

    /// What it stands on.
    ///
    /// @param ids   fresh lower-case GUIDs
    /// @param ready completes when what the last run left behind is tidied and the choice of models is read
    record Parts(TurnRun.Deps deps, Supplier<String> ids, CompletableFuture<?> ready) {
        Executor completions() {
            return deps.executors().completions();
        }
    }

    LocalAssistant(Parts parts) {
        this.parts = parts;
        this.history = parts.deps().history();
        this.models = parts.deps().models();
        this.turns = new TurnDesk(parts.deps());
        this.trial = new ModelTrial(parts.deps());
    }

    // ------------------------------------------------------------------ conversations

    @Override
    public ConversationId begin() {
        return new ConversationId(parts.ids().get());
    }

    @Override
    public CompletableFuture<Outcome<List<ConversationSummary>>> list(int limit) {
        return afterTidying(() -> history.list(limit));
    }

    @Override
    public CompletableFuture<Outcome<List<HistoryHit>>> search(String text, int limit) {
        return history.search(text, limit);
    }

    @Override
    public CompletableFuture<Outcome<Conversation>> open(ConversationId id) {
        return afterTidying(() -> history.open(id));
    }

    @Override
    public CompletableFuture<Outcome<ConversationSummary>> rename(ConversationId id, String title) {
        return history.rename(id, title);
    }

    @Override
    public CompletableFuture<Outcome<ConversationSummary>> pin(ConversationId id, boolean pinned) {
        return history.pin(id, pinned);
    }

    @Override
    public CompletableFuture<Outcome<ConversationId>> delete(ConversationId id) {
        return turns.stopped(id).thenCompose(_ -> history.delete(id));
    }

    @Override
    public CompletableFuture<Outcome<String>> export(ConversationId id, ExportForm form) {
        return history.export(id, form);
    }

    @Override
    public CompletableFuture<Outcome<Conversation>> show(ConversationId id, EntryId version) {
        return history.show(id, version);
    }

    @Override
    public CompletableFuture<Outcome<Conversation>> branch(EntryId upTo) {
        return history.branch(upTo);
    }

    @Override
    public void draft(ConversationId id, String text) {
        history.draft(id, text);
    }

    @Override
    public Signal<Optional<ConversationId>> changes() {
        return history.changes();
    }

    // ------------------------------------------------------------------ answers

    @Override
    public ChatTurn send(ConversationId id, Question question) {
        return ask(id, question, Optional.empty());
    }

    @Override
    public ChatTurn editAndResend(ConversationId id, EntryId question, Question changed) {
        return ask(id, changed, Optional.of(question));
    }

    private ChatTurn ask(ConversationId id, Question question, Optional<EntryId> replaced) {
        EntryId fresh = freshEntry();
        LiveTurn.Ids ids = new LiveTurn.Ids(id, CompletableFuture.completedFuture(fresh), freshEntry());
        String text = question.text().strip();
        if (text.isEmpty()) {
            return refused(ids, Failure.of(FailureCode.CANCELLED, "blank"));
        }
        if (text.length() > LONGEST) {
            return refused(ids, Failure.of(FailureCode.MESSAGE_TOO_LONG));
        }
        return answered(ids, question.context(), choice -> {
            ModelProfile profile = choice.forTask(question.task()).orElseThrow();
            Answers.Seat seat = new Answers.Seat(id, fresh, ids.answer(), begun(profile));
            return history.answers()
                    .ask(seat, text, question.task(), replaced)
                    .thenApply(outcome -> outcome.map(ground -> new TurnRun.Begun(profile, ground)));
        });
    }

    @Override
    public ChatTurn regenerate(ConversationId id, EntryId answer, ContextFacts context) {
        return again(id, context, () -> history.answers().answered(answer));
    }

    @Override
    public ChatTurn retry(ConversationId id, ContextFacts context) {
        return again(id, context, () -> history.answers().lastAsked(id));
    }

    private ChatTurn again(
            ConversationId id, ContextFacts context, Supplier<CompletableFuture<Outcome<Answers.Asked>>> find) {
        LiveTurn.Ids ids = new LiveTurn.Ids(id, new CompletableFuture<>(), freshEntry());
        return answered(
                ids,
                context,
                choice -> find.get().thenCompose(found -> switch (found) {
                    case Outcome.Done<Answers.Asked>(Answers.Asked asked) -> {
                        ids.question().complete(asked.id());
                        ModelProfile profile = choice.forTask(asked.task()).orElseThrow();
                        Answers.Seat seat = new Answers.Seat(id, asked.id(), ids.answer(), begun(profile));
                        yield history.answers()
                                .answerAgain(seat)
                                .thenApply(outcome -> outcome.map(ground -> new TurnRun.Begun(profile, ground)));
                    }
                    case Outcome.Failed<Answers.Asked>(Failure why) ->
                        CompletableFuture.completedFuture(Outcome.failed(why));
                    case Outcome.Queued<Answers.Asked> _, Outcome.Refused<Answers.Asked> _ ->
                        throw new IllegalStateException("reading is neither queued nor refused");
                }));
    }

    private interface Begin {
        CompletableFuture<Outcome<TurnRun.Begun>> with(ModelChoice choice);
    }

    private ChatTurn answered(LiveTurn.Ids ids, ContextFacts context, Begin begin) {
        ModelChoice choice = models.choice().get();
        if (!choice.on()) {
            return refused(ids, Failure.of(FailureCode.ASSISTANT_OFF));
        }
        if (choice.models().isEmpty()) {
            return refused(ids, Failure.of(FailureCode.NOT_CONFIGURED));
        }
        return turns.start(ids, new TurnRun.Job(context, () -> begin.with(choice)));
    }

    private static ChatEntry.Answer begun(ModelProfile profile) {
        return new ChatEntry.Answer(ModelDesk.badge(profile), List.of(), List.of(), null, null);
    }

    private ChatTurn refused(LiveTurn.Ids ids, Failure why) {
        return RefusedTurn.of(ids, why, parts.completions());
    }

    private EntryId freshEntry() {
        return new EntryId(parts.ids().get());
    }

    @Override
    public Optional<ChatTurn> running(ConversationId id) {
        return turns.running(id);
    }

    @Override
    public CompletableFuture<Outcome<List<SentView>>> sent(EntryId answer) {
        return history.answers().sent(answer);
    }

    @Override
    public List<QuickPrompt> prompts(ContextFacts context) {
        return QuickPrompts.of(context);
    }

    @Override
    public int longestQuestion() {
        return LONGEST;
    }

    // ------------------------------------------------------------------ models

    @Override
    public Signal<ModelChoice> models() {
        return models.choice();
    }

    @Override
    public Optional<ModelBadge> badge(ChatTask task) {
        return models.badge(task);
    }

    @Override
    public List<Finding> findings(ModelChoice choice) {
        return models.findings(choice);
    }

    @Override
    public CompletableFuture<Outcome<ModelChoice>> choose(ModelChoice choice) {
        return afterTidying(() -> models.choose(choice));
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveSecret(ModelId model, ModelSecret secret) {
        return afterTidying(() -> models.saveSecret(model, secret));
    }

    @Override
    public CompletableFuture<Outcome<TurnFigures>> probe(ModelId model) {
        return trial.probe(model);
    }

    private <T> CompletableFuture<T> afterTidying(Supplier<CompletableFuture<T>> work) {
        return parts.ready().handle((_, _) -> true).thenCompose(_ -> work.get());
    }

    /// Stops what is being made and keeps what was typed. Waits for that, a bounded time.
    @Override
    public void close() {
        turns.close();
        history.flush().join();
        models.close();
    }
}
