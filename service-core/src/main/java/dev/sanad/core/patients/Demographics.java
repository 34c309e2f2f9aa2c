package dev.sanad.core.patients;

/// What NPHIES wants to know of a person beside name and birth date (FACTS 5.1).
///
/// @param maritalStatus `L`, `D`, `M`, `U` or `W` of v3-MaritalStatus; `U` where unknown
/// @param occupation    code of the `occupation` system; `unknown` where unknown
/// @param religion      code of the `religion` system; empty where not asked
/// @param phone         international form, e.g. `+966512345678`; empty where unknown
/// @param email         empty where unknown
public record Demographics(String maritalStatus, String occupation, String religion, String phone, String email) {
    /// Nothing known; legal to send.
    public static final Demographics UNKNOWN = new Demographics("U", "unknown", "", "", "");
}
