package dev.sanad.core.patients;

import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words under which a record is found, and the words of a typed text: both folded by the same rules.
///
/// Beside the words themselves a record is found under the forms that people write differently: `Al-Shehri`,
/// `Alshehri`
/// and `Shehri`; `عبد الله` and `عبدالله`; a phone with 0, with 966 and without either.
final class SearchWords {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 60;
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "abd", "abdul", "abdel", "abdal", "abu", "abo", "umm", "um", "عبد", "ابو", "ابا", "ال", "ام");
    private static final List<String> SERVANTS = List.of("abdul", "abdel", "abdal", "abdur", "عبد");
    private static final List<String> ARTICLES = List.of("al", "el", "ال");
    private static final Pattern NUMBER_ONLY = Pattern.compile("[+\\d\\s().\\-/]*\\d[+\\d\\s().\\-/]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SearchWords() {}

    /// All words of a record, divided by spaces; kept beside it, so that they can be taken back exactly.
    static String of(Patient patient) {
        Set<String> words = new LinkedHashSet<>();
        name(patient.name().english(), words);
        name(patient.name().arabic(), words);
        for (PatientIdentifier identifier : patient.identifiers()) {
            key(identifier.value(), words);
        }
        phone(patient.demographics().phone(), words);
        for (PatientCoverage coverage : patient.coverages()) {
            key(coverage.memberId(), words);
        }
        return String.join(" ", words);
    }

    private static void name(String name, Set<String> words) {
        List<String> parts = Folding.words(name);
        for (int i = 0; i < parts.size(); i++) {
            String part = cut(parts.get(i));
            words.add(part);
            withoutBeginning(part, SERVANTS, words);
            withoutBeginning(part, ARTICLES, words);
            if (PARTICLES.contains(part)) {
                joined(parts, i, words);
            }
        }
    }

    /// `abd al rahman` also as `abdalrahman`.
    private static void joined(List<String> parts, int from, Set<String> words) {
        StringBuilder whole = new StringBuilder(parts.get(from));
        int at = from;
        do {
            at++;
            if (at < parts.size()) {
                whole.append(parts.get(at));
            }
        } while (at < parts.size() && PARTICLES.contains(parts.get(at)));
        words.add(cut(whole.toString()));
    }

    private static void withoutBeginning(String word, List<String> beginnings, Set<String> words) {
        for (String beginning : beginnings) {
            if (word.startsWith(beginning) && word.length() >= beginning.length() + 3) {
                String rest = word.substring(beginning.length());
                words.add(rest);
                if (beginning.equals("عبد")) {
                    withoutBeginning(rest, ARTICLES, words);
                }
            }
        }
    }

    private static void key(String number, Set<String> words) {
        String key = Folding.key(number);
        if (!key.isEmpty()) {
            words.add(cut(key));
            int letters = 0;
            while (letters < key.length() && !isDigit(key.charAt(letters))) {
                letters++;
            }
            if (letters > 1) {
                words.add(cut(key.substring(0, letters)));
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Whether a word has a digit: of these there are about as many as patients, of the others a few ten thousand.
    static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void phone(String phone, Set<String> words) {
        String digits = Folding.key(phone);
        if (digits.isEmpty()) {
            return;
        }
        words.add(cut(digits));
        if (digits.startsWith("966") && digits.length() > 8) {
            words.add("0" + digits.substring(3));
            words.add(digits.substring(3));
        }
    }

    /// The words of a typed text, each of which a word of the record has to begin with; at most eight.
    static List<String> typed(String text) {
        String western = Folding.westernDigits(text).strip();
        Set<String> words = new LinkedHashSet<>();
        if (NUMBER_ONLY.matcher(western).matches()) {
            words.add(number(western));
        } else {
            for (String chunk : BLANKS.splitAsStream(western).toList()) {
                if (isNumber(chunk)) {
                    words.add(number(chunk));
                } else {
                    words.addAll(Folding.words(chunk));
                }
            }
        }
        words.remove("");
        List<String> all = new ArrayList<>(words);
        return all.stream().limit(MOST_WORDS).map(SearchWords::cut).toList();
    }

    /// A number or code as one word: `+966 51 …`, `00966 51 …` and `AB-12` as they are kept.
    private static String number(String chunk) {
        String key = Folding.key(chunk);
        return key.startsWith("00") && key.length() > 4 ? key.substring(2) : key;
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        boolean splitsPair = Character.isHighSurrogate(word.charAt(LONGEST - 1));
        return word.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
    }
}
