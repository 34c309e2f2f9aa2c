package dev.sanad.core.patients.rules;

import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings what people type into the form that is kept: Western digits, single spaces, no marks of direction or
/// control
/// characters, numbers without spaces, phones in international form. Says nothing about right or wrong.
public final class PatientTidying {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Map<String, String> ALPHA3 = alpha3();

    private PatientTidying() {}

    /// The record as it is kept.
    public static Patient tidy(Patient patient) {
        Demographics about = patient.demographics();
        return new Patient(
                patient.id(),
                new PersonName(
                        line(patient.name().english()), line(patient.name().arabic())),
                patient.identifiers().stream().map(PatientTidying::tidy).toList(),
                patient.birthDate(),
                patient.gender(),
                new Demographics(
                        line(about.maritalStatus()),
                        line(about.occupation()),
                        line(about.religion()),
                        Phone.international(line(about.phone())),
                        line(about.email()).replace(" ", "")),
                patient.coverages().stream().map(PatientTidying::tidy).toList(),
                patient.version());
    }

    private static PatientIdentifier tidy(PatientIdentifier identifier) {
        return new PatientIdentifier(
                identifier.kind(),
                number(identifier.kind(), identifier.value()),
                identifier.kind().needsCountry() ? country(identifier.country()) : null);
    }

    /// A document's number as it is kept: no spaces; no hyphens where the document has digits only; a passport's
    /// letters
    /// as capitals.
    public static String number(IdentifierKind kind, String typed) {
        String plain = line(typed).replace(" ", "");
        return switch (kind) {
            case NATIONAL_ID, IQAMA, BORDER_NUMBER -> plain.replace("-", "");
            case PASSPORT -> plain.toUpperCase(Locale.ROOT);
            case VISA, DISPLACED_PERSON, GCC_ID, MRN -> plain;
        };
    }

    /// A country as ISO 3166 alpha-3; two letters are translated, anything else comes back for the rules to refuse.
    public static @Nullable String country(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String code = line(typed).toUpperCase(Locale.ROOT);
        return ALPHA3.getOrDefault(code, code);
    }

    /// Whether a text is a country's alpha-3 code.
    public static boolean isCountry(String code) {
        return ALPHA3.containsValue(code);
    }

    private static PatientCoverage tidy(PatientCoverage coverage) {
        PatientCoverage.Policy policy = coverage.policy();
        return new PatientCoverage(
                coverage.id(),
                coverage.payer(),
                line(coverage.memberId()).replace(" ", ""),
                line(coverage.type()),
                coverage.relationship(),
                coverage.subscriber(),
                new PatientCoverage.Policy(
                        line(policy.holderName()),
                        line(policy.holderNumber()),
                        line(policy.planValue()),
                        line(policy.planName()),
                        line(policy.network()),
                        line(policy.dependent())),
                coverage.period());
    }

    /// One line of text: Western digits, single spaces, nothing invisible.
    public static String line(String typed) {
        if (isTidy(typed)) {
            return typed;
        }
        String spaced = SPACES.matcher(typed).replaceAll(" ");
        return Folding.westernDigits(INVISIBLE.matcher(spaced).replaceAll("")).strip();
    }

    /// Almost every text is tidy already, and large files have many.
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c > ' ' && c < 0x7F;
            boolean arabic = c >= 0x0621 && c <= 0x0652;
            boolean plain = c == ' ' ? before != ' ' : latin || arabic;
            if (!plain) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static Map<String, String> alpha3() {
        Map<String, String> codes = new HashMap<>();
        Set<String> two = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        for (String code : two) {
            codes.put(code, Locale.of("", code).getISO3Country());
        }
        return Map.copyOf(codes);
    }
}
