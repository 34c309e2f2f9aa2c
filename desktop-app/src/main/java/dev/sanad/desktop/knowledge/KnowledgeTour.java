package dev.sanad.desktop.knowledge;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.knowledge.index.IndexSetup;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.ToggleSwitch;

/// What the tour does with the knowledge base.
final class KnowledgeTour {
    private static final String GUIDE = """
            # Approvals
            Physiotherapy needs an approval after the sixth visit of a year. Dental cleaning is covered once in six
            months, up to SAR 500.

            # الموافقات
            يحتاج العلاج الطبيعي إلى موافقة مسبقة بعد الجلسة السادسة في السنة، وتُرسل التقارير خلال ٢٤ ساعة.

            # Claims
            A claim is sent within thirty days of the service; BE-1-2 means that the service was not performed.
            """;

    private KnowledgeTour() {}

    static List<TourStop> stops() {
        return List.of(
                TourStop.of("knowledge-documents", KnowledgeTour::documents),
                TourStop.of("knowledge-reading", KnowledgeTour::reading),
                TourStop.of("knowledge-search", KnowledgeTour::search),
                TourStop.of("knowledge-index", KnowledgeTour::index));
    }

    private static void documents(TourGuide guide) {
        guide.open(Route.KNOWLEDGE, "");
        guide.until("the documents", () -> guide.items("#knowledge-documents").size() >= 5);
        guide.photo("start");
        guide.open(Route.KNOWLEDGE, "BV-00167");
        guide.until("the rule", () -> guide.items("#knowledge-passages").size() > 20);
        guide.photo("rule");
    }

    private static void reading(TourGuide guide) {
        guide.open(Route.KNOWLEDGE, "");
        guide.offer("front-desk.md", GUIDE);
        guide.click("#knowledge-add");
        guide.until("the document", () -> guide.items("#knowledge-documents").size() >= 6);
        guide.offer("scan.txt", "  \n");
        guide.click("#knowledge-add");
        guide.until("the failure", () -> guide.has("#knowledge-readings"));
        guide.photo("failed");
        guide.click("#knowledge-readings .button");
    }

    private static void search(TourGuide guide) {
        guide.open(Route.KNOWLEDGE, "");
        guide.type("#knowledge-search", "physiotherapy approval");
        guide.until("hits", () -> !guide.items("#knowledge-hits").isEmpty());
        guide.press(KeyCode.ENTER);
        guide.until("the document", () -> guide.items("#knowledge-passages").size() == 3);
        guide.photo("latin");
        guide.type("#knowledge-search", "العلاج الطبيعي موافقة");
        guide.until("hits", () -> !guide.items("#knowledge-hits").isEmpty());
        guide.photo("arabic");
        guide.type("#knowledge-search", "zzyzx");
        guide.until("nothing", () -> !guide.has("#knowledge-hits"));
        guide.photo("empty");
        guide.type("#knowledge-search", "");
    }

    private static void toggle(TourGuide guide) {
        ToggleSwitch on = (ToggleSwitch) guide.find("#index-on");
        on.setSelected(!on.isSelected());
    }

    /// Switched on by its one click, asked, failing with the line, and switched off again.
    private static void index(TourGuide guide) {
        guide.open(Route.SETTINGS, IndexSetup.TAB);
        guide.photo("off");
        guide.fx(() -> toggle(guide));
        guide.click("#index-try");
        guide.until("the trial's end", () -> guide.has("#index-reached"));
        guide.photo("tried");
        guide.open(Route.KNOWLEDGE, "");
        guide.type("#knowledge-search", "physiotherapy approval");
        guide.until("hits", () -> guide.has("#knowledge-hits"));
        guide.photo("offered");
        guide.click("#knowledge-index-ask");
        guide.until("what the index gave", () -> guide.has("#knowledge-index-hits"));
        guide.fx(() -> ((ListView<?>) guide.find("#knowledge-index-hits"))
                .getSelectionModel()
                .selectFirst());
        guide.click("#knowledge-index-hits");
        guide.press(KeyCode.ENTER);
        guide.until("the passage", () -> guide.has("#knowledge-index-passage"));
        guide.photo("passage");
        guide.type("#knowledge-search", "العلاج الطبيعي موافقة");
        guide.click("#knowledge-index-ask");
        guide.until("what the index gave", () -> guide.has("#knowledge-index-hits"));
        guide.photo("arabic");
        guide.type("#knowledge-search", "zzyzx");
        guide.click("#knowledge-index-ask");
        guide.until("that it knows nothing", () -> !guide.has("#knowledge-index-stop"));
        guide.photo("empty");
        guide.type("#knowledge-search", "Norah Abdullah Alharbi 1090000133");
        guide.photo("nobody");
        guide.line(TourGuide.LineFault.DOWN);
        guide.type("#knowledge-search", "physiotherapy approval");
        guide.click("#knowledge-index-ask");
        guide.until("the failure", () -> !guide.has("#knowledge-index-stop"));
        guide.photo("error");
        guide.line(TourGuide.LineFault.NONE);
        guide.type("#knowledge-search", "");
        guide.open(Route.SETTINGS, IndexSetup.TAB);
        guide.fx(() -> toggle(guide));
    }
}
