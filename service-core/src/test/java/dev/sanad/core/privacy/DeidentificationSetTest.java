package dev.sanad.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.privacy.ClinicLetters.Letter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What leaves of many generated texts: counts, from a seed, so that every run sees the same ones.
class DeidentificationSetTest {
    private static final int TEXTS = 4_000;
    private static final long SEED = 20261125;

    private record Count(int names, int namesLeft, int ids, List<String> leaks) {}

    @Test
    void noNumberLeavesAndHardlyAName() {
        Count known = count(true);
        Count strangers = count(false);
        System.getLogger("privacy")
                .log(
                        System.Logger.Level.INFO,
                        "{0} texts; in the records: {1} names, {2} left, {3} numbers, {4} left;"
                                + " strangers: {5} names, {6} left, {7} numbers, {8} left",
                        TEXTS,
                        known.names(),
                        known.namesLeft(),
                        known.ids(),
                        known.leaks().size(),
                        strangers.names(),
                        strangers.namesLeft(),
                        strangers.ids(),
                        strangers.leaks().size());
        assertThat(known.leaks()).isEmpty();
        assertThat(strangers.leaks()).isEmpty();
        assertThat(known.namesLeft()).isZero();
        int names = known.names() + strangers.names();
        int left = known.namesLeft() + strangers.namesLeft();
        assertThat(names - left).isGreaterThanOrEqualTo((int) Math.ceil(names * 0.98));
    }

    private static Count count(boolean inRecords) {
        ClinicLetters letters = new ClinicLetters(SEED + (inRecords ? 1 : 2));
        Random cuts = new Random(SEED);
        int names = 0;
        int left = 0;
        int ids = 0;
        List<String> leaks = new ArrayList<>();
        for (int i = 0; i < TEXTS / 2; i++) {
            Letter letter = letters.next(i % 2 == 1, inRecords);
            Deidentifier deidentifier = new Deidentifier(letter.known());
            String stripped = deidentifier.strip(letter.text());
            assertThat(refilled(deidentifier, stripped, cuts)).isEqualTo(letter.text());
            names += letter.names().size();
            for (String name : letter.names()) {
                if (leaves(name, stripped)) {
                    left++;
                }
            }
            ids += letter.ids().size();
            String digits = Folding.key(stripped);
            for (String id : letter.ids()) {
                if (digits.contains(Folding.key(id))) {
                    leaks.add(letter.text() + " -> " + stripped);
                }
            }
        }
        return new Count(names, left, ids, leaks);
    }

    private static boolean leaves(String name, String stripped) {
        Set<String> words = new HashSet<>(Folding.words(stripped));
        return Folding.words(name).stream()
                .filter(word -> word.length() > 2 && !NameWords.isParticle(word))
                .anyMatch(words::contains);
    }

    private static String refilled(Deidentifier deidentifier, String stripped, Random cuts) {
        Refill refill = deidentifier.refill();
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < stripped.length(); ) {
            int next = Math.min(stripped.length(), at + 1 + cuts.nextInt(7));
            out.append(refill.feed(stripped.substring(at, next)));
            at = next;
        }
        return out.append(refill.end()).toString();
    }
}
