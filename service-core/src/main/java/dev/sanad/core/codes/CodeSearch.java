package dev.sanad.core.codes;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds codes by the beginning of the code or of words in either language, best first: the code itself, codes that
/// begin so, texts that begin so, texts with the very words, texts with words that begin so, and last those where
/// the
/// words stand in the other language or the definition only.
final class CodeSearch {
    private static final int EXACT = 0;
    private static final int CODE = 1;
    private static final int BEGINS = 2;
    private static final int WORDS = 3;
    private static final int PREFIXES = 4;
    private static final int ELSEWHERE = 5;

    private record Hit(Coded code, int rank, int length, int order) {}

    private final Terminology terminology;

    CodeSearch(Terminology terminology) {
        this.terminology = terminology;
    }

    /// @param systems empty for all
    List<Coded> find(List<String> systems, String text, Language language, int limit) {
        Query query = Query.of(text);
        if (query.words().isEmpty() || limit <= 0) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (String system : systems.isEmpty() ? terminology.systems() : systems) {
            CodeTable table = terminology.table(system);
            if (table != null) {
                collect(table, query, language, hits);
            }
        }
        hits.sort(
                Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::length).thenComparingInt(Hit::order));
        return hits.stream().limit(limit).map(Hit::code).toList();
    }

    private static void collect(CodeTable table, Query query, Language language, List<Hit> hits) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int place : table.withPrefix(query.key())) {
            boolean exact = Folding.key(table.at(place).code()).equals(query.key());
            ranks.put(place, exact ? EXACT : CODE);
        }
        BitSet withWords = table.withWords(query.words());
        for (int place = withWords.nextSetBit(0); place >= 0; place = withWords.nextSetBit(place + 1)) {
            ranks.putIfAbsent(place, rank(table.at(place), query, language));
        }
        int start = hits.size();
        ranks.forEach((place, rank) -> {
            Coded code = table.at(place);
            int length = rank <= CODE ? 0 : code.text().in(language).length();
            hits.add(new Hit(code, rank, length, start + place));
        });
    }

    private static int rank(Coded code, Query query, Language language) {
        String shown = Folding.fold(code.text().in(language));
        if (shown.startsWith(query.folded())) {
            return BEGINS;
        }
        List<String> words = Folding.words(shown);
        if (words.containsAll(query.words())) {
            return WORDS;
        }
        boolean each =
                query.words().stream().allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
        return each ? PREFIXES : ELSEWHERE;
    }

    /// A typed text in its three searched forms.
    private record Query(String folded, String key, List<String> words) {
        static Query of(String text) {
            String typed = text.strip();
            return new Query(Folding.fold(typed), Folding.key(typed), Folding.words(typed));
        }
    }
}
