package dev.sanad.core.patients;

import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.store.Tx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds records as somebody types. The work is bounded whatever is typed: the word index yields its first
/// matches only, in its own order (ranking all matches of two letters would mean touching a fifth of all
/// records), and those are put into the order of the list here.
final class PatientSearch {
    /// Candidates beyond what is asked for, so that near ones can come first.
    private static final int SPARE = 100;

    private static final int MOST = 200;

    private static final String COLUMNS =
            "p.id, p.name_en, p.name_ar, p.birth_date, p.gender, p.lead_kind, p.lead_value, p.mrn, p.cards";
    private static final String MATCHING = "SELECT " + COLUMNS
            + " FROM patient_words JOIN patients p ON p.nr = patient_words.rowid"
            + " WHERE patient_words MATCH ? LIMIT ?";
    private static final String LAST_OPENED = "SELECT " + COLUMNS
            + " FROM patient_recent r JOIN patients p ON p.nr = r.patient ORDER BY r.opened_at DESC LIMIT ?";
    private static final String LAST_REGISTERED = "SELECT " + COLUMNS
            + " FROM patients p WHERE p.nr NOT IN (SELECT patient FROM patient_recent) ORDER BY p.nr DESC LIMIT ?";

    /// Words up to this length are held in the index as beginnings; its matches come one by one.
    private static final int HELD = 5;

    /// For longer beginnings the index would gather all matches before the first comes out. So the words that
    /// begin so
    /// are looked up first, and the index is asked for these very words, which it again yields one by one.
    private static final int MOST_WORDS = 64;

    private static final String NAMES =
            "SELECT word FROM patient_names WHERE word >= ? AND word < ? ORDER BY word LIMIT ?";
    private static final String NUMBERS = "SELECT term FROM patient_numbers WHERE term >= ? AND term < ? LIMIT ?";

    private record Ranked(PatientHit hit, int exact, boolean begins, String shown) {}

    List<PatientHit> find(Tx tx, String text, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        if (text.isBlank()) {
            return atHand(tx, most);
        }
        List<String> words = SearchWords.typed(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Optional<String> match = match(tx, words);
        if (match.isEmpty()) {
            return List.of();
        }
        int candidates = most + SPARE;
        List<PatientHit> found = tx.list(MATCHING, PatientRows::hit, match.get(), candidates);
        if (found.size() == candidates) {
            // More begin so than were looked at: those with the very words must not be missing.
            String exactly = words.stream().map(PatientSearch::quoted).collect(Collectors.joining(" "));
            found = joined(tx.list(MATCHING, PatientRows::hit, exactly, most), found);
        }
        return ordered(found, words, most);
    }

    /// Those a desk works with when nothing is typed: last opened first, then last registered, so that the list
    /// of a clinic that has just begun or imported is not empty. Both parts stop at what is asked for.
    private static List<PatientHit> atHand(Tx tx, int most) {
        List<PatientHit> hits = new ArrayList<>(tx.list(LAST_OPENED, PatientRows::hit, most));
        if (hits.size() < most) {
            hits.addAll(tx.list(LAST_REGISTERED, PatientRows::hit, most - hits.size()));
        }
        return List.copyOf(hits);
    }

    /// The question to the index; empty where one of the words begins nothing.
    private static Optional<String> match(Tx tx, List<String> words) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            List<String> longer = longer(tx, word);
            if (word.codePointCount(0, word.length()) <= HELD || longer.size() > MOST_WORDS) {
                parts.add(quoted(word) + "*");
            } else if (longer.isEmpty()) {
                return Optional.empty();
            } else {
                parts.add(longer.stream().map(PatientSearch::quoted).collect(Collectors.joining(" OR ", "(", ")")));
            }
        }
        return Optional.of(String.join(" AND ", parts));
    }

    private static List<String> longer(Tx tx, String word) {
        if (word.codePointCount(0, word.length()) <= HELD) {
            return List.of();
        }
        String sql = SearchWords.isNumber(word) ? NUMBERS : NAMES;
        return tx.list(sql, row -> row.text(1), word, word + '\uFFFF', MOST_WORDS + 1);
    }

    /// Words hold letters and digits only, so quoting them is enough.
    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private static List<PatientHit> joined(List<PatientHit> first, List<PatientHit> second) {
        Map<String, PatientHit> all = new LinkedHashMap<>();
        first.forEach(hit -> all.put(hit.id().value(), hit));
        second.forEach(hit -> all.putIfAbsent(hit.id().value(), hit));
        return new ArrayList<>(all.values());
    }

    private static List<PatientHit> ordered(List<PatientHit> found, List<String> words, int most) {
        boolean arabic = words.stream().anyMatch(Folding::isArabic);
        return found.stream()
                .map(hit -> ranked(hit, words, arabic))
                .sorted(Comparator.comparingInt(Ranked::exact)
                        .reversed()
                        .thenComparing(Ranked::begins, Comparator.reverseOrder())
                        .thenComparing(Ranked::shown))
                .limit(most)
                .map(Ranked::hit)
                .toList();
    }

    private static Ranked ranked(PatientHit hit, List<String> words, boolean arabic) {
        String shown = Folding.fold(hit.name().shown(arabic));
        List<String> parts = Folding.words(shown);
        int exact = 0;
        for (String word : words) {
            if (parts.contains(word)
                    || word.equals(Folding.key(hit.identifier()))
                    || word.equals(Folding.key(hit.mrn()))) {
                exact++;
            }
        }
        return new Ranked(hit, exact, shown.startsWith(words.getFirst()), shown);
    }
}
