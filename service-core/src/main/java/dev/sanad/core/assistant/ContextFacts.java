package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Reference;
import java.util.List;

/// What is open on the screen while somebody asks. Ids only: the assistant reads the records itself.
///
/// @param open     e.g. a patient and an eligibility answer; the first is the nearest; may be empty
/// @param language of the screen; the model is asked to answer in the language of the question
public record ContextFacts(List<Reference> open, Language language) {
    public ContextFacts {
        open = List.copyOf(open);
    }

    /// Nothing is open.
    public static ContextFacts none(Language language) {
        return new ContextFacts(List.of(), language);
    }

    /// Whether something of a kind is open.
    public boolean has(Reference.Kind kind) {
        return open.stream().anyMatch(reference -> reference.kind() == kind);
    }
}
