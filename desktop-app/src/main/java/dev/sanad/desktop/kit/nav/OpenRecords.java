package dev.sanad.desktop.kit.nav;

import dev.sanad.core.kernel.Reference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the person is looking at: each screen tells which records it has open, and those of the screen that is shown
/// count. A screen that opens no records leaves those of the one before, so that one can ask about them there. Used on
/// the JavaFX thread.
public final class OpenRecords {
    private final Map<Route, List<Reference>> byRoute = new EnumMap<>(Route.class);
    private final ObservableList<Reference> current = FXCollections.observableArrayList();
    private final ObservableList<Reference> readable = FXCollections.unmodifiableObservableList(current);
    private Route shown;

    /// Follows from screen to screen.
    public OpenRecords(ObservableValue<Place> place) {
        shown = place.getValue().route();
        place.addListener((_, _, now) -> {
            shown = now.route();
            refresh();
        });
    }

    /// Tells what a screen has open.
    ///
    /// @param records the nearest first; empty for nothing
    public void show(Route route, List<Reference> records) {
        byRoute.put(route, List.copyOf(records));
        if (route == shown) {
            refresh();
        }
    }

    /// What is open now, the nearest first.
    public ObservableList<Reference> current() {
        return readable;
    }

    private void refresh() {
        List<Reference> now = byRoute.get(shown);
        if (now != null && !now.equals(current)) {
            current.setAll(now);
        }
    }
}
