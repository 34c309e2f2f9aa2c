package dev.sanad.desktop.eligibility;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.eligibility.answer.AnswerReport;
import dev.sanad.desktop.eligibility.checks.ChecksViewModel;
import dev.sanad.desktop.eligibility.checks.RawViewModel;
import dev.sanad.desktop.eligibility.proof.ProofOffice;
import dev.sanad.desktop.eligibility.question.QuestionViewModel;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.people.BundledWords;
import dev.sanad.desktop.people.OpenPerson;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What the eligibility feature shows.
public final class EligibilityScreens implements Screens {
    private final Ui ui;
    private final EligibilityService eligibility;
    private final PatientService patients;
    private final CodeService codes;
    private final Supplier<AnswerReport.Clinic> clinic;

    /// @param clinic the clinic as it is set up now, for the proof
    public EligibilityScreens(
            Ui ui,
            EligibilityService eligibility,
            PatientService patients,
            CodeService codes,
            Supplier<AnswerReport.Clinic> clinic) {
        this.ui = ui;
        this.eligibility = eligibility;
        this.patients = patients;
        this.codes = codes;
        this.clinic = clinic;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Screen.section(Route.ELIGIBILITY, MaterialDesignS.SHIELD_CHECK, "eligibility.title", this::view)
                .prefetching(_ -> eligibility.recent(1)));
    }

    @Override
    public List<TourStop> tour() {
        return EligibilityTour.stops();
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/eligibility/eligibility.css");
    }

    private View view() {
        EligibilityViewModel.Parts parts = new EligibilityViewModel.Parts(
                new PatientSearchViewModel(patients, ui.fx(), ui.pulse()::coalesce),
                new QuestionViewModel(eligibility, codes, ui.formats().clock(), ui.fx()),
                new ChecksViewModel(eligibility, ui.formats().clock(), ui.fx()),
                new RawViewModel(eligibility, ui.fx()));
        EligibilityViewModel model = new EligibilityViewModel(
                eligibility, patients, parts, ui.formats().clock(), ui.fx());
        Runnable tell = () -> ui.open().show(Route.ELIGIBILITY, open(model));
        model.question().patientProperty().subscribe(tell);
        model.answer().answerProperty().subscribe(tell);
        return new EligibilityView(ui, model, new ProofOffice(ui, clinic));
    }

    /// The answer on the screen and the patient it is about.
    private static List<Reference> open(EligibilityViewModel model) {
        List<Reference> all = new ArrayList<>();
        EligibilityAnswer answer = model.answer().answerProperty().get();
        if (answer != null) {
            all.add(new Reference(Reference.Kind.CHECK, answer.id().value(), BundledWords.of("eligibility.reference")));
        }
        Patient patient = model.question().patientProperty().get();
        if (patient != null) {
            all.add(OpenPerson.of(patient));
        }
        return all;
    }
}
