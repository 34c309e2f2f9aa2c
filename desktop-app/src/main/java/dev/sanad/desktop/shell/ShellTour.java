package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What the tour does with the frame itself.
final class ShellTour {
    private ShellTour() {}

    static List<TourStop> stops() {
        return List.of(TourStop.closing("palette", ShellTour::palette), TourStop.closing("locked", ShellTour::lock));
    }

    private static void palette(TourGuide guide) {
        guide.open(Route.TODAY, "");
        guide.press(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
        guide.until("the palette", () -> guide.has("#palette-field"));
        guide.photo("commands");
        guide.type("#palette-field", "tur");
        guide.until("people", () -> guide.items("#palette-list").size() > 1);
        guide.photo("people");
        guide.press(KeyCode.ESCAPE);
        guide.press(KeyCode.ESCAPE);
    }

    /// Locks; the way back is the sandbox's own user.
    private static void lock(TourGuide guide) {
        guide.press(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
        guide.until("the lock", () -> guide.has("#sign-in-enter"));
        guide.photo("");
        guide.click("#sign-in-demo");
        guide.until("the frame", () -> guide.has("#section-today"));
    }
}
