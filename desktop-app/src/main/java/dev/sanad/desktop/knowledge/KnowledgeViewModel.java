package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.kit.view.ViewState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The knowledge base: all documents, or what a search finds in them. Confined to the FX thread.
public final class KnowledgeViewModel extends ViewModel {
    private static final int FOUND = 30;

    private final KnowledgeService knowledge;
    private final DocumentViewModel document;
    private final ReadingsViewModel readings;
    private final IndexViewModel index;
    private final Latest listing = latest();
    private final Latest searching = latest();
    private final ObservableList<KnowledgeDocument> documents = FXCollections.observableArrayList();
    private final ObservableList<KnowledgeHit> hits = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(this, "asked");
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(this, "listed");
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(this, "answered");
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(this, "nothing");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final Precedence<ViewState> documentsState = Precedence.of(ViewState.CONTENT)
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.LOADING, listed.not());
    private final Precedence<ViewState> hitsState = Precedence.of(ViewState.CONTENT)
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.LOADING, answered.not())
            .when(ViewState.EMPTY, nothing);
    private final Runnable soon;
    private final Runnable soonFind;

    /// @param index    the clinic's, asked by hand only
    /// @param records  what is open
    /// @param coalesce makes a piece of work run at most once per frame
    /// @param done     told of a document that was read in
    public KnowledgeViewModel(
            KnowledgeService knowledge,
            ClinicIndex index,
            ObservableList<Reference> records,
            Executor fx,
            UnaryOperator<Runnable> coalesce,
            Consumer<KnowledgeDocument> done) {
        super(fx);
        this.knowledge = knowledge;
        this.index = new IndexViewModel(index, records, fx);
        this.document = new DocumentViewModel(knowledge, fx);
        this.readings = new ReadingsViewModel(knowledge, fx, done);
        soon = coalesce.apply(this::reload);
        soonFind = coalesce.apply(this::find);
        search.addListener((_, _, now) -> {
            asked.set(!now.isBlank());
            soonFind.run();
        });
    }

    @Override
    protected void onAttach() {
        signals().follow(knowledge.changes(), _ -> soon.run());
        index.attach();
    }

    @Override
    protected void onDetach() {
        index.detach();
    }

    /// The open document.
    public DocumentViewModel document() {
        return document;
    }

    /// The clinic's index.
    public IndexViewModel index() {
        return index;
    }

    /// The files that are being read in.
    public ReadingsViewModel readings() {
        return readings;
    }

    /// The clinic's own documents, then what the program brings along.
    public ObservableList<KnowledgeDocument> documents() {
        return documents;
    }

    /// What the search found.
    public ObservableList<KnowledgeHit> hits() {
        return hits;
    }

    /// What is searched; blank for nothing.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether something is searched.
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public ObservableValue<ViewState> documentsState() {
        return documentsState;
    }

    public ObservableValue<ViewState> hitsState() {
        return hitsState;
    }

    /// Why nothing can be listed or found.
    public ObservableValue<@Nullable Failure> failure() {
        return failure;
    }

    /// Reads list and finds anew.
    public void reload() {
        listing.take(knowledge.documents(), outcome -> {
            show(outcome, documents);
            listed.set(true);
            document.follow(documents);
        });
        find();
    }

    /// The document whose place a file would take; null where it takes none.
    public @Nullable KnowledgeDocument replacedBy(Path file) {
        Path name = file.getFileName();
        String key = Folding.fold(name == null ? "" : name.toString());
        return documents.stream()
                .filter(one -> one.kind().isOwn() && Folding.fold(one.origin()).equals(key))
                .findFirst()
                .orElse(null);
    }

    private void find() {
        String text = search.get().strip();
        index.search(text);
        if (text.isEmpty()) {
            searching.forget();
            hits.clear();
            answered.set(false);
            return;
        }
        searching.take(knowledge.search(text, FOUND), outcome -> {
            show(outcome, hits);
            nothing.set(hits.isEmpty());
            answered.set(true);
        });
    }

    private <T> void show(Outcome<List<T>> outcome, ObservableList<T> into) {
        switch (outcome) {
            case Outcome.Done<List<T>>(List<T> found) -> {
                failure.set(null);
                if (!into.equals(found)) {
                    into.setAll(found);
                }
            }
            case Outcome.Failed<List<T>>(Failure why) -> failure.set(why);
            case Outcome.Queued<List<T>> queued -> failure.set(Failure.of(FailureCode.UNEXPECTED));
            case Outcome.Refused<List<T>> refused -> failure.set(Failure.of(FailureCode.UNEXPECTED));
        }
    }
}
