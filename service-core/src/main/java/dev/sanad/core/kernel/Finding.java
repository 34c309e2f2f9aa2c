package dev.sanad.core.kernel;

/// What a rule found wrong, and where.
///
/// @param code     the rule's own code, e.g. `BV-00437`, or `SND-…` for a rule of this program
/// @param severity how much it weighs
/// @param path     where in the message, FHIRPath-like: `Bundle.entry[1].resource.purpose`; empty where there is no
/// message yet
/// @param field    the field of the form that the person can mend, e.g. `serviced`, `identifier.value`; empty where
/// none is known
/// @param text     what is wrong and how to mend it, in both languages, without personal data
public record Finding(String code, Severity severity, String path, String field, Words text) {
    /// Whether this finding stops a message from being sent.
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
