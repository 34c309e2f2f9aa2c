package dev.sanad.core.kernel;

/// Something that a text can point at and that the workstation can open.
///
/// @param kind  what it is
/// @param id    the store's id of it, a code as `system|code`, a rule's code, or a passage's id; never blank
/// @param title how it is called on the screen, in both languages
public record Reference(Kind kind, String id, Words title) {
    /// What can be pointed at. Stored by name.
    public enum Kind {
        PATIENT,
        /// One eligibility check with its answer.
        CHECK,
        APPROVAL,
        CLAIM,
        /// A code of a code system; the id is `system|code`.
        CODE,
        /// A rule of the exchange; the id is its code, e.g. `BV-00437`.
        RULE,
        /// A passage of the knowledge base.
        PASSAGE,
        /// A passage of the clinic's index in the cloud; the id is the address of its document with a mark of the
        /// passage behind `#`. Its words are kept only with who cites it.
        INDEX
    }

    public Reference {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a reference points at something");
        }
    }
}
