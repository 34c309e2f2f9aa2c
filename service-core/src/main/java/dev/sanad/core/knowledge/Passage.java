package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;

/// A piece of a document that can be cited and opened.
///
/// Of what the program brings along, the id is that of the code (`system|code`) or rule (`BV-00437`)
/// itself, so that a {@link Reference} to either opens the passage, too.
///
/// @param id stable; of the clinic's own documents it changes with the words, so that a citation never
///     opens other words than were cited
/// @param document where it stands
/// @param title the document's title
/// @param place where in it: a page (`p. 3`), a heading, a code; may be empty
/// @param text its words
/// @param start where the text begins in the document's text, in characters
public record Passage(String id, DocumentId document, Words title, String place, String text, int start) {
    private static final String PAGE = "p. ";
    private static final String PAGE_ARABIC = "ص ";

    /// To cite it by.
    public Reference reference() {
        return new Reference(
                Reference.Kind.PASSAGE,
                id,
                place.isBlank()
                        ? title
                        : new Words(title.en() + " · " + place(Language.EN), title.ar() + " · " + place(Language.AR)));
    }

    /// The place as it is written in a language; empty for none.
    public String place(Language language) {
        return language == Language.AR && place.startsWith(PAGE) ? PAGE_ARABIC + place.substring(PAGE.length()) : place;
    }

    /// The language in which most of it is written.
    public Language language() {
        long arabic = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                .count();
        long latin = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return arabic > latin ? Language.AR : Language.EN;
    }
}
