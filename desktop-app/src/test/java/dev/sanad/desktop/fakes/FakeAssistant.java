package dev.sanad.desktop.fakes;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ChatTurn;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.assistant.ModelSecret;
import dev.sanad.core.assistant.Question;
import dev.sanad.core.assistant.QuickPrompt;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// An assistant that keeps its conversations in memory and answers what the test says.
public final class FakeAssistant implements AssistantService {
    public static final Instant NOW = Instant.parse("2026-11-24T06:20:00Z");
    public static final ModelBadge SANDBOX = new ModelBadge(
            new ModelId("sandbox"), "sanad-sandbox", ModelBadge.Place.THIS_COMPUTER, "127.0.0.1", true, true);

    public final Map<ConversationId, Conversation> stored = new HashMap<>();
    public final List<ConversationSummary> listed = new ArrayList<>();
    public final List<HistoryHit> hits = new ArrayList<>();
    public final List<SentView> sent = new ArrayList<>();
    public final List<QuickPrompt> prompts = new ArrayList<>();
    public final List<String> deeds = new ArrayList<>();
    public final List<Question> asked = new ArrayList<>();
    public final List<FakeTurn> turns = new ArrayList<>();
    public final MutableSignal<Optional<ConversationId>> changes = new MutableSignal<>(Optional.empty());
    public final MutableSignal<ModelChoice> models = new MutableSignal<>(new ModelChoice(
            true,
            List.of(new ModelProfile(
                    new ModelId("sandbox"),
                    ModelProfile.Kind.SANDBOX,
                    "http://127.0.0.1:9",
                    "",
                    "sanad-sandbox",
                    true,
                    ModelProfile.Limits.standard())),
            Map.of()));
    /// What happens as soon as somebody listens to an answer.
    public java.util.function.Consumer<FakeTurn> answers = _ -> {};

    private int next;

    /// The turn that was begun last.
    public FakeTurn turn() {
        return turns.getLast();
    }

    /// A line of the list.
    public static ConversationSummary summary(String id, String title, boolean pinned, boolean draft) {
        return new ConversationSummary(
                new ConversationId(id), title, false, pinned, NOW.minusSeconds(3_600), NOW, 2, draft);
    }

    @Override
    public ConversationId begin() {
        return new ConversationId("c" + ++next);
    }

    @Override
    public CompletableFuture<Outcome<List<ConversationSummary>>> list(int limit) {
        return done(listed.stream().limit(limit).toList());
    }

    @Override
    public CompletableFuture<Outcome<List<HistoryHit>>> search(String text, int limit) {
        deeds.add("search " + text);
        return done(List.copyOf(hits));
    }

    @Override
    public CompletableFuture<Outcome<Conversation>> open(ConversationId id) {
        Conversation found = stored.get(id);
        return done(found == null ? new Conversation(summary(id.value(), "", false, false), List.of(), "") : found);
    }

    @Override
    public CompletableFuture<Outcome<ConversationSummary>> rename(ConversationId id, String title) {
        deeds.add("rename " + id.value() + " " + title);
        return done(summary(id.value(), title, false, false));
    }

    @Override
    public CompletableFuture<Outcome<ConversationSummary>> pin(ConversationId id, boolean pinned) {
        deeds.add("pin " + id.value() + " " + pinned);
        return done(summary(id.value(), "", pinned, false));
    }

    @Override
    public CompletableFuture<Outcome<ConversationId>> delete(ConversationId id) {
        deeds.add("delete " + id.value());
        return done(id);
    }

    @Override
    public CompletableFuture<Outcome<String>> export(ConversationId id, ExportForm form) {
        return done("# " + id.value() + " " + form);
    }

    @Override
    public CompletableFuture<Outcome<Conversation>> show(ConversationId id, EntryId version) {
        deeds.add("show " + version.value());
        return open(id);
    }

    @Override
    public CompletableFuture<Outcome<Conversation>> branch(EntryId upTo) {
        deeds.add("branch " + upTo.value());
        return done(new Conversation(summary("branch", "", false, false), List.of(), ""));
    }

    @Override
    public void draft(ConversationId id, String text) {
        deeds.add("draft " + id.value() + " " + text);
    }

    @Override
    public Signal<Optional<ConversationId>> changes() {
        return changes;
    }

    @Override
    public ChatTurn send(ConversationId id, Question question) {
        asked.add(question);
        return turn(id, "send");
    }

    @Override
    public ChatTurn regenerate(ConversationId id, EntryId answer, ContextFacts context) {
        return turn(id, "regenerate " + answer.value());
    }

    @Override
    public ChatTurn editAndResend(ConversationId id, EntryId question, Question changed) {
        asked.add(changed);
        return turn(id, "edit " + question.value());
    }

    @Override
    public ChatTurn retry(ConversationId id, ContextFacts context) {
        return turn(id, "retry");
    }

    @Override
    public Optional<ChatTurn> running(ConversationId id) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<Outcome<List<SentView>>> sent(EntryId answer) {
        return done(List.copyOf(sent));
    }

    @Override
    public List<QuickPrompt> prompts(ContextFacts context) {
        return context.has(Reference.Kind.PATIENT) ? List.copyOf(prompts) : List.of();
    }

    @Override
    public int longestQuestion() {
        return 2_000;
    }

    @Override
    public Signal<ModelChoice> models() {
        return models;
    }

    @Override
    public Optional<ModelBadge> badge(ChatTask task) {
        return models.get().on() ? models.get().forTask(task).map(_ -> SANDBOX) : Optional.empty();
    }

    @Override
    public List<Finding> findings(ModelChoice choice) {
        return List.of();
    }

    @Override
    public CompletableFuture<Outcome<ModelChoice>> choose(ModelChoice choice) {
        models.set(choice);
        return done(choice);
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveSecret(ModelId model, ModelSecret secret) {
        deeds.add("secret " + model.value() + " " + secret.keyId() + " " + secret.secret().length + " "
                + secret.session());
        return done(true);
    }

    @Override
    public CompletableFuture<Outcome<TurnFigures>> probe(ModelId model) {
        return done(new TurnFigures(null, Duration.ofMillis(40), Duration.ofMillis(60), 1));
    }

    private FakeTurn turn(ConversationId id, String deed) {
        deeds.add(deed);
        int number = ++next;
        FakeTurn turn = new FakeTurn(id, new EntryId("q" + number), new EntryId("a" + number));
        turn.onListen(() -> answers.accept(turn));
        turns.add(turn);
        return turn;
    }

    private static <T> CompletableFuture<Outcome<T>> done(T value) {
        return CompletableFuture.completedFuture(Outcome.done(value));
    }

    /// A prompt for an open patient.
    public static QuickPrompt prompt() {
        return new QuickPrompt(
                "patient.pays",
                new Words("What does the patient pay?", "كم يدفع المريض؟"),
                new Words("What does this patient pay for a visit?", "كم يدفع هذا المريض للزيارة؟"),
                ChatTask.CONVERSATION);
    }
}
