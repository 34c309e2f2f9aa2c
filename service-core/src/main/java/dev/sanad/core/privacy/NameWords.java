package dev.sanad.core.privacy;

import dev.sanad.core.kernel.script.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Words that names are made of, all in their searched form.
final class NameWords {
    private static final Set<String> PARTICLES = folded(
            "bin",
            "bint",
            "ibn",
            "ben",
            "abu",
            "umm",
            "al",
            "el",
            "van",
            "von",
            "de",
            "la",
            "da",
            "dos",
            "of",
            "the",
            "and",
            "baby",
            "infant",
            "son",
            "daughter",
            "mr",
            "mrs",
            "ms",
            "dr",
            "بن",
            "ابن",
            "بنت",
            "ابنة",
            "ابو",
            "ام",
            "ال",
            "آل",
            "مولود",
            "مولودة",
            "طفل",
            "طفلة");

    /// What may be written in front of an Arabic word without a space: and, so, for, with, like.
    private static final String ATTACHED = "وفلبك";

    private static final Set<String> GIVEN = read("given-names.txt");
    private static final Set<String> FAMILY = read("family-names.txt");

    private NameWords() {}

    static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }

    static boolean isGiven(String folded) {
        return GIVEN.contains(folded) || GIVEN.contains(withoutArticle(folded));
    }

    static boolean isFamily(String folded) {
        return FAMILY.contains(withoutArticle(folded));
    }

    /// A word without the article that is written together with it in either script.
    static String withoutArticle(String folded) {
        if (folded.startsWith("ال") && folded.length() > 4) {
            return folded.substring(2);
        }
        if ((folded.startsWith("al") || folded.startsWith("el")) && folded.length() > 5) {
            return folded.substring(2);
        }
        return folded;
    }

    /// How many letters in front may be attached particles; 0 for words of other scripts.
    static int prefix(String folded) {
        int count = 0;
        while (count < 2 && count < folded.length() - 3 && ATTACHED.indexOf(folded.charAt(count)) >= 0) {
            count++;
        }
        return count;
    }

    private static Set<String> folded(String... words) {
        Set<String> all = new HashSet<>();
        for (String word : words) {
            all.add(Folding.fold(word));
        }
        return Set.copyOf(all);
    }

    private static Set<String> read(String resource) {
        Set<String> all = new HashSet<>();
        try (InputStream in = NameWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Folding.words(line).stream())
                    .map(NameWords::withoutArticle)
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(all);
    }
}
