package dev.sanad.core.knowledge;

import dev.sanad.core.knowledge.SearchedText.Token;
import dev.sanad.core.knowledge.SearchedText.Wanted;
import dev.sanad.core.store.Tx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds passages by BM25. The work is bounded however many passages there are: only passages with one
/// of the rarer
/// searched words are ranked; words that stand in very many passages are looked for in those only.
final class KnowledgeSearch {
    private static final int MOST_HITS = 50;
    /// Passages that are ranked.
    private static final int CANDIDATES = 2_000;
    /// A word that stands in more passages counts as standing in so many.
    private static final int COMMON = 5_000;
    /// Passages that are looked at beyond those asked for, because some will not be about the question.
    private static final int SPARE = 30;
    /// A shorter word is not taken for the beginning of another. The index keeps beginnings of three and four letters
    /// as words of their own; longer ones gather few words.
    private static final int SHORTEST_BEGINNING = 3;

    private static final double HALF = 0.5;
    private static final char OPEN = '\u0001';

    private static final String FOUND =
            "SELECT count(*) FROM (SELECT 1 FROM knowledge_words WHERE knowledge_words MATCH ? LIMIT ?)";
    private static final String RANKED = """
            SELECT nr FROM (
              SELECT rowid AS nr, bm25(knowledge_words, 3.0, 1.0) AS score FROM knowledge_words
              WHERE knowledge_words MATCH ? LIMIT ?)
            ORDER BY score, nr LIMIT ?""";
    private static final String STANDS_IN = "SELECT 1 FROM knowledge_words WHERE knowledge_words MATCH ? AND rowid = ?";
    private static final String MARKED = "SELECT highlight(knowledge_words, 1, char(1), char(2)) FROM knowledge_words"
            + " WHERE knowledge_words MATCH ? AND rowid = ?";

    private final KnowledgeStore store;

    /// A searched word as the index knows it.
    ///
    /// @param match  how the index is asked for it
    /// @param code   whether it is a code
    /// @param weight the rarer, the more
    private record Known(String match, boolean code, long found, double weight) {}

    /// A passage that is about the question.
    ///
    /// @param code  whether a searched code stands in it
    /// @param share of the weight of all searched words that stand somewhere
    private record Candidate(long nr, int matched, boolean code, double share) {}

    KnowledgeSearch(KnowledgeStore store) {
        this.store = store;
    }

    List<KnowledgeHit> find(Tx tx, String text, int limit) {
        List<Wanted> wanted = SearchedText.wanted(text);
        long passages = store.passages(tx);
        List<Known> known = new ArrayList<>();
        for (Wanted word : wanted) {
            known(tx, word, passages).ifPresent(known::add);
        }
        boolean mostlyUnknown =
                known.size() * 2 < wanted.size() && known.stream().noneMatch(Known::code);
        if (known.isEmpty() || mostlyUnknown) {
            return List.of();
        }
        known.sort(Comparator.comparingLong(Known::found));
        int most = Math.clamp(limit, 1, MOST_HITS);
        List<Candidate> relevant = new ArrayList<>();
        for (long nr : ranked(tx, known, most)) {
            relevant(tx, nr, known).ifPresent(relevant::add);
        }
        // Stable: those that have as much of the question stay in the order of their rank.
        relevant.sort(Comparator.comparing(Candidate::code)
                .thenComparingDouble(Candidate::share)
                .reversed());
        List<KnowledgeHit> hits = new ArrayList<>();
        for (Candidate candidate : relevant.subList(0, Math.min(most, relevant.size()))) {
            hit(tx, candidate, known, wanted.size()).ifPresent(hits::add);
        }
        return List.copyOf(hits);
    }

    /// A word that stands somewhere, as it is or as a beginning.
    private static Optional<Known> known(Tx tx, Wanted word, long passages) {
        String exactly = '"' + word.word() + '"';
        long found = tx.count(FOUND, exactly, COMMON);
        if (found > 0) {
            return Optional.of(new Known(exactly, word.code(), found, weight(found, passages)));
        }
        if (word.word().length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        String beginning = exactly + " *";
        long begun = tx.count(FOUND, beginning, COMMON);
        return begun == 0
                ? Optional.empty()
                : Optional.of(new Known(beginning, word.code(), begun, weight(begun, passages)));
    }

    private static double weight(long found, long passages) {
        return Math.log1p((double) passages / found);
    }

    /// First those in which all words stand, then those with some of the rarer ones; a short passage
    /// with one word of many would outrank the first otherwise.
    private static Set<Long> ranked(Tx tx, List<Known> known, int most) {
        Set<Long> ranked = new LinkedHashSet<>(ranked(tx, joined(known, " AND "), most));
        List<Known> rarer = new ArrayList<>();
        long sum = 0;
        for (Known word : known) {
            sum += word.found();
            if (sum <= CANDIDATES) {
                rarer.add(word);
            }
        }
        if (!rarer.isEmpty() && known.size() > 1) {
            ranked.addAll(ranked(tx, joined(rarer, " OR "), most + SPARE));
        }
        return ranked;
    }

    private static List<Long> ranked(Tx tx, String match, int most) {
        return tx.list(RANKED, row -> row.longNumber(1), match, CANDIDATES, most);
    }

    private static String joined(List<Known> known, String between) {
        return known.stream().map(Known::match).collect(Collectors.joining(between));
    }

    private static Optional<Candidate> relevant(Tx tx, long nr, List<Known> known) {
        double all = 0;
        double here = 0;
        int matched = 0;
        boolean code = false;
        for (Known word : known) {
            all += word.weight();
            if (tx.one(STANDS_IN, _ -> true, word.match(), nr).isPresent()) {
                here += word.weight();
                matched++;
                code |= word.code();
            }
        }
        return code || here >= all * HALF
                ? Optional.of(new Candidate(nr, matched, code, here / all))
                : Optional.empty();
    }

    private Optional<KnowledgeHit> hit(Tx tx, Candidate candidate, List<Known> known, int wanted) {
        return store.passage(tx, candidate.nr()).map(passage -> {
            String marked = tx.one(MARKED, row -> row.text(1), joined(known, " OR "), candidate.nr())
                    .orElse("");
            return new KnowledgeHit(passage, candidate.matched(), wanted, marks(passage.text(), marked));
        });
    }

    /// The index marks the words in its own form, in their order: so they can be marked in the text.
    private static List<KnowledgeHit.Mark> marks(String text, String marked) {
        List<Token> tokens = SearchedText.tokens(text);
        Set<Integer> places = places(marked);
        List<KnowledgeHit.Mark> marks = new ArrayList<>();
        List<Token> searched = IntStream.range(0, tokens.size())
                .filter(places::contains)
                .mapToObj(tokens::get)
                .sorted(Comparator.comparingInt(Token::start))
                .toList();
        for (Token token : searched) {
            KnowledgeHit.Mark before = marks.isEmpty() ? new KnowledgeHit.Mark(0, 0) : marks.getLast();
            if (before.end() <= token.start()) {
                marks.add(new KnowledgeHit.Mark(token.start(), token.end()));
            } else if (before.end() < token.end()) {
                // a code over its pieces
                marks.set(marks.size() - 1, new KnowledgeHit.Mark(before.start(), token.end()));
            }
        }
        return marks;
    }

    private static Set<Integer> places(String marked) {
        Set<Integer> places = new HashSet<>();
        int place = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == ' ') {
                place++;
            } else if (c == OPEN) {
                places.add(place);
            }
        }
        return places;
    }
}
