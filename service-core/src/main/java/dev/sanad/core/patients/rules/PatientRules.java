package dev.sanad.core.patients.rules;

import static dev.sanad.core.patients.rules.PatientFindings.error;
import static dev.sanad.core.patients.rules.PatientFindings.warning;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientIdentifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// The rules for a person's record (FACTS 5.1 and the lengths of 7.3). Pure but for the clock's day; quick enough
/// to
/// run
/// on every key stroke. Expects a tidied record.
public final class PatientRules {
    /// The days of the kingdom.
    public static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    private static final String OCCUPATIONS = "http://nphies.sa/terminology/CodeSystem/occupation";
    private static final String RELIGIONS = "http://nphies.sa/terminology/CodeSystem/religion";
    private static final Set<String> MARITAL = Set.of("L", "D", "M", "U", "W");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Pattern NATIONAL_ID = Pattern.compile("1\\d{9}");
    private static final Pattern IQAMA = Pattern.compile("2\\d{9}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");

    private final Clock clock;
    private final BiPredicate<String, String> knownCode;
    private final CoverageRules coverageRules = new CoverageRules();

    /// @param knownCode whether a code system holds a code
    public PatientRules(Clock clock, BiPredicate<String, String> knownCode) {
        this.clock = clock;
        this.knownCode = knownCode;
    }

    /// Everything that is wrong, errors and warnings.
    public List<Finding> check(Patient patient) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<Finding> found = new ArrayList<>();
        name(patient, found);
        identifiers(patient.identifiers(), found);
        if (patient.birthDate().isBefore(EARLIEST) || patient.birthDate().isAfter(today)) {
            found.add(error("BV-00848", "birthDate"));
        }
        demographics(patient.demographics(), found);
        coverageRules.check(patient, today, found);
        return List.copyOf(found);
    }

    private static void name(Patient patient, List<Finding> found) {
        String english = patient.name().english();
        String arabic = patient.name().arabic();
        if (english.isBlank() && arabic.isBlank()) {
            found.add(error("SND-PAT-NAME", "name.english"));
        }
        if (english.length() > 250 || (Folding.isArabic(english) && english.length() > 125)) {
            found.add(error("BV-00282", "name.english"));
        }
        if (arabic.length() > 125) {
            found.add(error("BV-00282/arabic", "name.arabic"));
        }
        if (Folding.isArabic(english)) {
            found.add(warning("SND-PAT-SCRIPT/english", "name.english"));
        }
        if (!arabic.isBlank() && !Folding.isArabic(arabic)) {
            found.add(warning("SND-PAT-SCRIPT", "name.arabic"));
        }
    }

    private static void identifiers(List<PatientIdentifier> identifiers, List<Finding> found) {
        if (identifiers.isEmpty()) {
            found.add(error("SND-PAT-IDENTIFIER", "identifier"));
        }
        Set<PatientIdentifier> seen = new HashSet<>();
        for (int i = 0; i < identifiers.size(); i++) {
            PatientIdentifier identifier = identifiers.get(i);
            String field = "identifier[" + i + "]";
            identifier(identifier, field, found);
            if (!seen.add(identifier)) {
                found.add(error("SND-PAT-IDENTIFIER-TWICE", field + ".value"));
            }
        }
    }

    private static void identifier(PatientIdentifier identifier, String field, List<Finding> found) {
        String value = identifier.value();
        String at = field + ".value";
        if (value.isBlank()) {
            found.add(error("SND-PAT-IDENTIFIER-EMPTY", at));
        } else if (value.length() > 100) {
            found.add(error("BV-00275", at));
        } else if (identifier.kind() == IdentifierKind.NATIONAL_ID) {
            tenDigits(value, NATIONAL_ID, "BV-00797", at, found);
        } else if (identifier.kind() == IdentifierKind.IQAMA) {
            tenDigits(value, IQAMA, "BV-00798", at, found);
        }
        if (identifier.kind().needsCountry()) {
            String country = identifier.country();
            if (country == null) {
                found.add(error("BV-00481", field + ".country"));
            } else if (!PatientTidying.isCountry(country)) {
                found.add(error("SND-PAT-COUNTRY", field + ".country"));
            }
        }
    }

    private static void tenDigits(String value, Pattern form, String rule, String at, List<Finding> found) {
        if (!form.matcher(value).matches()) {
            found.add(error(rule, at));
        } else if (!hasCheckDigit(value)) {
            found.add(warning("SND-PAT-CHECKDIGIT", at));
        }
    }

    /// The public Luhn check of Saudi numbers. No rule of the exchange asks for it and its own samples fail it,
    /// so it
    /// only warns.
    static boolean hasCheckDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int digit = tenDigits.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private void demographics(Demographics about, List<Finding> found) {
        if (!MARITAL.contains(about.maritalStatus())) {
            found.add(error("SND-PAT-MARITAL", "maritalStatus"));
        }
        if (!knownCode.test(OCCUPATIONS, about.occupation())) {
            found.add(error("SND-PAT-OCCUPATION", "occupation"));
        }
        if (!about.religion().isBlank() && !knownCode.test(RELIGIONS, about.religion())) {
            found.add(error("SND-PAT-RELIGION", "religion"));
        }
        if (!about.phone().isBlank() && !Phone.isInternational(about.phone())) {
            found.add(error("SND-PAT-PHONE", "phone"));
        }
        if (about.email().length() > 100) {
            found.add(error("BV-00287", "email"));
        } else if (!about.email().isBlank() && !EMAIL.matcher(about.email()).matches()) {
            found.add(error("SND-PAT-EMAIL", "email"));
        }
    }
}
