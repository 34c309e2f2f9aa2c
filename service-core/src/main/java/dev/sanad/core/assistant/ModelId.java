package dev.sanad.core.assistant;

/// One configured model of this workstation.
///
/// @param value as the clinic named it in the settings, e.g. `sandbox`; lower-case letters, digits, dots and
///     dashes
public record ModelId(String value) {
    public ModelId {
        if (!value.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("the id of a model has lower-case letters, digits, dots and dashes");
        }
    }
}
