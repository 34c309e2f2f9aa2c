package dev.sanad.desktop.assistant;

import dev.sanad.desktop.assistant.models.ModelSettings;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What the tour does with the assistant.
final class AssistantTour {
    private AssistantTour() {}

    static List<TourStop> stops() {
        return List.of(
                TourStop.of("assistant-panel", AssistantTour::panel),
                TourStop.of("assistant-page", AssistantTour::page),
                TourStop.of("assistant-models", AssistantTour::models));
    }

    private static void panel(TourGuide guide) {
        guide.open(Route.TODAY, "");
        guide.press(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
        guide.until("the panel is open", () -> guide.has("#panel-close"));
        guide.photo("empty");
        guide.type("#assistant-field", "What does rule BV-00437 say?");
        guide.click("#assistant-send");
        guide.until("the answer has ended", () -> guide.has("#assistant-answer-sent"));
        guide.photo("full");
        guide.click("#panel-close");
    }

    private static void page(TourGuide guide) {
        guide.open(Route.ASSISTANT, "");
        guide.until("the answer is there", () -> guide.has("#assistant-answer-sent"));
        guide.photo("full");
        guide.click("#assistant-answer-sent");
        guide.until("what was sent is open", () -> guide.has("#sent-parts"));
        guide.photo("sent");
        guide.press(KeyCode.ESCAPE);
        guide.type("#assistant-search", "rule");
        guide.photo("search");
        guide.type("#assistant-search", "");
    }

    private static void models(TourGuide guide) {
        guide.open(Route.SETTINGS, ModelSettings.TAB);
        guide.photo("full");
    }
}
