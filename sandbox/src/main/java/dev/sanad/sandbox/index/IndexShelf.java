package dev.sanad.sandbox.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The passages of the sandbox's index, and the rule by which they are found: most of the searched words first, a word
/// counting where the first letters of both are the same. Words that stand in every sentence do not count.
final class IndexShelf {
    private static final String RESOURCE = "passages.json";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}|\\u0640");
    private static final int STEM = 4;
    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "what", "which", "when", "does", "with", "are", "can", "how", "من", "في", "على", "الى",
            "ما", "هل", "عن", "كم");

    private final List<Piece> pieces;

    /// A passage.
    record Piece(String document, String language, String title, String address, String text) {}

    private record Ranked(Piece piece, long matched) {}

    private IndexShelf(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    static IndexShelf load() {
        List<Piece> pieces = new ArrayList<>();
        try (InputStream in = IndexShelf.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE);
            }
            for (JsonNode document : new JsonMapper().readTree(in)) {
                for (JsonNode text : document.path("passages")) {
                    pieces.add(new Piece(
                            document.path("id").asString(),
                            document.path("language").asString(),
                            document.path("title").asString(),
                            document.path("address").asString(),
                            text.asString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new IndexShelf(pieces);
    }

    List<Piece> find(String text, String language) {
        Set<String> wanted = words(text);
        return pieces.stream()
                .filter(piece -> piece.language().equals(language))
                .map(piece -> new Ranked(piece, matched(wanted, words(piece.title() + " " + piece.text()))))
                .filter(ranked -> ranked.matched() * 2 >= wanted.size() && ranked.matched() > 0)
                .sorted(Comparator.comparingLong(Ranked::matched).reversed())
                .map(Ranked::piece)
                .toList();
    }

    private static long matched(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(there::contains).count();
    }

    private static Set<String> words(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replaceAll("[أإآ]", "ا")
                .replace('ة', 'ه')
                .replace('ى', 'ي');
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN.split(folded, -1)) {
            String bare = word.startsWith("ال") && word.length() > STEM ? word.substring(2) : word;
            if (bare.length() > 1 && !COMMON.contains(bare)) {
                words.add(bare.length() > STEM ? bare.substring(0, STEM) : bare);
            }
        }
        return words;
    }
}
