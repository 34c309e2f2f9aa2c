package dev.sanad.desktop.patients;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.patients.file.PatientFileViewModel;
import dev.sanad.desktop.patients.form.FormDrafts;
import dev.sanad.desktop.patients.form.PatientFormViewModel;
import dev.sanad.desktop.patients.imports.ImportViewModel;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The patients' screen as a whole: which part is open, and the ways between the parts. Confined to the FX thread.
public final class PatientsViewModel extends ViewModel {
    /// What stands beside the search.
    public enum Mode {
        FILE,
        FORM,
        IMPORT
    }

    /// Where the screen leads.
    public interface Ways {
        /// Opens the eligibility screen for a patient.
        ///
        /// @param coverage the coverage to ask about; null lets the screen choose
        void checkEligibility(PatientId patient, @Nullable CoverageId coverage);

        /// Opens a stored check.
        void openCheck(PatientId patient, CheckId check);
    }

    private final PatientService patients;
    private final FormDrafts drafts;
    private final Clock clock;
    private final Executor fx;
    private final UnaryOperator<Runnable> coalesce;
    private final Ways ways;
    private final PatientSearchViewModel search;
    private final PatientFileViewModel file;
    private final ImportViewModel imports;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(this, "mode", Mode.FILE);
    private final ReadOnlyObjectWrapper<@Nullable PatientFormViewModel> form =
            new ReadOnlyObjectWrapper<>(this, "form", null);
    private final ReadOnlyObjectWrapper<@Nullable String> leftDraft =
            new ReadOnlyObjectWrapper<>(this, "leftDraft", null);
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper(this, "count", 0);
    private boolean askedForDraft;

    /// The parts that this screen is made of.
    public record Parts(PatientSearchViewModel search, PatientFileViewModel file, ImportViewModel imports) {}

    /// The times and threads it lives by.
    ///
    /// @param fx       runs on the FX thread
    /// @param coalesce makes a piece of work run at most once per frame
    public record Pace(Clock clock, Executor fx, UnaryOperator<Runnable> coalesce) {}

    public PatientsViewModel(PatientService patients, FormDrafts drafts, Parts parts, Pace pace, Ways ways) {
        super(pace.fx());
        this.patients = patients;
        this.drafts = drafts;
        this.clock = pace.clock();
        this.fx = pace.fx();
        this.coalesce = pace.coalesce();
        this.ways = ways;
        this.search = parts.search();
        this.file = parts.file();
        this.imports = parts.imports();
    }

    public PatientSearchViewModel search() {
        return search;
    }

    public PatientFileViewModel file() {
        return file;
    }

    public ImportViewModel imports() {
        return imports;
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// The open form; null unless the mode is `FORM`.
    public ReadOnlyObjectProperty<@Nullable PatientFormViewModel> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// A draft that a crash left behind and that nobody has taken up yet; null where there is none.
    public ReadOnlyObjectProperty<@Nullable String> leftDraftProperty() {
        return leftDraft.getReadOnlyProperty();
    }

    /// How many patients the clinic has.
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    @Override
    protected void onAttach() {
        signals().follow(patients.count(), count::set);
        file.attach();
        if (search.stateProperty().get() == PatientSearchViewModel.State.IDLE) {
            search.refresh();
        }
        if (!askedForDraft) {
            askedForDraft = true;
            drafts.left().thenAcceptAsync(this::offer, fx);
        }
    }

    @Override
    protected void onDetach() {
        file.detach();
    }

    /// Opens a patient's file. An open form is put aside and offered again.
    public void open(PatientId id) {
        putAside();
        mode.set(Mode.FILE);
        file.show(id);
    }

    /// Opens the file of the highlighted hit.
    public void openHighlighted() {
        PatientHit hit = search.highlightedProperty().get();
        if (hit != null) {
            open(hit.id());
        }
    }

    /// Begins to register somebody; what was searched in vain is taken over.
    public void newPatient() {
        PatientFormViewModel fresh = freshForm();
        if (search.stateProperty().get() == PatientSearchViewModel.State.EMPTY) {
            fresh.beginWith(search.textProperty().get());
        }
        openForm(fresh);
    }

    /// Begins to change the open patient.
    public void edit() {
        Patient patient = file.patientProperty().get();
        if (patient != null) {
            PatientFormViewModel fresh = freshForm();
            fresh.edit(patient);
            openForm(fresh);
        }
    }

    /// Begins to add a coverage to the open patient.
    public void addCoverage() {
        edit();
        PatientFormViewModel open = form.get();
        if (open != null) {
            open.addCoverage();
        }
    }

    /// Takes up the draft that was left behind.
    public void resumeDraft() {
        String draft = leftDraft.get();
        leftDraft.set(null);
        if (draft != null) {
            PatientFormViewModel fresh = freshForm();
            if (fresh.resume(draft)) {
                openForm(fresh);
            }
        }
    }

    /// Forgets the draft that was left behind.
    public void dropDraft() {
        leftDraft.set(null);
        drafts.forget();
    }

    /// Saves the open form and shows the record.
    public void save() {
        PatientFormViewModel open = form.get();
        if (open != null) {
            open.save(this::saved);
        }
    }

    /// Gives the open form up.
    public void cancelForm() {
        PatientFormViewModel open = form.get();
        if (open != null) {
            open.discard();
            closeForm();
        }
    }

    /// Leaves the open form; what was typed is kept and offered again.
    public void putAside() {
        PatientFormViewModel open = form.get();
        if (open != null) {
            if (open.isDirty()) {
                leftDraft.set(open.draft());
            }
            closeForm();
        }
    }

    /// Opens the import.
    public void openImport() {
        putAside();
        mode.set(Mode.IMPORT);
    }

    /// Leaves the import; the list is read anew.
    public void closeImport() {
        mode.set(Mode.FILE);
        search.refresh();
    }

    /// Asks about the open patient's insurance.
    ///
    /// @param coverage which; null lets the next screen choose
    public void checkEligibility(@Nullable CoverageId coverage) {
        Patient patient = file.patientProperty().get();
        if (patient != null && mode.get() == Mode.FILE) {
            ways.checkEligibility(patient.id(), coverage);
        }
    }

    /// Opens a check of the open patient's history.
    public void openCheck(CheckId check) {
        Patient patient = file.patientProperty().get();
        if (patient != null) {
            ways.openCheck(patient.id(), check);
        }
    }

    /// A search of its own, for choosing the subscriber of a coverage.
    public PatientSearchViewModel subscriberSearch() {
        return new PatientSearchViewModel(patients, fx, coalesce);
    }

    private PatientFormViewModel freshForm() {
        return new PatientFormViewModel(patients, drafts, clock, fx, coalesce);
    }

    private void openForm(PatientFormViewModel fresh) {
        form.set(fresh);
        mode.set(Mode.FORM);
    }

    private void saved(Patient stored) {
        closeForm();
        search.refresh();
        file.show(stored.id());
    }

    private void closeForm() {
        mode.set(Mode.FILE);
        form.set(null);
    }

    private void offer(Optional<String> left) {
        if (mode.get() != Mode.FORM) {
            left.ifPresent(leftDraft::set);
        }
    }
}
