package dev.sanad.desktop.patients;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// What the tour does on the patients' screen.
final class PatientsTour {
    private PatientsTour() {}

    static List<TourStop> stops() {
        return List.of(
                TourStop.of("patients-search", PatientsTour::search),
                TourStop.of("patients-nobody", PatientsTour::nobody),
                TourStop.of("patients-file", PatientsTour::file),
                TourStop.of("patients-register", PatientsTour::register),
                TourStop.of("patients-edit", PatientsTour::edit),
                TourStop.of("patients-import", PatientsTour::importFile));
    }

    private static void search(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.type("#patient-search", "");
        hits(guide);
        guide.photo("full");
    }

    private static void nobody(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.type("#patient-search", "zzzzqx");
        guide.until("nobody found", () -> list(guide).getItems().isEmpty());
        guide.photo("empty");
        guide.type("#patient-search", "");
        hits(guide);
    }

    private static void file(TourGuide guide) {
        openFirst(guide);
        guide.photo("full");
    }

    private static void register(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.click("#patients-new");
        guide.type("#form-identifier-value", "1012345672");
        guide.type("#form-name-english", "Sara Fahad Al-Harbi");
        guide.type("#form-birth", "1410/08/08");
        guide.photo("typing");
        guide.type("#form-identifier-value", "10123");
        guide.click("#form-add-coverage");
        guide.click("#form-save");
        guide.photo("findings");
        guide.click("#form-cancel");
    }

    private static void edit(TourGuide guide) {
        openFirst(guide);
        guide.click("#patients-edit");
        guide.photo("full");
        guide.click("#form-cancel");
    }

    private static void importFile(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.click("#patients-import");
        guide.photo("choose");
        guide.click("#import-close");
    }

    private static void openFirst(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.type("#patient-search", "");
        hits(guide);
        guide.fx(() -> guide.find("#patient-search").requestFocus());
        guide.press(KeyCode.DOWN);
        guide.press(KeyCode.ENTER);
        guide.until("a file is open", () -> !guide.find("#patients-edit").isDisabled());
    }

    private static void hits(TourGuide guide) {
        guide.until("hits", () -> !list(guide).getItems().isEmpty());
    }

    private static ListView<?> list(TourGuide guide) {
        return (ListView<?>) guide.find("#patient-hits");
    }
}
