package dev.sanad.desktop.kit.nav;

import javafx.beans.property.ReadOnlyObjectProperty;

/// The way from screen to screen. Used on the JavaFX thread.
public interface Navigation {
    /// Goes to a place; the one before is kept for the way back.
    void open(Place place);

    /// Goes to a place.
    default void open(Route route, String argument) {
        open(new Place(route, argument));
    }

    /// Goes to a place without an argument.
    default void open(Route route) {
        open(Place.of(route));
    }

    /// Goes back to the place before; does nothing where there is none.
    void back();

    /// The place that is shown.
    ReadOnlyObjectProperty<Place> currentProperty();
}
