package dev.sanad.desktop.knowledge;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.scene.input.KeyCode;

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
                TourStop.of("knowledge-search", KnowledgeTour::search));
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
}
