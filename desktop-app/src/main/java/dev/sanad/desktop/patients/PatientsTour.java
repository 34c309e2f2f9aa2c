package dev.sanad.desktop.patients;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.scene.input.KeyCode;

/// What the tour does on the patients' screen.
final class PatientsTour {
    /// Two people who can be registered and three lines that cannot.
    private static final String LIST = """
            name_english,name_arabic,national_id,iqama,birth_date,gender,payer,member_id,coverage_type,relationship,plan
            Noura Saleh Al-Example,نورة صالح المثال,1000000008,,17/05/1990,female,N-I-90001,10009001,EHCPOL,self,B
            Omar Hassan Khan,عمر حسن خان,,2000000006,1410/12/29 هـ,M,N-I-90002,20009002,EHCPOL,self,VIP
            Short Number,,100000001,,1990-01-01,female,,,,,
            Born Tomorrow,,1000000016,,2090-01-01,male,,,,,
            ,,1000000024,,1990-01-01,male,,,,,
            """;

    private PatientsTour() {}

    static List<TourStop> stops() {
        return List.of(
                TourStop.of("patients-search", PatientsTour::search),
                TourStop.of("patients-nobody", PatientsTour::nobody),
                TourStop.of("patients-file", PatientsTour::file),
                TourStop.of("patients-register", PatientsTour::register),
                TourStop.of("patients-edit", PatientsTour::edit),
                TourStop.of("patients-import", PatientsTour::importFile),
                TourStop.closing("patients-file", PatientsTour::visited));
    }

    private static void search(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.type("#patient-search", "");
        hits(guide);
        guide.photo("recent");
        guide.type("#patient-search", "al");
        guide.until("several people", () -> guide.items("#patient-hits").size() > 5);
        guide.photo("latin");
        guide.type("#patient-search", "عبد");
        guide.until("fewer people", () -> guide.items("#patient-hits").size() < 6);
        guide.photo("arabic");
    }

    private static void nobody(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.type("#patient-search", "zzzzqx");
        guide.until("nobody found", () -> !guide.has("#patient-hits"));
        guide.photo("empty");
        guide.type("#patient-search", "");
        hits(guide);
    }

    private static void file(TourGuide guide) {
        openFile(guide, "Omar Yousef");
        guide.photo("full");
        openFile(guide, "Abdulrahman");
        guide.photo("two-coverages");
        openFile(guide, "Samar");
        guide.photo("no-coverage");
    }

    /// Once more at the end, with the checks of the tour in it.
    private static void visited(TourGuide guide) {
        openFile(guide, "Norah");
        guide.until("the history", () -> !guide.items("#patients-history").isEmpty());
        guide.photo("history");
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
        openFile(guide, "Norah");
        guide.click("#patients-edit");
        guide.photo("full");
        guide.click("#form-cancel");
    }

    private static void importFile(TourGuide guide) {
        guide.open(Route.PATIENTS, "");
        guide.click("#patients-import");
        guide.photo("choose");
        guide.offer("people.csv", LIST);
        guide.click("#import-choose");
        guide.until("the report", () -> guide.has("#patients-refused"));
        guide.photo("report");
        guide.click("#import-close");
    }

    private static void openFile(TourGuide guide, String name) {
        guide.open(Route.PATIENTS, "");
        guide.type("#patient-search", name);
        guide.until(name, () -> guide.items("#patient-hits").size() == 1);
        guide.fx(() -> guide.find("#patient-search").requestFocus());
        guide.press(KeyCode.ENTER);
        guide.until("a file is open", () -> !guide.find("#patients-edit").isDisabled());
    }

    private static void hits(TourGuide guide) {
        guide.until("hits", () -> !guide.items("#patient-hits").isEmpty());
    }
}
