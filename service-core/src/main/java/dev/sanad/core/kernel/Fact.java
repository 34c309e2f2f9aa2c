package dev.sanad.core.kernel;

import java.util.List;

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

    /// Adds a fact where the record says something.
    public static void add(List<Fact> facts, Reference source, Words label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value, source));
        }
    }
}
