package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a person wants to know.
///
/// @param words    as said
/// @param tongue   in which language
/// @param stems    of the words that mean something
/// @param concepts what they are about
/// @param mentions whom and what they name
record Question(String words, Tongue tongue, Set<String> stems, Set<Concept> concepts, Mentions mentions) {
    /// Words of insurers' names; they are not people.
    static final Set<String> COMPANIES =
            Stems.set("bupa tawuniya medgulf malath walaa takaful gig axa arabia cooperative"
                    + " بوبا التعاونية ميدغلف ملاذ ولاء تكافل العربية");

    /// Words by which somebody asks whether a person is covered, rather than by what.
    private static final Set<String> COVERED =
            Stems.of("covered cover eligible مغطى مغطاة مغطاه تغطي يغطي مؤهل مؤهلة مشمول مشمولة سارية ساري");

    private static final int SMALL_TALK = 3;
    private static final Set<String> SUMMARY = Stems.of("summary summarise summarize overview ملخص لخص تلخيص");
    private static final Set<String> GREETINGS =
            Stems.set("hello hi hey salam thanks thank good morning evening help who"
                    + " مرحبا السلام عليكم أهلا شكرا صباح مساء الخير النور مساعدة ساعدني سلام");

    static Question of(String words) {
        Set<String> stems = Stems.of(words);
        Set<Concept> concepts = Concept.in(stems);
        Mentions mentions = Mentions.in(words);
        if (stems.stream().anyMatch(COVERED::contains)) {
            concepts.add(Concept.ELIGIBILITY);
        }
        if (mentions.codes().stream().anyMatch(code -> code.matches("[A-Z]{2}-\\d{3,5}"))) {
            concepts.add(Concept.RULE);
        }
        if (!mentions.names().isEmpty() || !mentions.numbers().isEmpty()) {
            concepts.add(Concept.PATIENT);
        }
        return new Question(words, Tongue.of(words), stems, concepts, mentions);
    }

    /// What it is about, apart from whom.
    Set<Concept> topics() {
        Set<Concept> topics = EnumSet.noneOf(Concept.class);
        topics.addAll(concepts);
        topics.removeAll(EnumSet.of(Concept.PATIENT, Concept.ACTION));
        return topics;
    }

    /// Whether it is asked, perhaps beside other things, whether somebody is covered.
    boolean asksWhetherCovered() {
        return stems.stream().anyMatch(COVERED::contains);
    }

    /// Whether no more is asked than whether somebody is covered.
    boolean isYesOrNo() {
        return asksWhetherCovered()
                && EnumSet.of(Concept.ELIGIBILITY, Concept.COVERAGE, Concept.CHECK, Concept.WORK)
                        .containsAll(topics());
    }

    /// Whether everything that is known is wanted.
    boolean wantsEverything() {
        return stems.stream().anyMatch(SUMMARY::contains);
    }

    /// Whom and which companies it names.
    List<String> named() {
        List<String> named = new ArrayList<>(mentions.names());
        named.addAll(mentions.numbers());
        Stems.words(words).stream()
                .filter(word -> COMPANIES.contains(Stems.folded(word)))
                .forEach(named::add);
        return named;
    }

    /// Whether nothing is asked.
    boolean isSmallTalk() {
        if (!concepts.isEmpty() || !mentions.all().isEmpty()) {
            return false;
        }
        return stems.size() <= SMALL_TALK
                && Stems.words(words).stream()
                        .map(Stems::folded)
                        .allMatch(word -> GREETINGS.contains(word) || Stems.isEmpty(word));
    }

    /// The words to search by: those that mean something, as they stand; everything where none does.
    String searchWords() {
        if (!mentions.quoted().isEmpty()) {
            return String.join(" ", mentions.quoted());
        }
        StringBuilder search = new StringBuilder();
        for (String word : words.split("\\s+", -1)) {
            String bare = word.replaceAll("^[^\\p{L}\\p{N}\\[⟦{]+|[^\\p{L}\\p{N}\\]⟧}]+$", "");
            if (!bare.isEmpty() && !Stems.isEmpty(Stems.folded(bare))) {
                search.append(search.isEmpty() ? "" : " ").append(bare);
            }
        }
        return search.isEmpty() ? words.strip() : search.toString();
    }
}
