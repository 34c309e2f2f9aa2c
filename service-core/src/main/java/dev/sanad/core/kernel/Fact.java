package dev.sanad.core.kernel;

import java.util.List;

/// One thing that the clinic's records say, with where it stands.
///
/// @param label  what it is about, in both languages
/// @param value  what the record says, in its own words; codes as they are displayed
/// @param source the record
public record Fact(Words label, Words value, Reference source) {
    /// Adds a fact where the record says something.
    public static void add(List<Fact> facts, Reference source, Words label, String value) {
        if (!value.isBlank()) {
            add(facts, source, label, Words.same(value));
        }
    }

    /// Adds a fact that reads differently in each language.
    public static void add(List<Fact> facts, Reference source, Words label, Words value) {
        facts.add(new Fact(label, value, source));
    }
}
