package dev.sanad.desktop.assistant;

import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;

/// What the tour does with the assistant.
final class AssistantTour {
    private AssistantTour() {}

    static List<TourStop> stops() {
        return List.of();
    }
}
