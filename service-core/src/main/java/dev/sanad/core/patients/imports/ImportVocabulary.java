package dev.sanad.core.patients.imports;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.Relationship;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The words for which codes stand: a code, or its text in either language, folded; and what people write besides.
/// Made anew for each file; for one thread.
public final class ImportVocabulary {
    static final String MARITAL = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus";
    static final String OCCUPATIONS = "http://nphies.sa/terminology/CodeSystem/occupation";
    static final String RELIGIONS = "http://nphies.sa/terminology/CodeSystem/religion";

    private static final String RELATIONSHIPS = "http://terminology.hl7.org/CodeSystem/subscriber-relationship";
    private static final String GENDERS = "http://nphies.sa/terminology/CodeSystem/ksa-administrative-gender";
    private static final Map<String, Map<String, String>> ALSO = Map.of(
            GENDERS,
            Map.of("m", "male", "f", "female", "ذكر", "male", "انثي", "female", "رجل", "male", "امراه", "female"),
            MARITAL,
            Map.of("single", "U", "اعزب", "U", "عزباء", "U", "متزوجه", "M", "مطلقه", "D", "ارمله", "W"),
            RELATIONSHIPS,
            Map.of(
                    "husband",
                    "spouse",
                    "wife",
                    "spouse",
                    "son",
                    "child",
                    "daughter",
                    "child",
                    "ابن",
                    "child",
                    "ابنه",
                    "child",
                    "زوجه",
                    "spouse",
                    "زوج",
                    "spouse",
                    "نفسه",
                    "self"),
            RELIGIONS,
            Map.of("islam", "1", "الاسلام", "1", "مسلمه", "1"));

    private final Function<String, List<Coded>> codes;
    private final Function<String, Optional<PayerId>> payers;
    private final Map<String, Map<String, String>> words = new HashMap<>();

    /// @param codes  the codes of a system
    /// @param payers a payer by licence or by name in either language
    public ImportVocabulary(Function<String, List<Coded>> codes, Function<String, Optional<PayerId>> payers) {
        this.codes = codes;
        this.payers = payers;
    }

    Optional<String> code(String system, String text) {
        return Optional.ofNullable(words.computeIfAbsent(system, this::words).get(Folding.key(text)));
    }

    private Map<String, String> words(String system) {
        Map<String, String> all = new HashMap<>();
        for (Coded coded : codes.apply(system)) {
            all.putIfAbsent(Folding.key(coded.text().en()), coded.code());
            all.putIfAbsent(Folding.key(coded.text().ar()), coded.code());
        }
        ALSO.getOrDefault(system, Map.of()).forEach((word, code) -> all.putIfAbsent(Folding.key(word), code));
        // a code is what it is, whatever else is called so
        codes.apply(system).forEach(coded -> all.put(Folding.key(coded.code()), coded.code()));
        return all;
    }

    Optional<Gender> gender(String text) {
        return code(GENDERS, text).map(Gender::of);
    }

    Optional<Relationship> relationship(String text) {
        return code(RELATIONSHIPS, text).map(Relationship::of);
    }

    Optional<PayerId> payer(String text) {
        return payers.apply(text);
    }
}
