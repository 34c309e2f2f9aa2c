package dev.sanad.desktop.patients.imports;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The import of one file of patients. Confined to the FX thread.
public final class ImportViewModel extends ViewModel {
    /// How far the import is.
    public enum State {
        /// A file is to be chosen.
        CHOOSE,
        RUNNING,
        /// Ended, or stopped half way: the report says which.
        REPORT,
        FAILED
    }

    private final PatientService patients;
    private final Executor fx;
    private final Latest importing = latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.CHOOSE);
    private final ReadOnlyIntegerWrapper lines = new ReadOnlyIntegerWrapper(this, "lines", 0);
    private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper(this, "fileName", "");
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> report =
            new ReadOnlyObjectWrapper<>(this, "report", null);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private Cancellation cancellation = Cancellation.none();
    private long run;

    public ImportViewModel(PatientService patients, Executor fx) {
        super(fx);
        this.patients = patients;
        this.fx = fx;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Lines done so far.
    public ReadOnlyIntegerProperty linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The chosen file's name without its folder; empty before.
    public ReadOnlyStringProperty fileNameProperty() {
        return fileName.getReadOnlyProperty();
    }

    /// What became of the lines; null unless the state is `REPORT`.
    public ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Why the file could not be taken; null unless the state is `FAILED`.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Imports a file; does nothing while one is being imported.
    public void start(Path file) {
        if (state.get() == State.RUNNING) {
            return;
        }
        long mine = ++run;
        Path name = file.getFileName();
        fileName.set(name == null ? "" : name.toString());
        lines.set(0);
        report.set(null);
        failure.set(null);
        cancellation = Cancellation.none();
        state.set(State.RUNNING);
        importing.take(patients.importFile(file, progress(mine), cancellation), this::end);
    }

    /// Asks the import to stop; lines already taken stay.
    public void cancel() {
        cancellation.cancel();
    }

    /// Goes back to choosing a file.
    public void again() {
        if (state.get() != State.RUNNING) {
            state.set(State.CHOOSE);
        }
    }

    /// The refused lines as tab-separated text for a spreadsheet: line, code, reason.
    public String refusedLines(Language language, String heading) {
        ImportReport ended = report.get();
        if (ended == null) {
            return "";
        }
        return ended.refused().stream()
                .flatMap(line -> line.why().stream()
                        .map(why -> line.line() + "\t" + why.code() + "\t"
                                + why.text().in(language)))
                .collect(Collectors.joining("\n", heading + "\n", "\n"));
    }

    /// At most one hop to the screen is pending, however fast the lines go by.
    private IntConsumer progress(long mine) {
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean pending = new AtomicBoolean();
        return count -> {
            done.set(count);
            if (pending.compareAndSet(false, true)) {
                fx.execute(() -> {
                    pending.set(false);
                    if (mine == run && state.get() == State.RUNNING) {
                        lines.set(done.get());
                    }
                });
            }
        };
    }

    private void end(Outcome<ImportReport> outcome) {
        switch (outcome) {
            case Outcome.Done<ImportReport>(ImportReport ended) -> {
                lines.set(ended.lines());
                report.set(ended);
                state.set(State.REPORT);
            }
            case Outcome.Failed<ImportReport>(Failure why) -> fail(why);
            case Outcome.Refused<ImportReport>(List<Finding> _) -> fail(Failure.of(FailureCode.FILE_UNREADABLE));
            case Outcome.Queued<ImportReport> _ -> fail(Failure.of(FailureCode.UNEXPECTED));
        }
    }

    private void fail(Failure why) {
        failure.set(why);
        state.set(State.FAILED);
    }
}
