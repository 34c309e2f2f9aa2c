package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;

/// A piece of a document that can be cited and opened.
///
/// @param id       stable while the document is not read anew
/// @param document where it stands
/// @param title    the document's title
/// @param place    where in it: a page, a heading, a code; may be empty
/// @param text     its words
/// @param start    where the text begins in the document's text, in characters
public record Passage(String id, DocumentId document, Words title, String place, String text, int start) {
    /// To cite it by.
    public Reference reference() {
        return new Reference(
                Reference.Kind.PASSAGE,
                id,
                place.isBlank() ? title : new Words(title.en() + " · " + place, title.ar() + " · " + place));
    }
}
