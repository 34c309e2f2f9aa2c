package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.ImportProgress;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.knowledge.ReadingRow.State;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The files that are being read in. One that is in goes from the list; one that could not be read
/// stays until somebody takes note. Confined to the FX thread.
public final class ReadingsViewModel extends ViewModel {
    private final KnowledgeService knowledge;
    private final ObservableList<ReadingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ReadingRow> readable = FXCollections.unmodifiableObservableList(rows);
    private final Consumer<KnowledgeDocument> done;

    /// @param done told of a document that was read in
    public ReadingsViewModel(KnowledgeService knowledge, Executor fx, Consumer<KnowledgeDocument> done) {
        super(fx);
        this.knowledge = knowledge;
        this.done = done;
    }

    /// Files under way, and those that failed.
    public ObservableList<ReadingRow> rows() {
        return readable;
    }

    /// Reads a file in; several wait for each other.
    public void start(Path file) {
        Path name = file.getFileName();
        ReadingRow row = new ReadingRow(name == null ? "" : name.toString());
        rows.add(row);
        latest().take(knowledge.importFile(file, progress(row), row.cancellation()), outcome -> end(row, outcome));
    }

    /// Stops a file, or takes one that failed from the list.
    public void dismiss(ReadingRow row) {
        if (row.stateProperty().get() == State.FAILED) {
            rows.remove(row);
        } else {
            row.cancellation().cancel();
        }
    }

    /// At most one hop to the screen is pending, however fast the pages go by.
    private Consumer<ImportProgress> progress(ReadingRow row) {
        AtomicReference<@Nullable ImportProgress> newest = new AtomicReference<>();
        return now -> {
            if (newest.getAndSet(now) == null) {
                fx().execute(() -> show(row, newest.getAndSet(null)));
            }
        };
    }

    private void show(ReadingRow row, @Nullable ImportProgress now) {
        if (now != null && rows.contains(row) && row.stateProperty().get() != State.FAILED) {
            boolean reading = now.phase() == ImportProgress.Phase.READING;
            row.stateProperty().set(reading ? State.READING : State.KEEPING);
            row.progressProperty().set(now.done() / (double) now.of());
        }
    }

    private void end(ReadingRow row, Outcome<KnowledgeDocument> outcome) {
        switch (outcome) {
            case Outcome.Done<KnowledgeDocument>(KnowledgeDocument document) -> {
                rows.remove(row);
                done.accept(document);
            }
            case Outcome.Failed<KnowledgeDocument>(Failure why) -> {
                if (why.code() == FailureCode.CANCELLED) {
                    rows.remove(row);
                } else {
                    fail(row, why);
                }
            }
            case Outcome.Queued<KnowledgeDocument> queued -> fail(row, Failure.of(FailureCode.UNEXPECTED));
            case Outcome.Refused<KnowledgeDocument> refused -> fail(row, Failure.of(FailureCode.UNEXPECTED));
        }
    }

    private static void fail(ReadingRow row, Failure why) {
        row.failureProperty().set(why);
        row.stateProperty().set(State.FAILED);
    }
}
