package dev.sanad.desktop.assistant.history;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.assistant.HistoryHit;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The conversations of before. What is typed into the search finds entries; without it all conversations are listed.
/// Confined to the JavaFX thread.
public final class HistoryViewModel extends ViewModel {
    private static final int LISTED = 500;
    private static final int FOUND = 100;

    private final AssistantService assistant;
    private final Latest listing = latest();
    private final Latest changing = latest();
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ObjectProperty<@Nullable Failure> trouble = new SimpleObjectProperty<>(this, "trouble");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(this, "nothing", true);
    private final Precedence<ViewState> state = Precedence.of(ViewState.CONTENT)
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.LOADING, loaded.not())
            .when(ViewState.EMPTY, nothing);
    private final Runnable soon;

    /// A history.
    ///
    /// @param coalesce makes a piece of work run at most once per frame
    public HistoryViewModel(AssistantService assistant, Executor fx, UnaryOperator<Runnable> coalesce) {
        super(fx);
        this.assistant = assistant;
        soon = coalesce.apply(this::reload);
        search.addListener((_, _, _) -> soon.run());
    }

    @Override
    protected void onAttach() {
        signals().follow(assistant.changes(), _ -> soon.run());
        soon.run();
    }

    /// Reads the list anew.
    public void reload() {
        String text = search.get().strip();
        if (text.isEmpty()) {
            listing.take(assistant.list(LISTED), outcome -> show(outcome, HistoryRow::of));
        } else {
            listing.take(assistant.search(text, FOUND), outcome -> show(outcome, HistoryRow::of));
        }
    }

    /// Names a conversation; blank gives the automatic name back.
    public void rename(ConversationId id, String title) {
        change(assistant.rename(id, title.strip()), _ -> {});
    }

    /// Puts a conversation above the others, or back.
    public void pin(ConversationSummary conversation) {
        change(assistant.pin(conversation.id(), !conversation.pinned()), _ -> {});
    }

    /// Deletes a conversation.
    ///
    /// @param done told when it is gone
    public void delete(ConversationId id, Runnable done) {
        change(assistant.delete(id), _ -> done.run());
    }

    /// The text of a conversation to be saved.
    public void export(ConversationId id, ExportForm form, Consumer<String> text) {
        change(assistant.export(id, form), text);
    }

    /// What is listed.
    public ObservableList<HistoryRow> rows() {
        return rows;
    }

    /// What is searched; empty for nothing.
    public StringProperty searchProperty() {
        return search;
    }

    public ObservableValue<ViewState> state() {
        return state;
    }

    /// Why nothing can be listed.
    public ObservableValue<@Nullable Failure> failure() {
        return failure;
    }

    /// Why the last change did not happen; null where it did.
    public ObjectProperty<@Nullable Failure> troubleProperty() {
        return trouble;
    }

    private <T> void show(Outcome<List<T>> outcome, java.util.function.Function<T, HistoryRow> row) {
        switch (outcome) {
            case Outcome.Done<List<T>>(List<T> found) -> {
                failure.set(null);
                List<HistoryRow> next = found.stream().map(row).toList();
                if (!rows.equals(next)) {
                    rows.setAll(next);
                }
            }
            case Outcome.Failed<List<T>>(Failure why) -> failure.set(why);
            case Outcome.Queued<List<T>> _, Outcome.Refused<List<T>> _ ->
                throw new IllegalStateException("reading is neither queued nor refused");
        }
        nothing.set(rows.isEmpty());
        loaded.set(true);
    }

    private <T> void change(CompletableFuture<Outcome<T>> work, Consumer<T> done) {
        changing.take(work, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T result) -> {
                    trouble.set(null);
                    done.accept(result);
                }
                case Outcome.Failed<T>(Failure why) -> trouble.set(why);
                case Outcome.Queued<T> _, Outcome.Refused<T> _ -> trouble.set(Failure.of(FailureCode.UNEXPECTED));
            }
        });
    }

    /// One line: a conversation, or an entry that a search found in it.
    ///
    /// @param hit null in the list of all
    public record HistoryRow(
            ConversationSummary conversation, @Nullable HistoryHit hit) {
        static HistoryRow of(ConversationSummary conversation) {
            return new HistoryRow(conversation, null);
        }

        static HistoryRow of(HistoryHit hit) {
            return new HistoryRow(hit.conversation(), hit);
        }
    }
}
