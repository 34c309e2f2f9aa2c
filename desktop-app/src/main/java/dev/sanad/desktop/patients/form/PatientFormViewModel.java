package dev.sanad.desktop.patients.form;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.people.BirthDateEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The form to register or change a patient. Confined to the FX thread.
///
/// What is typed is checked and kept as a draft at most once per frame. Findings of a field are shown once the
/// person has left the field, and all of them once saving was tried.
public final class PatientFormViewModel extends ViewModel {
    /// The typed fields; the key is the field's name in findings and drafts.
    public enum Field {
        NAME_ENGLISH("name.english"),
        NAME_ARABIC("name.arabic"),
        NUMBER("identifier.value"),
        COUNTRY("identifier.country"),
        MRN("mrn"),
        BIRTH_DATE("birthDate"),
        PHONE("phone"),
        EMAIL("email"),
        MARITAL_STATUS("maritalStatus"),
        OCCUPATION("occupation"),
        RELIGION("religion");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /// The field's name in findings and drafts.
        public String key() {
            return key;
        }
    }

    /// How far the form is.
    public enum State {
        EDITING,
        SAVING,
        SAVED,
        FAILED
    }

    private final PatientService patients;
    private final FormDrafts drafts;
    private final Runnable digestSoon;
    private final Latest saving = latest();
    private final PatientFormContent content;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<IdentifierKind> kind =
            new SimpleObjectProperty<>(this, "kind", IdentifierKind.NATIONAL_ID);
    private final ObjectProperty<Gender> gender = new SimpleObjectProperty<>(this, "gender", Gender.UNKNOWN);
    private final ObservableList<CoverageFormViewModel> coverages = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EDITING);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final Set<String> left = new HashSet<>();
    private final InvalidationListener changed = _ -> schedule();
    private @Nullable Patient before;
    private PatientId id;
    private long version;
    private boolean kindChosen;
    private boolean attempted;
    private boolean filling;
    private boolean closed;
    private boolean dirty;

    /// @param drafts keeps what is typed
    /// @param clock    says which day today is
    /// @param fx       runs on the FX thread
    /// @param coalesce makes a piece of work run at most once per frame
    public PatientFormViewModel(
            PatientService patients, FormDrafts drafts, Clock clock, Executor fx, UnaryOperator<Runnable> coalesce) {
        super(fx);
        this.patients = patients;
        this.drafts = drafts;
        this.digestSoon = coalesce.apply(this::digest);
        this.content = new PatientFormContent(this, clock);
        this.id = new PatientId(patients.newId());
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty(this, field.key(), "");
            text.addListener(changed);
            texts.put(field, text);
        }
        filling = true;
        text(Field.MARITAL_STATUS).set("U");
        text(Field.OCCUPATION).set("unknown");
        filling = false;
        text(Field.NUMBER).addListener(_ -> guessKind());
        kind.addListener(changed);
        gender.addListener(changed);
    }

    /// The text of one field.
    public StringProperty text(Field field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException(field.key());
        }
        return text;
    }

    /// The document's kind: guessed from the number until the person chooses.
    public ObjectProperty<IdentifierKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<Gender> genderProperty() {
        return gender;
    }

    public ObservableList<CoverageFormViewModel> coverages() {
        return coverages;
    }

    /// What to show under the fields; `field` is the key of one of the form's fields.
    public ObservableList<Finding> findings() {
        return findings;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why saving failed; null unless the state is `FAILED`.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether this registers somebody new.
    public boolean isNew() {
        return version == 0;
    }

    PatientId id() {
        return id;
    }

    long version() {
        return version;
    }

    Optional<Patient> before() {
        return Optional.ofNullable(before);
    }

    /// Sets the kind as the person's own choice; the number no longer changes it.
    public void chooseKind(IdentifierKind chosen) {
        kindChosen = true;
        kind.set(chosen);
    }

    /// Begins with a stored record.
    public void edit(Patient stored) {
        filling = true;
        before = stored;
        become(stored.id(), stored.version());
        content.fill(stored);
        filling = false;
    }

    /// Begins with the text of a search: a number becomes the document's number, anything else the name.
    public void beginWith(String searched) {
        String text = BirthDateEntry.westernDigits(searched.strip());
        filling = true;
        boolean arabic = text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        boolean number = !text.isEmpty() && text.chars().anyMatch(Character::isDigit);
        text(number ? Field.NUMBER : arabic ? Field.NAME_ARABIC : Field.NAME_ENGLISH)
                .set(text);
        filling = false;
    }

    /// Takes up a draft that was left behind.
    public boolean resume(String draft) {
        filling = true;
        boolean taken = PatientDraft.read(draft, this);
        filling = false;
        if (taken) {
            schedule();
        }
        return taken;
    }

    /// Adds an empty coverage to type into.
    public CoverageFormViewModel addCoverage() {
        CoverageFormViewModel added = insertCoverage(new CoverageId(patients.newId()));
        schedule();
        return added;
    }

    /// Removes a coverage from the record that will be saved.
    public void removeCoverage(CoverageFormViewModel coverage) {
        coverages.remove(coverage);
        schedule();
    }

    /// The person left a field: from now on its findings are shown.
    public void leave(String field) {
        if (left.add(field) && !closed) {
            digestSoon.run();
        }
    }

    /// Saves, unless something is wrong that the person can mend.
    public void save(Consumer<Patient> saved) {
        if (state.get() == State.SAVING) {
            return;
        }
        attempted = true;
        check();
        if (findings.stream().anyMatch(Finding::isError)) {
            return;
        }
        state.set(State.SAVING);
        saving.take(patients.save(content.patient()), outcome -> end(outcome, saved));
    }

    /// The form as it stands, to be taken up again by `resume`.
    public String draft() {
        return PatientDraft.write(this);
    }

    /// Whether anything was typed that is not saved.
    public boolean isDirty() {
        return dirty && !closed;
    }

    /// Gives the form up; the draft is forgotten.
    public void discard() {
        closed = true;
        drafts.forget();
    }

    void become(PatientId whose, long stored) {
        id = whose;
        version = stored;
        coverages.clear();
    }

    CoverageFormViewModel insertCoverage(CoverageId coverageId) {
        CoverageFormViewModel coverage = new CoverageFormViewModel(coverageId);
        for (CoverageFormViewModel.Field field : CoverageFormViewModel.Field.values()) {
            coverage.text(field).addListener(changed);
        }
        coverage.payerProperty().addListener(changed);
        coverage.typeProperty().addListener(changed);
        coverage.relationshipProperty().addListener(changed);
        coverage.subscriberProperty().addListener(changed);
        coverages.add(coverage);
        return coverage;
    }

    void insertCoverage(PatientCoverage stored) {
        insertCoverage(stored.id()).fill(stored);
    }

    /// The birth date as typed; empty while it is none.
    public Optional<LocalDate> birthDate() {
        return BirthDateEntry.parse(text(Field.BIRTH_DATE).get()).map(BirthDateEntry::date);
    }

    private void guessKind() {
        if (!kindChosen) {
            IdentifierGuess.kind(text(Field.NUMBER).get()).ifPresent(kind::set);
        }
    }

    private void schedule() {
        if (!filling && !closed) {
            dirty = true;
            digestSoon.run();
        }
    }

    private void digest() {
        if (!closed) {
            if (dirty) {
                drafts.keep(PatientDraft.write(this));
            }
            check();
        }
    }

    private void check() {
        show(content.findings(patients));
    }

    private void show(List<Finding> all) {
        List<Finding> shown = all.stream()
                .filter(finding -> attempted || left.contains(finding.field()))
                .toList();
        if (!findings.equals(shown)) {
            findings.setAll(shown);
        }
    }

    private void end(Outcome<Patient> outcome, Consumer<Patient> saved) {
        switch (outcome) {
            case Outcome.Done<Patient>(Patient stored) -> {
                closed = true;
                drafts.forget();
                state.set(State.SAVED);
                saved.accept(stored);
            }
            case Outcome.Refused<Patient>(List<Finding> why) -> {
                state.set(State.EDITING);
                show(content.atFormFields(why));
            }
            case Outcome.Failed<Patient>(Failure why) -> fail(why);
            case Outcome.Queued<Patient> _ -> fail(Failure.of(FailureCode.UNEXPECTED));
        }
    }

    private void fail(Failure why) {
        failure.set(why);
        state.set(State.FAILED);
    }
}
