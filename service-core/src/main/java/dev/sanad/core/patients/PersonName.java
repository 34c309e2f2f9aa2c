package dev.sanad.core.patients;

/// The name of a person as the documents write it.
///
/// @param english in Latin letters; empty where unknown
/// @param arabic  in Arabic letters; empty where unknown
public record PersonName(String english, String arabic) {
    /// The name to send as `HumanName.text`: Latin where there is one.
    public String text() {
        return english.isBlank() ? arabic : english;
    }

    /// The name to show to a reader of one language, falling back to the other.
    public String shown(boolean inArabic) {
        if (inArabic) {
            return arabic.isBlank() ? english : arabic;
        }
        return text();
    }
}
