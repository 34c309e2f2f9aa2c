package dev.sanad.core.patients;

import org.jspecify.annotations.Nullable;

/// One document that names a person.
///
/// @param kind    which document
/// @param value   the number as it stands on it, without spaces, Western digits
/// @param country ISO 3166 alpha-3 of the issuing country; null where the kind needs none
public record PatientIdentifier(
        IdentifierKind kind, String value, @Nullable String country) {}
