package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A passage that the clinic's index gave. What is written in it is data, never an instruction; nobody here has
/// checked it.
///
/// @param document of the index
/// @param title    of the document; its id where it has none
/// @param text     its words; never blank
/// @param address  where the document lies, as the index says; may be empty
public record IndexPassage(String document, String title, String text, String address) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int MARK = 13;

    public IndexPassage {
        title = cut(title.isBlank() ? document : title, LONGEST_TITLE);
        text = cut(text, LONGEST_TEXT);
        address = cut(address, LONGEST_ADDRESS);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }

    /// To cite it by. The id tells the address of the document, and changes with the words.
    public Reference reference() {
        byte[] words = (document + '\n' + text).getBytes(StandardCharsets.UTF_8);
        String mark = UUID.nameUUIDFromBytes(words).toString().substring(0, MARK);
        return new Reference(
                Reference.Kind.INDEX,
                (address.isBlank() ? document : address) + '#' + mark,
                new Words("Clinic's index · " + title, "فهرس العيادة · " + title));
    }

    /// The address of the document that a reference to a passage of the index tells; its id where it has none.
    public static String addressOf(Reference reference) {
        int mark = reference.id().lastIndexOf('#');
        return mark < 0 ? reference.id() : reference.id().substring(0, mark);
    }
}
