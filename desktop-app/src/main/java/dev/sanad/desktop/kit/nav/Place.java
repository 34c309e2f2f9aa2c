package dev.sanad.desktop.kit.nav;

/// A destination together with what is shown there.
///
/// @param route    where
/// @param argument an id or a filter, as the destination understands it; empty for none
public record Place(Route route, String argument) {
    /// A destination without an argument.
    public static Place of(Route route) {
        return new Place(route, "");
    }
}
