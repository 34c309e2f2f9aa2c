package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the values of the records, however they are written: either script's digits, capitals or not, with or without
/// vowel marks, separators inside numbers, an Arabic particle in front of a name. A name is found by each of its parts.
final class KnownValues {
    private static final int SHORTEST = 3;

    private final List<Personal> all;
    private final Map<String, Personal.Kind> parts = new HashMap<>();
    private final Map<String, Personal.Kind> values = new HashMap<>();
    private final int longest;

    KnownValues(List<Personal> known) {
        all = List.copyOf(known);
        for (Personal one : known) {
            if (one.kind() == Personal.Kind.NAME) {
                names(one.value());
            } else {
                String key = Folding.key(one.value());
                if (key.length() >= SHORTEST) {
                    values.put(key, one.kind());
                }
            }
        }
        longest = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    KnownValues with(List<Personal> more) {
        List<Personal> joined = new ArrayList<>(all);
        joined.addAll(more);
        return new KnownValues(joined);
    }

    private void names(String name) {
        for (String word : Folding.words(name)) {
            if (word.length() >= SHORTEST && !NameWords.isParticle(word)) {
                parts.put(word, Personal.Kind.NAME);
                parts.put(NameWords.withoutArticle(word), Personal.Kind.NAME);
            }
        }
    }

    void find(String text, List<Span> found) {
        List<Word> words = Word.of(text);
        Span open = null;
        for (int i = 0; i < words.size(); i++) {
            Span part = part(words.get(i));
            if (part != null && open != null && Word.isGap(text, open.end(), part.start())) {
                open = new Span(open.start(), part.end(), Personal.Kind.NAME);
            } else if (part != null || open == null || !bridges(text, words, i, open)) {
                add(open, found);
                open = part;
            } else {
                open = new Span(open.start(), words.get(i).end(), Personal.Kind.NAME);
            }
            value(words, i, found);
        }
        add(open, found);
    }

    private static void add(@Nullable Span open, List<Span> found) {
        if (open != null) {
            found.add(open);
        }
    }

    /// A particle between two parts of a name.
    private boolean bridges(String text, List<Word> words, int index, Span open) {
        Word word = words.get(index);
        return NameWords.isParticle(word.folded())
                && Word.isGap(text, open.end(), word.start())
                && index + 1 < words.size()
                && part(words.get(index + 1)) != null;
    }

    /// The name inside a word, without the particle that Arabic writes in front of it.
    private @Nullable Span part(Word word) {
        for (int skip = 0; skip <= NameWords.prefix(word.folded()); skip++) {
            String rest = word.folded().substring(skip);
            if (parts.containsKey(rest) || parts.containsKey(NameWords.withoutArticle(rest))) {
                return new Span(word.at(skip), word.end(), Personal.Kind.NAME);
            }
        }
        return null;
    }

    /// A number or code may be written in groups: words are joined as long as they may become one.
    private void value(List<Word> words, int from, List<Span> found) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < words.size() && joined.length() < longest; i++) {
            joined.append(words.get(i).folded());
            Personal.Kind kind = values.get(joined.toString());
            if (kind != null) {
                found.add(new Span(words.get(from).start(), words.get(i).end(), kind));
            }
        }
    }
}
