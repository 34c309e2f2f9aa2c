package dev.sanad.desktop.today;

import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The landing page.
public final class TodayScreens implements Screens {
    private final Ui ui;
    private final EligibilityService eligibility;
    private final PatientService patients;

    public TodayScreens(Ui ui, EligibilityService eligibility, PatientService patients) {
        this.ui = ui;
        this.eligibility = eligibility;
        this.patients = patients;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Screen.section(
                Route.TODAY,
                MaterialDesignV.VIEW_DASHBOARD_OUTLINE,
                "today.title",
                () -> new TodayView(ui, new TodayViewModel(ui.fx(), eligibility, patients))));
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/today/today.css");
    }

    @Override
    public List<TourStop> tour() {
        return List.of(
                TourStop.of("today", guide -> photograph(guide, "empty")),
                TourStop.closing("today", guide -> photograph(guide, "full")));
    }

    private static void photograph(TourGuide guide, String state) {
        guide.open(Route.TODAY, "");
        guide.until("the day's checks", () -> !guide.has(".skeleton"));
        guide.photo(state);
    }
}
