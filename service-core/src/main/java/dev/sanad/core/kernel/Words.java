package dev.sanad.core.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// One text in both languages.
///
/// @param en the English text, never blank
/// @param ar the Arabic text, never blank; where a source has no Arabic it repeats the English
public record Words(String en, String ar) {
    public Words {
        if (en.isBlank() || ar.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages");
        }
    }

    /// A text that is the same in both languages: a code, a name that has one form.
    public static Words same(String text) {
        return new Words(text, text);
    }

    /// Several texts one after the other.
    ///
    /// @param en between them in English
    /// @param ar between them in Arabic
    public static Words joined(List<Words> texts, String en, String ar) {
        return new Words(
                texts.stream().map(Words::en).collect(Collectors.joining(en)),
                texts.stream().map(Words::ar).collect(Collectors.joining(ar)));
    }

    /// The text in one language.
    public String in(Language language) {
        return language == Language.AR ? ar : en;
    }
}
