package dev.sanad.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up guides in both scripts: words as frequent as words are (by Zipf's law), one section a
/// passage. The same seed gives the same text.
final class KnowledgeTexts {
    private static final int WORDS = 20_000;
    private static final int IN_SECTION = 110;
    private static final String[] LATIN = {
        "cla", "im", "ap", "pro", "val", "den", "tal", "phy", "sio", "med", "ic", "ref", "use", "cov", "er", "lim",
        "it", "pay", "tion", "ment", "ing", "ed", "al", "or", "un", "re"
    };
    private static final String[] ARABIC = {
        "مط", "البة", "موا", "فقة", "علا", "ج", "طبي", "عي", "تأ", "مين", "حد", "دفع", "رفض", "مر", "يض", "عيا", "دة",
        "خد", "مة"
    };

    private final Random random;
    private final List<String> latin = new ArrayList<>();
    private final List<String> arabic = new ArrayList<>();

    KnowledgeTexts(long seed) {
        random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            latin.add(word(LATIN, i));
            arabic.add(word(ARABIC, i));
        }
    }

    private String word(String[] syllables, int number) {
        StringBuilder word = new StringBuilder();
        int syllablesLeft = number < 200 ? 2 : 3 + random.nextInt(2);
        for (; syllablesLeft > 0; syllablesLeft--) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    /// So many sections, each with its heading and a code that stands nowhere else.
    String sections(int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            List<String> words = i % 2 == 0 ? latin : arabic;
            text.append("# ").append(pick(words)).append(' ').append(i).append('\n');
            for (int w = 0; w < IN_SECTION; w++) {
                text.append(pick(words)).append(w % 12 == 11 ? ". " : " ");
            }
            text.append(code(i)).append("\n");
        }
        return text.toString();
    }

    static String code(int section) {
        return "ZX-" + (100_000 + section);
    }

    private String pick(List<String> words) {
        return words.get(rank());
    }

    /// The first are the most frequent.
    private int rank() {
        return (int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1);
    }

    /// A word by its rank, 0 the most frequent.
    String latin(int rank) {
        return latin.get(rank);
    }

    String arabic(int rank) {
        return arabic.get(rank);
    }
}
