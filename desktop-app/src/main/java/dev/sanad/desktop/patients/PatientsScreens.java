package dev.sanad.desktop.patients;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.patients.file.PatientFileViewModel;
import dev.sanad.desktop.patients.form.CoverageFormPane;
import dev.sanad.desktop.patients.form.FormDrafts;
import dev.sanad.desktop.patients.form.PatientFormPane;
import dev.sanad.desktop.patients.imports.ImportViewModel;
import dev.sanad.desktop.people.OpenPerson;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// What the patients' feature shows.
public final class PatientsScreens implements Screens {
    private static final String MARITAL = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus";
    private static final String OCCUPATIONS = "http://nphies.sa/terminology/CodeSystem/occupation";
    private static final String RELIGIONS = "http://nphies.sa/terminology/CodeSystem/religion";

    private final Ui ui;
    private final PatientService patients;
    private final EligibilityService eligibility;
    private final CodeService codes;
    private final FormDrafts drafts;

    public PatientsScreens(
            Ui ui, PatientService patients, EligibilityService eligibility, CodeService codes, FormDrafts drafts) {
        this.ui = ui;
        this.patients = patients;
        this.eligibility = eligibility;
        this.codes = codes;
        this.drafts = drafts;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Screen.section(Route.PATIENTS, MaterialDesignA.ACCOUNT_MULTIPLE, "patients.title", this::view)
                .prefetching(_ -> patients.find("", 1)));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(
                "patients.register",
                "patients.command.new",
                MaterialDesignA.ACCOUNT_PLUS,
                null,
                () -> ui.navigation().open(Route.PATIENTS, "new")));
    }

    @Override
    public List<TourStop> tour() {
        return PatientsTour.stops();
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/people/people.css", "/dev/sanad/desktop/patients/patients.css");
    }

    private View view() {
        PatientsViewModel.Pace pace = new PatientsViewModel.Pace(ui.formats().clock(), ui.fx(), ui.pulse()::coalesce);
        PatientsViewModel.Parts parts = new PatientsViewModel.Parts(
                new PatientSearchViewModel(patients, ui.fx(), ui.pulse()::coalesce),
                new PatientFileViewModel(patients, eligibility, codes, ui.fx()),
                new ImportViewModel(patients, ui.fx()));
        PatientsViewModel model = new PatientsViewModel(patients, drafts, parts, pace, ways());
        model.file()
                .patientProperty()
                .subscribe(open ->
                        ui.open().show(Route.PATIENTS, open == null ? List.of() : List.of(OpenPerson.of(open))));
        return new PatientsView(ui, model, () -> offered(model));
    }

    private PatientFormPane.Offered offered(PatientsViewModel model) {
        return new PatientFormPane.Offered(
                codes.all(MARITAL),
                codes.all(OCCUPATIONS),
                codes.all(RELIGIONS),
                new CoverageFormPane.Offered(codes.payers().get(), model::subscriberSearch));
    }

    private PatientsViewModel.Ways ways() {
        return new PatientsViewModel.Ways() {
            @Override
            public void checkEligibility(PatientId patient, @Nullable CoverageId coverage) {
                String suffix = coverage == null ? "" : "/" + coverage.value();
                ui.navigation().open(Route.ELIGIBILITY, patient.value() + suffix);
            }

            @Override
            public void openCheck(PatientId patient, CheckId check) {
                ui.navigation().open(Route.ELIGIBILITY, patient.value() + "/check/" + check.value());
            }
        };
    }
}
