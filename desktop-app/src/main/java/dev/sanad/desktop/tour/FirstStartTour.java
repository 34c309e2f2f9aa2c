package dev.sanad.desktop.tour;

import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;

/// What a clinic's owner meets on the first day.
final class FirstStartTour {
    private FirstStartTour() {}

    static List<TourStop> stops() {
        return List.of(TourStop.of("first-start", FirstStartTour::createAccount));
    }

    private static void createAccount(TourGuide guide) {
        guide.until("the form", () -> guide.has("#sign-in-repeated"));
        guide.photo("empty");
        guide.type("#sign-in-passphrase", "short");
        guide.type("#sign-in-repeated", "shorter");
        guide.click("#sign-in-enter");
        guide.photo("findings");
    }
}
