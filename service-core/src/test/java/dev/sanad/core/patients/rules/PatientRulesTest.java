package dev.sanad.core.patients.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import dev.sanad.core.patients.Relationship;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientRulesTest {
    /// One o'clock at night in Riyadh on 2026-11-24, still the 23rd by UTC.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T22:00:00Z"), ZoneOffset.UTC);

    private static final PersonName NAME = new PersonName("Sara Al-Harbi", "سارة الحربي");
    private static final PatientIdentifier NATIONAL_ID = identifier(IdentifierKind.NATIONAL_ID, "1000000008", null);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final Set<String> CODES = Set.of("unknown", "student", "1");

    private final PatientRules rules = new PatientRules(CLOCK, (system, code) -> CODES.contains(code));

    private static PatientIdentifier identifier(IdentifierKind kind, String value, @Nullable String country) {
        return new PatientIdentifier(kind, value, country);
    }

    private static Patient with(PersonName name, List<PatientIdentifier> identifiers, LocalDate born) {
        return new Patient(
                new PatientId("p1"), name, identifiers, born, Gender.FEMALE, Demographics.UNKNOWN, List.of(), 0);
    }

    private static Patient with(Demographics about, PatientCoverage... coverages) {
        return with(about, BORN, coverages);
    }

    private static Patient with(Demographics about, LocalDate born, PatientCoverage... coverages) {
        return new Patient(
                new PatientId("p1"), NAME, List.of(NATIONAL_ID), born, Gender.FEMALE, about, List.of(coverages), 0);
    }

    private static PatientCoverage card(String memberId, PatientCoverage.Policy policy) {
        return new PatientCoverage(
                new CoverageId("c-" + memberId),
                new PayerId("N-I-00001"),
                memberId,
                "EHCPOL",
                Relationship.SELF,
                null,
                policy,
                null);
    }

    private static PatientCoverage card(Relationship relationship, @Nullable String subscriber) {
        return new PatientCoverage(
                new CoverageId("c"),
                new PayerId("N-I-00001"),
                "M1",
                "EHCPOL",
                relationship,
                subscriber == null ? null : new PatientId(subscriber),
                plan("A"),
                null);
    }

    private static PatientCoverage.Policy plan(String value) {
        return new PatientCoverage.Policy("", "", value, "", "", "");
    }

    private List<String> found(Patient patient) {
        return rules.check(patient).stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.field())
                .toList();
    }

    @Test
    void findsNothingInAGoodRecord() {
        assertThat(found(with(Demographics.UNKNOWN, card("M1", plan("A"))))).isEmpty();
    }

    @Test
    void asksForANameInOneScript() {
        assertThat(found(with(new PersonName("", ""), List.of(NATIONAL_ID), BORN)))
                .containsExactly("ERROR SND-PAT-NAME name.english");
        assertThat(found(with(new PersonName("", "سارة"), List.of(NATIONAL_ID), BORN)))
                .isEmpty();
        assertThat(found(with(new PersonName("Sara", ""), List.of(NATIONAL_ID), BORN)))
                .isEmpty();
    }

    @Test
    void limitsNamesByScript() {
        assertThat(found(with(new PersonName("x".repeat(251), "س".repeat(126)), List.of(NATIONAL_ID), BORN)))
                .containsExactly("ERROR BV-00282 name.english", "ERROR BV-00282 name.arabic");
        assertThat(found(with(new PersonName("x".repeat(250), "س".repeat(125)), List.of(NATIONAL_ID), BORN)))
                .isEmpty();
    }

    @Test
    void noticesNamesInTheWrongField() {
        assertThat(found(with(new PersonName("سارة", "Sara"), List.of(NATIONAL_ID), BORN)))
                .containsExactly("WARNING SND-PAT-SCRIPT name.english", "WARNING SND-PAT-SCRIPT name.arabic");
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL_ID, 2000000006, ERROR BV-00797",
        "NATIONAL_ID, 100000000, ERROR BV-00797",
        "NATIONAL_ID, 10000000080, ERROR BV-00797",
        "NATIONAL_ID, 1000000009, WARNING SND-PAT-CHECKDIGIT",
        "IQAMA, 1000000008, ERROR BV-00798",
        "IQAMA, 2000000003, WARNING SND-PAT-CHECKDIGIT",
        "VISA, '', ERROR SND-PAT-IDENTIFIER-EMPTY",
    })
    void checksTheFormOfDocuments(IdentifierKind kind, String value, String expected) {
        assertThat(found(with(NAME, List.of(identifier(kind, value, null)), BORN)))
                .containsExactly(expected + " identifier[0].value");
    }

    @Test
    void acceptsGoodDocuments() {
        assertThat(found(with(
                        NAME,
                        List.of(
                                NATIONAL_ID,
                                identifier(IdentifierKind.IQAMA, "2000000006", null),
                                identifier(IdentifierKind.PASSPORT, "A1234567", "EGY"),
                                identifier(IdentifierKind.BORDER_NUMBER, "3012345678", null),
                                identifier(IdentifierKind.MRN, "F-17", null)),
                        BORN)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSPORT", "GCC_ID"})
    void asksForTheCountryOfForeignDocuments(IdentifierKind kind) {
        assertThat(found(with(NAME, List.of(identifier(kind, "A1", null)), BORN)))
                .containsExactly("ERROR BV-00481 identifier[0].country");
        assertThat(found(with(NAME, List.of(identifier(kind, "A1", "XXX")), BORN)))
                .containsExactly("ERROR SND-PAT-COUNTRY identifier[0].country");
    }

    @Test
    void refusesMissingLongAndRepeatedDocuments() {
        assertThat(found(with(NAME, List.of(), BORN))).containsExactly("ERROR SND-PAT-IDENTIFIER identifier");
        assertThat(found(with(NAME, List.of(NATIONAL_ID, NATIONAL_ID), BORN)))
                .containsExactly("ERROR SND-PAT-IDENTIFIER-TWICE identifier[1].value");
        assertThat(found(with(NAME, List.of(identifier(IdentifierKind.VISA, "9".repeat(101), null)), BORN)))
                .containsExactly("ERROR BV-00275 identifier[0].value");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, 1", "1900-01-01, 0", "2026-11-24, 0", "2026-11-25, 1"})
    void limitsTheBirthDateByTheDayInRiyadh(LocalDate born, int errors) {
        assertThat(found(with(NAME, List.of(NATIONAL_ID), born)))
                .hasSize(errors)
                .allMatch("ERROR BV-00848 birthDate"::equals);
    }

    @Test
    void checksDemographics() {
        assertThat(found(with(new Demographics("X", "astronaut", "77", "12", "a@b"))))
                .containsExactly(
                        "ERROR SND-PAT-MARITAL maritalStatus",
                        "ERROR SND-PAT-OCCUPATION occupation",
                        "ERROR SND-PAT-RELIGION religion",
                        "ERROR SND-PAT-PHONE phone",
                        "ERROR SND-PAT-EMAIL email");
        assertThat(found(with(new Demographics("M", "student", "1", "+966512345678", "a@b.sa"))))
                .isEmpty();
    }

    @Test
    void checksCards() {
        assertThat(found(with(Demographics.UNKNOWN, card("", plan("")))))
                .containsExactly("ERROR SND-PAT-MEMBER coverage[0].memberId", "ERROR BV-00729 coverage[0].planValue");
        PatientCoverage.Policy tooLong = new PatientCoverage.Policy(
                "x".repeat(251), "7".repeat(101), "p".repeat(31), "n".repeat(101), "w".repeat(31), "d".repeat(11));
        assertThat(found(with(Demographics.UNKNOWN, card("M".repeat(101), tooLong))))
                .containsExactlyInAnyOrder(
                        "ERROR BV-00275 coverage[0].memberId",
                        "ERROR BV-00322 coverage[0].planValue",
                        "ERROR BV-00323 coverage[0].planName",
                        "ERROR BV-00324 coverage[0].network",
                        "ERROR BV-00321 coverage[0].dependent",
                        "ERROR BV-00275 coverage[0].holderNumber",
                        "ERROR BV-00325 coverage[0].holderName");
        assertThat(found(with(Demographics.UNKNOWN, card("M1", plan("A")), card("M1", plan("B")))))
                .containsExactly("ERROR SND-PAT-COVERAGE-TWICE coverage[1].memberId");
    }

    @Test
    void asksForTheSubscriberOfDependents() {
        assertThat(found(with(Demographics.UNKNOWN, card(Relationship.CHILD, null))))
                .containsExactly("WARNING SND-PAT-SUBSCRIBER coverage[0].subscriber");
        assertThat(found(with(Demographics.UNKNOWN, LocalDate.of(2026, 8, 26), card(Relationship.CHILD, null))))
                .containsExactly("ERROR SND-PAT-SUBSCRIBER coverage[0].subscriber");
        assertThat(found(with(Demographics.UNKNOWN, LocalDate.of(2026, 8, 25), card(Relationship.CHILD, null))))
                .containsExactly("WARNING SND-PAT-SUBSCRIBER coverage[0].subscriber");
        assertThat(found(with(Demographics.UNKNOWN, card(Relationship.CHILD, "mother"))))
                .isEmpty();
    }

    @Test
    void refusesContradictionsAboutTheSubscriber() {
        assertThat(found(with(Demographics.UNKNOWN, card(Relationship.SELF, "somebody"))))
                .containsExactly("ERROR SND-PAT-SELF coverage[0].subscriber");
        assertThat(found(with(Demographics.UNKNOWN, card(Relationship.SPOUSE, "p1"))))
                .containsExactly("ERROR SND-PAT-SELF coverage[0].subscriber");
        assertThat(found(with(Demographics.UNKNOWN, card(Relationship.SELF, "p1"))))
                .isEmpty();
    }

    @Test
    void everyFindingSpeaksBothLanguages() {
        Patient bad = new Patient(
                new PatientId("p1"),
                new PersonName("", ""),
                List.of(identifier(IdentifierKind.PASSPORT, "", null)),
                LocalDate.of(1800, 1, 1),
                Gender.UNKNOWN,
                new Demographics("X", "x", "x", "x", "x"),
                List.of(card("", plan(""))),
                0);
        assertThat(rules.check(bad)).hasSizeGreaterThan(8).allSatisfy(finding -> {
            assertThat(Folding.isArabic(finding.text().ar())).isTrue();
            assertThat(Folding.isArabic(finding.text().en())).isFalse();
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(rules.check(bad)).extracting(Finding::field).doesNotContain("");
    }
}
