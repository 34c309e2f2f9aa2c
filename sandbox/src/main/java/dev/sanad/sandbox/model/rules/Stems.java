package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words made comparable: one case, Arabic letters folded, common endings and prefixes off.
final class Stems {
    private static final Pattern WORD =
            Pattern.compile("\\[[A-Z][A-Z_]*_\\d+]|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-.'’][\\p{L}\\p{N}]+)*");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|[_\\-.:/]+");
    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u065F\\u0670\\u0640]");
    private static final List<String> PREFIXES = List.of("وال", "بال", "كال", "فال", "لل", "ال");
    private static final List<String> SUFFIXES = List.of("ات", "ون", "ين", "ها", "هم", "ه");
    private static final Set<String> EMPTY =
            set("a an the is are was were be been am do does did has have had of to in on"
                    + " at by for from with and or not no this that these those it its i me my we our you your he his she her they"
                    + " their what which who whom whose when where why how can could will would should may must please tell show"
                    + " give about into as if so than then there here any some all s t let us need want"
                    + " في من إلى على عن مع هل ما ماذا متى أين كيف لماذا لم لن لا هذا هذه ذلك تلك هو هي هم أنا نحن أنت كان كانت"
                    + " يكون أو ثم قد كل أي التي الذي لي له لها هات أعطني أريد فضلك إن لو إذا ليس بين عند حول");

    private Stems() {}

    /// Words written with spaces between them, folded.
    static Set<String> set(String words) {
        return Set.copyOf(List.of(folded(words).split(" ", -1)));
    }

    /// The text in one case, Arabic without marks and with one form of each letter.
    static String folded(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا')
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ؤ', 'و')
                .replace('ئ', 'ي');
    }

    /// Every word as it stands.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    /// The stems of the words that mean something, in order, each once.
    static Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : words(text)) {
            String folded = folded(word);
            if (!isEmpty(folded)) {
                stems.add(stem(folded));
            }
        }
        return stems;
    }

    /// The stems of a name made of words: `patientId`, `find_patient`.
    static Set<String> ofName(String name) {
        return of(apart(name));
    }

    /// A name made of words, apart: `patientId` becomes `patient Id`.
    static String apart(String name) {
        return HUMP.matcher(name).replaceAll(" ").strip();
    }

    static boolean isEmpty(String folded) {
        return EMPTY.contains(folded);
    }

    static String stem(String folded) {
        return folded.isEmpty() || folded.charAt(0) < 0x600 ? latin(folded) : arabic(folded);
    }

    private static String latin(String word) {
        String bare = word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
        if (bare.length() > 4 && bare.endsWith("ies")) {
            return bare.substring(0, bare.length() - 3) + "y";
        }
        for (String suffix : List.of("ing", "ed")) {
            if (bare.length() > suffix.length() + 3 && bare.endsWith(suffix)) {
                return bare.substring(0, bare.length() - suffix.length());
            }
        }
        if (bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss") && !bare.endsWith("us")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.length() > 4 && bare.endsWith("e") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String arabic(String word) {
        String bare = word;
        for (String prefix : PREFIXES) {
            if (bare.startsWith(prefix) && bare.length() - prefix.length() >= 3) {
                bare = bare.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (bare.endsWith(suffix) && bare.length() - suffix.length() >= 3) {
                return bare.substring(0, bare.length() - suffix.length());
            }
        }
        return bare;
    }
}
