package dev.sanad.desktop.kit.view;

import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.tour.TourStop;
import java.util.List;
import java.util.Optional;

/// What a feature shows: its destinations, commands, tour stops and styles.
public interface Screens {
    /// Its destinations.
    List<Screen> screens();

    /// Commands that make sense anywhere.
    default List<Command> commands() {
        return List.of();
    }

    /// A panel beside every screen.
    default Optional<SidePanel> panel() {
        return Optional.empty();
    }

    /// Tabs among the settings.
    default List<SettingsTab> settings() {
        return List.of();
    }

    /// What the tour photographs.
    default List<TourStop> tour() {
        return List.of();
    }

    /// Absolute resource paths of its stylesheets.
    default List<String> stylesheets() {
        return List.of();
    }
}
