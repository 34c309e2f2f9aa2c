package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ChatTurn;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.assistant.Conversation;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.Question;
import dev.sanad.core.assistant.QuickPrompt;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.kit.chat.FrameQueue;
import dev.sanad.desktop.kit.chat.Transcript;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One conversation: what was said, what is being typed, and the answer that is being made, which goes on while
/// nobody looks. Confined to the JavaFX thread.
public final class ThreadViewModel extends ViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadViewModel.class);

    private final AssistantService assistant;
    private final Pace pace;
    private final ConversationId id;
    private final Supplier<ContextFacts> context;
    private final Transcript transcript = new Transcript();
    private final Map<EntryId, String> texts = new HashMap<>();
    private final Latest opening = latest();
    private final ObservableList<QuickPrompt> prompts = FXCollections.observableArrayList();
    private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
    private final BooleanProperty withContext = new SimpleBooleanProperty(this, "withContext", true);
    private final ReadOnlyObjectWrapper<@Nullable EntryId> editing = new ReadOnlyObjectWrapper<>(this, "editing", null);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyBooleanWrapper sendable = new ReadOnlyBooleanWrapper(this, "sendable");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ReadOnlyObjectWrapper<@Nullable Failure> refusal = new ReadOnlyObjectWrapper<>(this, "refusal", null);
    private final Precedence<ViewState> state = Precedence.of(ViewState.CONTENT)
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.LOADING, loaded.not())
            .when(ViewState.EMPTY, empty);
    private Consumer<ConversationId> branched = _ -> {};
    private @Nullable ChatTurn turn;
    private boolean keepsDraft;

    /// The times and threads it lives by.
    ///
    /// @param fx       runs on the JavaFX thread
    /// @param coalesce makes a piece of work run at most once per frame
    public record Pace(Executor fx, UnaryOperator<Runnable> coalesce) {}

    /// A conversation.
    ///
    /// @param context what is open on the screen when somebody asks
    public ThreadViewModel(AssistantService assistant, Pace pace, ConversationId id, Supplier<ContextFacts> context) {
        super(pace.fx());
        this.assistant = assistant;
        this.pace = pace;
        this.id = id;
        this.context = context;
        sendable.bind(Bindings.createBooleanBinding(this::maySend, draft, running, loaded));
        draft.addListener((_, _, now) -> keepDraft(now));
        transcript.follow((_, _, _) -> empty.set(transcript.size() == 0));
    }

    /// Which conversation.
    public ConversationId id() {
        return id;
    }

    /// Tells where a branch was opened.
    public void onBranch(Consumer<ConversationId> work) {
        branched = work;
    }

    /// Begins without anything stored.
    public void begin() {
        loaded.set(true);
        keepsDraft = true;
        refreshPrompts();
    }

    /// Reads what was stored; a running answer goes on in it.
    public void load() {
        boolean rightToLeft = context.get().language().isRightToLeft();
        keepsDraft = false;
        opening.take(StoredThread.read(assistant.open(id), rightToLeft), this::show);
        refreshPrompts();
    }

    /// Asks what was typed, or a changed question in its place.
    public void send() {
        if (!sendable.get()) {
            return;
        }
        String text = draft.get().strip();
        Question question = Question.of(text, facts());
        EntryId edited = editing.get();
        if (edited != null) {
            truncateFrom(edited);
        }
        begin(edited == null ? assistant.send(id, question) : assistant.editAndResend(id, edited, question), text);
        editing.set(null);
        draft.set("");
    }

    /// Asks a question that fits what is open.
    public void ask(QuickPrompt prompt) {
        if (running.get() || !loaded.get()) {
            return;
        }
        ContextFacts facts = facts();
        String text = prompt.text().in(facts.language());
        begin(assistant.send(id, new Question(text, prompt.task(), facts)), text);
    }

    /// Stops the answer; what has come stays.
    public void stop() {
        ChatTurn now = turn;
        if (now != null) {
            now.cancel();
        }
    }

    /// Tries the last answer again.
    public void retry(EntryId answer) {
        if (!running.get()) {
            truncateFrom(answer);
            begin(assistant.retry(id, facts()), "");
        }
    }

    /// Asks the same question again for another version of an answer.
    public void regenerate(EntryId answer) {
        if (!running.get()) {
            truncateFrom(answer);
            begin(assistant.regenerate(id, answer, facts()), "");
        }
    }

    /// Takes a question back into the field to change it.
    public void edit(EntryId question) {
        if (!running.get()) {
            editing.set(question);
            draft.set(text(question));
        }
    }

    /// Leaves a question as it was.
    public void cancelEdit() {
        if (editing.get() != null) {
            editing.set(null);
            draft.set("");
        }
    }

    /// Shows another version of an entry.
    public void showVersion(EntryId version) {
        if (!running.get()) {
            boolean rightToLeft = context.get().language().isRightToLeft();
            opening.take(StoredThread.read(assistant.show(id, version), rightToLeft), this::show);
        }
    }

    /// Begins a new conversation with everything up to an entry.
    public void branch(EntryId upTo) {
        opening.take(assistant.branch(upTo), outcome -> {
            switch (outcome) {
                case Outcome.Done<Conversation>(Conversation made) ->
                    branched.accept(made.summary().id());
                case Outcome.Failed<Conversation>(Failure why) -> refusal.set(why);
                case Outcome.Queued<Conversation> _, Outcome.Refused<Conversation> _ ->
                    throw new IllegalStateException("a branch is neither queued nor refused");
            }
        });
    }

    /// Lets a proposed change happen, or not.
    void decide(ThreadPart.Change change, boolean allowed) {
        ChatTurn now = turn;
        String proposal = change.proposal().id();
        boolean taken = now != null && (allowed ? now.approve(proposal) : now.decline(proposal));
        ThreadPart.Standing standing = allowed ? ThreadPart.Standing.UNDER_WAY : ThreadPart.Standing.DECLINED;
        transcript.update(
                change.answer().value(),
                ThreadPart.Change.class,
                new ThreadPart.Change(
                        change.answer(), change.proposal(), taken ? standing : ThreadPart.Standing.EXPIRED, null));
    }

    /// The Markdown of an entry, as it stands.
    public String text(EntryId entry) {
        return texts.getOrDefault(entry, "");
    }

    /// Takes up what is open on the screen now.
    public void refreshPrompts() {
        prompts.setAll(assistant.prompts(facts()));
    }

    /// The rows.
    public Transcript transcript() {
        return transcript;
    }

    /// Questions that fit what is open.
    public ObservableList<QuickPrompt> prompts() {
        return prompts;
    }

    /// What is being typed; kept as it is typed.
    public StringProperty draftProperty() {
        return draft;
    }

    /// Whether what is open on the screen goes along with a question.
    public BooleanProperty withContextProperty() {
        return withContext;
    }

    /// The question that is being changed; null for none.
    public ReadOnlyObjectProperty<@Nullable EntryId> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Whether an answer is being made.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether what was typed can be sent.
    public ReadOnlyBooleanProperty sendableProperty() {
        return sendable.getReadOnlyProperty();
    }

    /// How the conversation stands.
    public ObservableValue<ViewState> state() {
        return state;
    }

    /// Why it cannot be read.
    public ObservableValue<@Nullable Failure> failure() {
        return failure;
    }

    /// Why what was typed was not sent; what was typed is back in the field. Null where nothing was refused.
    public ReadOnlyObjectProperty<@Nullable Failure> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// The most characters a question may have.
    public int longest() {
        return assistant.longestQuestion();
    }

    private boolean maySend() {
        String text = draft.get().strip();
        return loaded.get() && !running.get() && !text.isEmpty() && text.length() <= longest();
    }

    private ContextFacts facts() {
        ContextFacts all = context.get();
        return withContext.get() ? all : ContextFacts.none(all.language());
    }

    private void keepDraft(String now) {
        if (keepsDraft && editing.get() == null) {
            assistant.draft(id, now);
        }
    }

    private void show(Outcome<StoredThread> outcome) {
        switch (outcome) {
            case Outcome.Done<StoredThread>(StoredThread read) -> {
                failure.set(null);
                read.conversation().entries().forEach(entry -> texts.put(entry.id(), entry.text()));
                transcript.setAll(read.rows());
                if (!keepsDraft) {
                    draft.set(read.conversation().draft());
                    keepsDraft = true;
                }
            }
            case Outcome.Failed<StoredThread>(Failure why) -> failure.set(why);
            case Outcome.Queued<StoredThread> _, Outcome.Refused<StoredThread> _ ->
                throw new IllegalStateException("reading is neither queued nor refused");
        }
        loaded.set(true);
    }

    private void truncateFrom(EntryId entry) {
        int at = transcript.find(entry.value());
        if (at >= 0) {
            transcript.truncate(at);
        }
    }

    /// @param asked the question that is new; empty where it stands already
    private void begin(ChatTurn next, String asked) {
        boolean rightToLeft = context.get().language().isRightToLeft();
        refusal.set(null);
        turn = next;
        running.set(true);
        if (!asked.isEmpty()) {
            texts.put(next.question(), asked);
            transcript.append(ThreadRows.asked(next.question(), asked, rightToLeft));
        }
        TurnRows rows = new TurnRows(transcript, next.answer(), rightToLeft);
        FrameQueue<ChatEvent> queue = new FrameQueue<>(
                FrameQueue.CAPACITY,
                pace.coalesce(),
                events -> take(next, rows, events, asked),
                end -> ended(next, rows, end));
        next.events().subscribe(queue);
    }

    private void take(ChatTurn of, TurnRows rows, List<ChatEvent> events, String asked) {
        if (!rows.isStarted()
                && events.getFirst() instanceof ChatEvent.Failed failed
                && isRefusal(failed.failure().code())) {
            refusal.set(failed.failure());
            opening.take(
                    StoredThread.read(
                            assistant.open(id), context.get().language().isRightToLeft()),
                    this::show);
            if (!asked.isEmpty() && draft.get().isEmpty()) {
                draft.set(asked);
            }
            return;
        }
        rows.take(events);
        texts.put(of.answer(), rows.text());
    }

    /// What is said before anything is stored.
    private static boolean isRefusal(FailureCode code) {
        return code == FailureCode.ASSISTANT_OFF
                || code == FailureCode.NOT_CONFIGURED
                || code == FailureCode.MESSAGE_TOO_LONG;
    }

    private void ended(ChatTurn of, TurnRows rows, FrameQueue.End end) {
        turn = null;
        running.set(false);
        if (end.trouble() != null) {
            LOG.error("an answer's events ended with a fault", end.trouble());
            rows.broken(Failure.of(FailureCode.UNEXPECTED));
            return;
        }
        if (refusal.get() == null) {
            of.ended().thenAcceptAsync(outcome -> stored(of, outcome), fx());
        }
    }

    private void stored(ChatTurn of, Outcome<ChatEntry> outcome) {
        switch (outcome) {
            case Outcome.Done<ChatEntry>(ChatEntry entry) -> {
                texts.put(entry.id(), entry.text());
                transcript.update(entry.id().value(), ThreadPart.Foot.class, ThreadRows.foot(entry));
            }
            case Outcome.Failed<ChatEntry>(Failure why) ->
                transcript.append(List.of(ThreadRows.unkept(of.answer(), why)));
            case Outcome.Queued<ChatEntry> _, Outcome.Refused<ChatEntry> _ ->
                throw new IllegalStateException("storing is neither queued nor refused");
        }
    }
}
