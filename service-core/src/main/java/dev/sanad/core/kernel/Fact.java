package dev.sanad.core.kernel;

/// One thing that the clinic's records say, with where it stands.
///
/// @param label  what it is about, in both languages
/// @param value  what the record says, in its own words; never blank
/// @param source the record
public record Fact(Words label, String value, Reference source) {
    public Fact {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a fact says something");
        }
    }
}
