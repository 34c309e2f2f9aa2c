package dev.sanad.desktop.eligibility;

import dev.sanad.core.patients.PatientHit;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourGuide.LineFault;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;

/// What the tour does on the eligibility screen: the people of the sandbox, each with the answer that is theirs.
final class EligibilityTour {
    private static final String COVERED = "Norah Abdullah";

    private EligibilityTour() {}

    static List<TourStop> stops() {
        return List.of(
                TourStop.of("eligibility-start", EligibilityTour::start),
                TourStop.of("eligibility-question", EligibilityTour::question),
                TourStop.of("eligibility-answer", EligibilityTour::answer),
                TourStop.of("eligibility-verdicts", EligibilityTour::verdicts),
                TourStop.of("eligibility-benefits", EligibilityTour::benefits),
                TourStop.of("eligibility-waiting", EligibilityTour::waiting),
                TourStop.of("eligibility-errors", EligibilityTour::errors),
                TourStop.of("eligibility-offline", EligibilityTour::offline),
                TourStop.of("eligibility-history", EligibilityTour::history),
                TourStop.of("eligibility-raw", EligibilityTour::raw),
                TourStop.of("eligibility-proof", EligibilityTour::proof));
    }

    private static void start(TourGuide guide) {
        guide.open(Route.ELIGIBILITY, "");
        leave(guide);
        guide.photo("empty");
        guide.type("#eligibility-search", "");
        guide.until("people", () -> !guide.items("#eligibility-hits").isEmpty());
        guide.photo("people");
    }

    private static void question(TourGuide guide) {
        choose(guide, COVERED);
        guide.photo("full");
        choose(guide, "Abdulrahman Faisal");
        guide.photo("two-insurers");
        choose(guide, "Samar Nabil");
        guide.photo("discovery");
    }

    private static void answer(TourGuide guide) {
        ask(guide, COVERED);
        guide.photo("covered");
        ask(guide, "Baby of Sara");
        guide.photo("newborn");
        ask(guide, "Abdulrahman Faisal");
        guide.photo("two-insurers");
    }

    private static void verdicts(TourGuide guide) {
        ask(guide, "Sami Nasser");
        guide.photo("expired");
        ask(guide, "Bandar Hamad");
        guide.photo("out-of-network");
        ask(guide, "Waleed Jaber");
        guide.photo("unknown-member");
        ask(guide, "Dalal Rashed");
        guide.photo("insurer-offline");
        ask(guide, "Ziyad Adel");
        guide.photo("later");
    }

    private static void benefits(TourGuide guide) {
        ask(guide, "Omar Yousef");
        guide.photo("nearly-used");
        ask(guide, "Majid Hamoud");
        guide.photo("used-up");
        ask(guide, "Abdulaziz Hisham");
        guide.photo("many");
        ask(guide, "Layan Sultan");
        guide.photo("own-words");
        ask(guide, "Shahad Omar");
        guide.photo("unknown-elements");
    }

    private static void waiting(TourGuide guide) {
        guide.line(LineFault.SLOW);
        choose(guide, "Fahad Saleh");
        guide.click("#eligibility-send");
        guide.until("on its way", () -> guide.has("#answer-cancel"));
        guide.photo("loading");
        guide.click("#answer-cancel");
        guide.until("cancelled", () -> !guide.has("#answer-cancel"));
        guide.photo("cancelled");
    }

    private static void errors(TourGuide guide) {
        guide.line(LineFault.ERRORS);
        ask(guide, "Maha Khalid");
        guide.photo("error");
    }

    private static void offline(TourGuide guide) {
        ask(guide, COVERED);
        guide.line(LineFault.DOWN);
        send(guide);
        guide.photo("last-known");
        ask(guide, "Rajesh Kumar");
        guide.photo("nothing-known");
    }

    private static void history(TourGuide guide) {
        choose(guide, COVERED);
        guide.click("#tab-history");
        guide.photo("full");
        guide.click("#tab-answer");
    }

    private static void raw(TourGuide guide) {
        ask(guide, COVERED);
        guide.click("#tab-raw");
        guide.until("messages", () -> !guide.items("#raw-lines").isEmpty());
        guide.type("#raw-search", "siteEligibility");
        guide.photo("full");
        guide.type("#raw-search", "");
        guide.click("#tab-answer");
    }

    private static void proof(TourGuide guide) {
        ask(guide, COVERED);
        guide.keepAs("pdf");
        guide.click("#answer-pdf");
        guide.photo("saved");
    }

    private static void leave(TourGuide guide) {
        if (guide.has("#eligibility-next")) {
            guide.click("#eligibility-next");
        }
        guide.until("the search", () -> guide.has("#eligibility-search"));
    }

    private static void choose(TourGuide guide, String name) {
        guide.open(Route.ELIGIBILITY, "");
        leave(guide);
        guide.type("#eligibility-search", name);
        guide.until(name, () -> isOnly(guide.items("#eligibility-hits"), name));
        guide.fx(() -> guide.find("#eligibility-search").requestFocus());
        guide.press(KeyCode.ENTER);
        guide.until("a question", () -> guide.has("#eligibility-send"));
    }

    private static boolean isOnly(ObservableList<?> hits, String name) {
        return hits.size() == 1
                && hits.getFirst() instanceof PatientHit hit
                && hit.name().english().startsWith(name);
    }

    private static void ask(TourGuide guide, String name) {
        choose(guide, name);
        send(guide);
    }

    private static void send(TourGuide guide) {
        guide.until("sendable", () -> !guide.find("#eligibility-send").isDisabled());
        guide.click("#eligibility-send");
        guide.until("an answer", () -> guide.has("#answer-band") && !guide.has("#answer-cancel"));
    }
}
