package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.Passage;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One document with its passages. Confined to the FX thread.
public final class DocumentViewModel extends ViewModel {
    private static final int AT_ONCE = 500;

    private final KnowledgeService knowledge;
    private final Latest loading = latest();
    private final Latest finding = latest();
    private final Latest changing = latest();
    private final ReadOnlyObjectWrapper<@Nullable KnowledgeDocument> document =
            new ReadOnlyObjectWrapper<>(this, "document", null);
    private final ObservableList<Passage> passages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable KnowledgeHit> target =
            new ReadOnlyObjectWrapper<>(this, "target", null);
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper(this, "awaited");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ObjectProperty<@Nullable Failure> trouble = new SimpleObjectProperty<>(this, "trouble");
    private final Precedence<ViewState> state = Precedence.of(ViewState.CONTENT)
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.LOADING, awaited)
            .when(ViewState.IDLE, document.isNull());

    public DocumentViewModel(KnowledgeService knowledge, Executor fx) {
        super(fx);
        this.knowledge = knowledge;
    }

    /// The open document; null for none.
    public ReadOnlyObjectProperty<@Nullable KnowledgeDocument> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// Its passages; they come in portions.
    public ObservableList<Passage> passages() {
        return passages;
    }

    /// The passage to look at, with what to mark in it; null for none.
    public ReadOnlyObjectProperty<@Nullable KnowledgeHit> targetProperty() {
        return target.getReadOnlyProperty();
    }

    public ObservableValue<ViewState> state() {
        return state;
    }

    /// Why it cannot be shown.
    public ObservableValue<@Nullable Failure> failure() {
        return failure;
    }

    /// Why the last change did not happen; null where it did.
    public ObjectProperty<@Nullable Failure> troubleProperty() {
        return trouble;
    }

    /// Whether it is being read anew or deleted.
    public ObservableValue<Boolean> busy() {
        return changing.busyProperty();
    }

    /// Opens a document at its beginning.
    public void open(KnowledgeDocument next) {
        target.set(null);
        show(next);
    }

    /// Opens what a search found.
    public void open(KnowledgeHit hit) {
        target.set(hit);
        KnowledgeDocument now = document.get();
        if (now == null || !now.id().equals(hit.passage().document())) {
            openDocumentOf(hit.passage());
        }
    }

    /// Opens a passage by its id; also a code (`system|code`) or a rule.
    public void openPassage(String id) {
        failure.set(null);
        awaited.set(true);
        finding.take(knowledge.passage(id), outcome -> {
            switch (outcome) {
                case Outcome.Done<Passage>(Passage passage) -> {
                    target.set(new KnowledgeHit(passage, 0, 0));
                    openDocumentOf(passage);
                }
                case Outcome.Failed<Passage>(Failure why) -> fail(why);
                case Outcome.Queued<Passage> queued -> fail(Failure.of(FailureCode.UNEXPECTED));
                case Outcome.Refused<Passage> refused -> fail(Failure.of(FailureCode.UNEXPECTED));
            }
        });
    }

    /// Follows the list of documents: one that is open may have been read anew or be gone.
    void follow(List<KnowledgeDocument> all) {
        KnowledgeDocument now = document.get();
        if (now == null) {
            return;
        }
        KnowledgeDocument same = all.stream()
                .filter(one -> one.id().equals(now.id()))
                .findFirst()
                .orElse(null);
        if (same == null) {
            close();
        } else if (!same.equals(now)) {
            show(same);
        }
    }

    /// Reads the open document anew.
    public void reindex() {
        KnowledgeDocument now = document.get();
        if (now != null) {
            changing.take(knowledge.reindex(now.id()), this::told);
        }
    }

    /// Deletes the open document.
    public void delete() {
        KnowledgeDocument now = document.get();
        if (now != null) {
            changing.take(knowledge.delete(now.id()), outcome -> {
                told(outcome);
                if (outcome instanceof Outcome.Done<?>) {
                    close();
                }
            });
        }
    }

    /// Tries again what failed.
    public void retry() {
        KnowledgeDocument now = document.get();
        failure.set(null);
        if (now != null) {
            show(now);
        }
    }

    private void close() {
        loading.forget();
        document.set(null);
        target.set(null);
        passages.clear();
        awaited.set(false);
    }

    private void openDocumentOf(Passage passage) {
        awaited.set(true);
        finding.take(knowledge.documents(), outcome -> {
            if (outcome instanceof Outcome.Done<List<KnowledgeDocument>>(List<KnowledgeDocument> all)) {
                all.stream()
                        .filter(one -> one.id().equals(passage.document()))
                        .findFirst()
                        .ifPresentOrElse(this::show, () -> fail(Failure.of(FailureCode.NOT_FOUND)));
            } else {
                fail(why(outcome));
            }
        });
    }

    private void show(KnowledgeDocument next) {
        failure.set(null);
        awaited.set(true);
        passages.clear();
        document.set(next);
        load(next, 0);
    }

    private void load(KnowledgeDocument of, int from) {
        loading.take(knowledge.passages(of.id(), from, AT_ONCE), outcome -> {
            if (outcome instanceof Outcome.Done<List<Passage>>(List<Passage> some)) {
                awaited.set(false);
                passages.addAll(some);
                if (some.size() == AT_ONCE) {
                    load(of, from + AT_ONCE);
                }
            } else {
                fail(why(outcome));
            }
        });
    }

    private void fail(Failure why) {
        awaited.set(false);
        failure.set(why);
    }

    private void told(Outcome<?> outcome) {
        trouble.set(outcome instanceof Outcome.Done<?> ? null : why(outcome));
    }

    private static Failure why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed ? failed.failure() : Failure.of(FailureCode.UNEXPECTED);
    }
}
