package dev.sanad.desktop.eligibility.question;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.Relationship;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/// What the receptionist asks, while it is put together. Confined to the FX thread.
///
/// A patient with coverages starts on the first valid one and asks for benefits and validation; one without
/// starts on
/// "which insurer?", that is discovery.
public final class QuestionViewModel extends ViewModel {
    private static final long NEWBORN_DAYS = 90;

    private final EligibilityService eligibility;
    private final CodeService codes;
    private final Clock clock;
    private final Latest previewing = latest();
    private final ReadOnlyObjectWrapper<@Nullable Patient> patient = new ReadOnlyObjectWrapper<>(this, "patient", null);
    private final ObservableList<PatientCoverage> coverages = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PatientCoverage> coverage =
            new SimpleObjectProperty<>(this, "coverage", null);
    private final ObjectProperty<@Nullable Payer> payer = new SimpleObjectProperty<>(this, "payer", null);
    private final ObservableSet<Purpose> purposes = FXCollections.observableSet(EnumSet.noneOf(Purpose.class));
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>(this, "from", null);
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>(this, "to", null);
    private final BooleanProperty newborn = new SimpleBooleanProperty(this, "newborn", false);
    private final BooleanProperty transfer = new SimpleBooleanProperty(this, "transfer", false);
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper sendable = new ReadOnlyBooleanWrapper(this, "sendable", false);
    private final ReadOnlyObjectWrapper<Optional<EligibilityQuestion>> question =
            new ReadOnlyObjectWrapper<>(this, "question", Optional.empty());
    private boolean filling;

    /// @param clock says which day today is, in the clinic's zone
    /// @param fx    runs on the FX thread
    public QuestionViewModel(EligibilityService eligibility, CodeService codes, Clock clock, Executor fx) {
        super(fx);
        this.eligibility = eligibility;
        this.codes = codes;
        this.clock = clock;
        coverage.addListener(_ -> coverageChosen());
        payer.addListener(_ -> changed());
        purposes.addListener((SetChangeListener<Purpose>) _ -> changed());
        from.addListener((_, before, now) -> dateMoved(before, now));
        to.addListener(_ -> changed());
        newborn.addListener(_ -> changed());
        transfer.addListener(_ -> changed());
    }

    /// Whom the question is for; null before somebody is chosen.
    public ReadOnlyObjectProperty<@Nullable Patient> patientProperty() {
        return patient.getReadOnlyProperty();
    }

    /// The patient's coverages, in the order in which they are used.
    public ObservableList<PatientCoverage> coverages() {
        return coverages;
    }

    /// The coverage that is asked about; null asks a payer which coverage the patient has.
    public ObjectProperty<@Nullable PatientCoverage> coverageProperty() {
        return coverage;
    }

    /// Who is asked; follows the coverage, free to choose without one.
    public ObjectProperty<@Nullable Payer> payerProperty() {
        return payer;
    }

    /// What is asked.
    public ObservableSet<Purpose> purposes() {
        return purposes;
    }

    /// The day of the visit, or the first of several.
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /// The last day; the same as the first for a visit of one day.
    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    public BooleanProperty newbornProperty() {
        return newborn;
    }

    public BooleanProperty transferProperty() {
        return transfer;
    }

    /// What the rules say of the question as it stands.
    public ObservableList<Finding> findings() {
        return findings;
    }

    /// Whether the question is complete and no rule forbids it.
    public ReadOnlyBooleanProperty sendableProperty() {
        return sendable.getReadOnlyProperty();
    }

    /// The question as it stands; empty while something is missing.
    public ReadOnlyObjectProperty<Optional<EligibilityQuestion>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// The payers to choose from.
    public List<Payer> payers() {
        return codes.payers().get();
    }

    /// The payer's name, or its licence where the directory does not hold it.
    public Words payerName(PayerId id) {
        return codes.payer(id).map(Payer::name).orElseGet(() -> Words.same(id.value()));
    }

    /// Begins a question for a patient.
    ///
    /// @param wanted the coverage to start on; null takes the first that is valid today
    public void begin(Patient whom, @Nullable CoverageId wanted) {
        filling = true;
        LocalDate today = LocalDate.now(clock);
        patient.set(whom);
        coverages.setAll(whom.coverages());
        from.set(today);
        to.set(today);
        transfer.set(false);
        PatientCoverage start = start(whom, wanted, today);
        coverage.set(start);
        coverageChosen();
        newborn.set(start != null && isNewborn(whom, start, today));
        filling = false;
        changed();
    }

    /// Takes a question over, of a stored check, moved to today where its day has passed (BV-00058).
    public void repeat(Patient whom, EligibilityQuestion asked) {
        begin(whom, asked.coverages().isEmpty() ? null : asked.coverages().getFirst());
        filling = true;
        if (asked.coverages().isEmpty()) {
            coverage.set(null);
            payer.set(codes.payer(asked.payer()).orElse(null));
        }
        purposes.clear();
        purposes.addAll(asked.purposes());
        LocalDate today = LocalDate.now(clock);
        from.set(
                asked.serviced().start().isBefore(today)
                        ? today
                        : asked.serviced().start());
        to.set(asked.serviced().end().isBefore(today) ? today : asked.serviced().end());
        newborn.set(asked.newborn());
        transfer.set(asked.transfer());
        filling = false;
        changed();
    }

    /// Begins anew without anybody.
    public void clear() {
        filling = true;
        patient.set(null);
        coverages.clear();
        coverage.set(null);
        payer.set(null);
        purposes.clear();
        filling = false;
        changed();
    }

    /// Turns a purpose on or off; the last one stays on.
    public void toggle(Purpose purpose) {
        if (!purposes.contains(purpose)) {
            purposes.add(purpose);
        } else if (purposes.size() > 1) {
            purposes.remove(purpose);
        }
    }

    /// Shows findings of a refused check at the fields.
    public void refused(List<Finding> why) {
        findings.setAll(why);
        sendable.set(why.stream().noneMatch(Finding::isError));
    }

    private static @Nullable PatientCoverage start(Patient whom, @Nullable CoverageId wanted, LocalDate today) {
        PatientCoverage first = null;
        for (PatientCoverage one : whom.coverages()) {
            if (one.id().equals(wanted)) {
                return one;
            }
            DateRange period = one.period();
            if (first == null && (period == null || period.contains(today))) {
                first = one;
            }
        }
        return first != null || whom.coverages().isEmpty()
                ? first
                : whom.coverages().getFirst();
    }

    private static boolean isNewborn(Patient whom, PatientCoverage start, LocalDate today) {
        return start.relationship() == Relationship.CHILD
                && ChronoUnit.DAYS.between(whom.birthDate(), today) <= NEWBORN_DAYS;
    }

    private void coverageChosen() {
        boolean outer = filling;
        filling = true;
        PatientCoverage chosen = coverage.get();
        Set<Purpose> wanted =
                chosen == null ? EnumSet.of(Purpose.DISCOVERY) : EnumSet.of(Purpose.BENEFITS, Purpose.VALIDATION);
        purposes.retainAll(wanted);
        purposes.addAll(wanted);
        if (chosen != null) {
            payer.set(codes.payer(chosen.payer()).orElseGet(() -> unlisted(chosen.payer())));
        }
        filling = outer;
        changed();
    }

    private static Payer unlisted(PayerId id) {
        return new Payer(id, Words.same(id.value()), null, "", "clinic");
    }

    private void dateMoved(@Nullable LocalDate before, @Nullable LocalDate now) {
        LocalDate last = to.get();
        if (now != null && (last == null || last.equals(before) || last.isBefore(now))) {
            to.set(now);
        }
        changed();
    }

    private void changed() {
        if (filling) {
            return;
        }
        Optional<EligibilityQuestion> now = assembled();
        if (now.equals(question.get())) {
            return;
        }
        question.set(now);
        if (now.isEmpty()) {
            previewing.forget();
            findings.clear();
            sendable.set(false);
            return;
        }
        sendable.set(true);
        previewing.take(eligibility.preview(now.get()), this::show);
    }

    private void show(Outcome<List<Finding>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<Finding>>(List<Finding> found) -> refused(found);
            case Outcome.Refused<List<Finding>>(List<Finding> why) -> refused(why);
            case Outcome.Failed<List<Finding>> _, Outcome.Queued<List<Finding>> _ -> refused(List.of());
        }
    }

    private Optional<EligibilityQuestion> assembled() {
        Patient whom = patient.get();
        Payer who = payer.get();
        LocalDate start = from.get();
        LocalDate end = to.get();
        if (whom == null || who == null || start == null || end == null || purposes.isEmpty()) {
            return Optional.empty();
        }
        if (end.isBefore(start)) {
            return Optional.empty();
        }
        PatientCoverage chosen = coverage.get();
        return Optional.of(new EligibilityQuestion(
                whom.id(),
                who.id(),
                chosen == null ? List.of() : List.of(chosen.id()),
                Set.copyOf(purposes),
                new DateRange(start, end),
                newborn.get(),
                transfer.get()));
    }
}
