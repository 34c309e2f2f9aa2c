package dev.sanad.desktop.assistant;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.assistant.history.HistoryViewModel;
import dev.sanad.desktop.assistant.thread.ThreadViewModel;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The assistant as a whole, shared by the panel and the page: which conversation is open, which model answers,
/// whether it is on. Confined to the JavaFX thread.
public final class AssistantViewModel extends ViewModel {
    private final AssistantService assistant;
    private final ThreadViewModel.Pace pace;
    private final Supplier<ContextFacts> context;
    private final HistoryViewModel history;
    private final Latest beginning = latest();
    private final Latest choosing = latest();
    private final Map<ConversationId, ThreadViewModel> busy = new HashMap<>();
    private final ReadOnlyObjectWrapper<ThreadViewModel> thread;
    private final ReadOnlyObjectWrapper<ModelChoice> choice;
    private final ReadOnlyObjectWrapper<@Nullable ModelBadge> badge = new ReadOnlyObjectWrapper<>(this, "badge", null);
    private final ObjectProperty<@Nullable Failure> trouble = new SimpleObjectProperty<>(this, "trouble");
    private boolean begun;

    /// The assistant.
    ///
    /// @param context what is open on the screen when somebody asks
    public AssistantViewModel(AssistantService assistant, ThreadViewModel.Pace pace, Supplier<ContextFacts> context) {
        super(pace.fx());
        this.assistant = assistant;
        this.pace = pace;
        this.context = context;
        history = new HistoryViewModel(assistant, pace.fx(), pace.coalesce());
        choice = new ReadOnlyObjectWrapper<>(this, "choice", assistant.models().get());
        thread = new ReadOnlyObjectWrapper<>(this, "thread", freshThread());
        take(assistant.models().get());
        signals().follow(assistant.models(), this::take);
    }

    /// It is looked at. It lives as long as the workstation and is shared, so no view attaches or detaches it.
    public void looked() {
        thread.get().refreshPrompts();
        if (!begun) {
            begun = true;
            beginning.take(assistant.list(1), this::begin);
        }
    }

    /// Opens a conversation; an answer that is being made in it goes on.
    public void open(ConversationId id) {
        if (id.equals(thread.get().id())) {
            return;
        }
        ThreadViewModel running = busy.get(id);
        if (running == null) {
            running = made(id);
            running.load();
        }
        show(running);
    }

    /// Begins a conversation; one in which nothing was said yet is kept.
    public void fresh() {
        ThreadViewModel now = thread.get();
        if (now.transcript().size() > 0 || !now.draftProperty().get().isBlank()) {
            show(freshThread());
        }
    }

    /// A conversation was deleted.
    public void gone(ConversationId id) {
        busy.remove(id);
        if (thread.get().id().equals(id)) {
            show(freshThread());
        }
    }

    /// Takes up what is open on the screen now.
    public void contextChanged() {
        thread.get().refreshPrompts();
    }

    /// Lets another model answer questions.
    public void choose(ModelId model) {
        change(choice.get().with(ChatTask.CONVERSATION, model));
    }

    /// Switches the assistant on or off.
    public void switchTo(boolean on) {
        change(choice.get().with(on));
    }

    public HistoryViewModel history() {
        return history;
    }

    /// The conversation that is open.
    public ReadOnlyObjectProperty<ThreadViewModel> threadProperty() {
        return thread.getReadOnlyProperty();
    }

    /// Which models there are, and whether the assistant is on.
    public ReadOnlyObjectProperty<ModelChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// Which model would answer; null where the assistant is off or no model is set up.
    public ReadOnlyObjectProperty<@Nullable ModelBadge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /// Why the last change did not happen; null where it did.
    public ObjectProperty<@Nullable Failure> troubleProperty() {
        return trouble;
    }

    /// What was typed and not sent comes back after a restart.
    private void begin(Outcome<List<ConversationSummary>> newest) {
        if (newest instanceof Outcome.Done<List<ConversationSummary>>(List<ConversationSummary> found)
                && !found.isEmpty()
                && found.getFirst().hasDraft()
                && thread.get().transcript().size() == 0
                && thread.get().draftProperty().get().isEmpty()) {
            open(found.getFirst().id());
        }
    }

    private void show(ThreadViewModel next) {
        ThreadViewModel before = thread.get();
        if (before.runningProperty().get()) {
            busy.put(before.id(), before);
        }
        busy.values().removeIf(each -> !each.runningProperty().get());
        thread.set(next);
        next.refreshPrompts();
    }

    private ThreadViewModel freshThread() {
        ThreadViewModel fresh = made(assistant.begin());
        fresh.begin();
        return fresh;
    }

    private ThreadViewModel made(ConversationId id) {
        ThreadViewModel next = new ThreadViewModel(assistant, pace, id, context);
        next.onBranch(this::open);
        return next;
    }

    private void take(ModelChoice now) {
        choice.set(now);
        badge.set(assistant.badge(ChatTask.CONVERSATION).orElse(null));
    }

    private void change(ModelChoice next) {
        choosing.take(assistant.choose(next), outcome -> {
            switch (outcome) {
                case Outcome.Done<ModelChoice>(ModelChoice now) -> {
                    trouble.set(null);
                    take(now);
                }
                case Outcome.Failed<ModelChoice>(Failure why) -> trouble.set(why);
                case Outcome.Refused<ModelChoice> _ ->
                    trouble.set(Failure.of(dev.sanad.core.kernel.FailureCode.NOT_CONFIGURED));
                case Outcome.Queued<ModelChoice> _ -> throw new IllegalStateException("a choice is never queued");
            }
        });
    }
}
