package dev.sanad.desktop.eligibility;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourGuide.LineFault;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// What the tour does on the eligibility screen.
final class EligibilityTour {
    private EligibilityTour() {}

    static List<TourStop> stops() {
        return List.of(
                TourStop.of("eligibility-start", EligibilityTour::start),
                TourStop.of("eligibility-question", EligibilityTour::question),
                TourStop.of("eligibility-answer", EligibilityTour::answer),
                TourStop.of("eligibility-waiting", EligibilityTour::waiting),
                TourStop.of("eligibility-offline", EligibilityTour::offline),
                TourStop.of("eligibility-history", EligibilityTour::history),
                TourStop.of("eligibility-raw", EligibilityTour::raw));
    }

    private static void start(TourGuide guide) {
        guide.open(Route.ELIGIBILITY, "");
        leave(guide);
        guide.photo("empty");
    }

    private static void question(TourGuide guide) {
        choose(guide, "", 1);
        guide.photo("full");
    }

    private static void answer(TourGuide guide) {
        choose(guide, "", 1);
        send(guide);
        guide.photo("full");
    }

    private static void waiting(TourGuide guide) {
        guide.line(LineFault.SLOW);
        choose(guide, "", 2);
        guide.click("#eligibility-send");
        guide.until("on its way", () -> guide.has("#answer-cancel"));
        guide.photo("loading");
        guide.click("#answer-cancel");
        guide.until("cancelled", () -> !guide.has("#answer-cancel"));
    }

    private static void offline(TourGuide guide) {
        choose(guide, "", 1);
        send(guide);
        guide.line(LineFault.DOWN);
        send(guide);
        guide.photo("offline");
        choose(guide, "", 3);
        send(guide);
        guide.photo("offline-unknown");
    }

    private static void history(TourGuide guide) {
        choose(guide, "", 1);
        guide.click("#tab-history");
        guide.photo("full");
        guide.click("#tab-answer");
    }

    private static void raw(TourGuide guide) {
        choose(guide, "", 1);
        send(guide);
        guide.click("#answer-raw");
        guide.until("messages", () -> !lines(guide).getItems().isEmpty());
        guide.type("#raw-search", "siteEligibility");
        guide.photo("full");
        guide.type("#raw-search", "");
        guide.click("#tab-answer");
    }

    private static void leave(TourGuide guide) {
        if (guide.has("#eligibility-next")) {
            guide.click("#eligibility-next");
        }
        guide.until("the search", () -> guide.has("#eligibility-search"));
    }

    private static void choose(TourGuide guide, String text, int place) {
        guide.open(Route.ELIGIBILITY, "");
        leave(guide);
        guide.type("#eligibility-search", text);
        guide.until("hits", () -> !hits(guide).getItems().isEmpty());
        guide.fx(() -> guide.find("#eligibility-search").requestFocus());
        for (int at = 0; at < place; at++) {
            guide.press(KeyCode.DOWN);
        }
        guide.press(KeyCode.ENTER);
        guide.until("a question", () -> guide.has("#eligibility-send"));
    }

    private static void send(TourGuide guide) {
        guide.until("sendable", () -> !guide.find("#eligibility-send").isDisabled());
        guide.click("#eligibility-send");
        guide.until("an answer", () -> guide.has("#answer-band") && !guide.has("#answer-cancel"));
    }

    private static ListView<?> hits(TourGuide guide) {
        return (ListView<?>) guide.find("#eligibility-hits");
    }

    private static ListView<?> lines(TourGuide guide) {
        return (ListView<?>) guide.find("#raw-lines");
    }
}
