package dev.sanad.core.patients;

import static dev.sanad.core.patients.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientSearchTest {
    @TempDir
    private static Path folder;

    private static PatientDesk desk;

    @BeforeAll
    static void fill() {
        desk = new PatientDesk(folder);
        desk.save(person("sara")
                .named("Sara Saleh Al-Harbi", "سارة صالح الحربي")
                .with(IdentifierKind.NATIONAL_ID, "1000000008")
                .with(IdentifierKind.MRN, "F-1234")
                .phone("0512345678")
                .card("AB-12/99"));
        desk.save(person("abdullah")
                .named("Abdullah Mohammed Alshehri", "عبد الله محمد الشهري")
                .with(IdentifierKind.IQAMA, "2000000006"));
        desk.save(person("rahman")
                .named("Abd Al Rahman Fouad", "عبدالرحمن فؤاد")
                .with(IdentifierKind.PASSPORT, "A1234567"));
        desk.save(person("ibrahim").named("", "إبراهيم مُصْطَفى آل ثاني").with(IdentifierKind.GCC_ID, "27990000001"));
        desk.save(person("border")
                .named("José Müller", "")
                .with(IdentifierKind.BORDER_NUMBER, "3012345678")
                .with(IdentifierKind.MRN, "FILE000017")
                .phone("+20 100 123 4567"));
    }

    /// More documents than one person has, to be found by each.
    @Test
    void everyKindOfDocumentIsFoundByItsBeginning(@TempDir Path other) {
        try (PatientDesk papers = new PatientDesk(other)) {
            int number = 0;
            for (IdentifierKind kind : IdentifierKind.values()) {
                String value = switch (kind) {
                    case NATIONAL_ID -> "1000000008";
                    case IQAMA -> "2000000006";
                    default -> "Z" + number + "78" + number;
                };
                papers.save(person("doc-" + kind.name()).with(kind, value));
                assertThat(papers.find(value)).as("%s", kind).containsExactly("doc-" + kind.name());
                assertThat(papers.find(value.substring(0, 4))).as("%s", kind).containsExactly("doc-" + kind.name());
                number++;
            }
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sara, sara",
        "SARA, sara",
        "sar, sara",
        "harbi, sara",
        "al-harbi, sara",
        "alharbi, sara",
        "harbi sara, sara",
        "sal har sar, sara",
        "سارة, sara",
        "ساره, sara",
        "سَارَة, sara",
        "الحربي, sara",
        "حربي سار, sara",
        "حربى, sara",
        "shehri, abdullah",
        "al shehri, abdullah",
        "عبدالله, abdullah",
        "عبد الله, abdullah",
        "شهري عبد, abdullah",
        "abdulrahman, ''",
        "abdalrahman, rahman",
        "rahman, rahman",
        "عبد الرحمن, rahman",
        "رحمن, rahman",
        "فواد, rahman",
        "فؤاد, rahman",
        "ابراهيم, ibrahim",
        "أبراهيم, ibrahim",
        "مصطفي, ibrahim",
        "مصطفى ابرا, ibrahim",
        "jose mull, border",
        "1000000008, sara",
        "10000, sara",
        "1000000, sara",
        "١٠٠٠٠٠٠٠٠٨, sara",
        "2000000006, abdullah",
        "a1234567, rahman",
        "A12, rahman",
        "27990, ibrahim",
        "3012345678, border",
        "F-1234, sara",
        "f1234, sara",
        "file, border",
        "FILE0000, border",
        "0512345678, sara",
        "051234, sara",
        "05 1234, sara",
        "512345678, sara",
        "+966512345678, sara",
        "+966 51 234, sara",
        "00966512345, sara",
        "٠٥١٢٣, sara",
        "+20100, border",
        "AB-12/99, sara",
        "ab1299, sara",
        "sara 1000, sara",
        "zzz, ''",
        "sara zzz, ''",
        "sarahhhh, ''",
        "10000000081, ''",
    })
    void finds(String typed, String id) {
        assertThat(desk.find(typed)).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*",
                "sara\" OR \"a",
                "NOT",
                "AND OR",
                "words:sara",
                "(",
                "--",
                "'; DROP TABLE patients",
                "^",
                "\u0000",
                "sara*"
            })
    void signsHaveNoMeaning(String typed) {
        assertThat(desk.find(typed)).allMatch("sara"::equals);
    }

    @Test
    void aHitShowsWhatTellsPeopleApart() {
        PatientHit hit = TestStore.done(desk.patients.find("sara", 5).join()).getFirst();
        assertThat(hit.name()).isEqualTo(new PersonName("Sara Saleh Al-Harbi", "سارة صالح الحربي"));
        assertThat(hit.identifier()).isEqualTo("1000000008");
        assertThat(hit.kind()).isEqualTo(IdentifierKind.NATIONAL_ID);
        assertThat(hit.mrn()).isEqualTo("F-1234");
        assertThat(hit.coverages()).isEqualTo(1);
        assertThat(hit.gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void anEmptyTextGivesLastOpenedThenLastRegistered(@TempDir Path other) {
        try (PatientDesk fresh = new PatientDesk(other)) {
            assertThat(fresh.find("")).isEmpty();
            for (String id : List.of("p-1", "p-2", "p-3", "p-4")) {
                fresh.save(person(id).with(IdentifierKind.MRN, "F" + id));
            }
            assertThat(fresh.find("  ")).containsExactly("p-4", "p-3", "p-2", "p-1");
            fresh.later();
            TestStore.done(fresh.patients.get(new PatientId("p-1")).join());
            fresh.later();
            TestStore.done(fresh.patients.get(new PatientId("p-3")).join());
            assertThat(fresh.find("")).containsExactly("p-3", "p-1", "p-4", "p-2");
            assertThat(TestStore.done(fresh.patients.find("", 3).join()))
                    .extracting(hit -> hit.id().value())
                    .containsExactly("p-3", "p-1", "p-4");
            assertThat(TestStore.done(fresh.patients.find("", 1).join()))
                    .extracting(hit -> hit.id().value())
                    .containsExactly("p-3");
        }
    }

    @Test
    void veryLongTextsAreHarmless() {
        assertThat(desk.find("sara ".repeat(500))).containsExactly("sara");
        assertThat(desk.find("x".repeat(100_000))).isEmpty();
    }

    @Test
    void theVeryWordIsFoundAmongManyThatBeginSo(@TempDir Path other) {
        try (PatientDesk crowd = new PatientDesk(other)) {
            List<Patient> many = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                many.add(person("alia-" + i)
                        .named("Alia Number " + (char) ('a' + i % 26), "علياء")
                        .with(IdentifierKind.MRN, "A" + i)
                        .get());
            }
            many.add(person("ali")
                    .named("Ali Zaki", "علي زكي")
                    .with(IdentifierKind.MRN, "Z1")
                    .get());
            TestStore.done(
                    PatientsWiring.loader(crowd.store.database()).apply(many).join());
            assertThat(crowd.find("ali")).hasSize(50).startsWith("ali");
            assertThat(crowd.find("علي")).hasSize(50).startsWith("ali");
            assertThat(crowd.find("alia number")).hasSize(50);
            assertThat(TestStore.done(crowd.patients.find("a", 1_000).join())).hasSize(200);
        }
    }

    @Test
    void moreLongBeginningsThanAreListedAreStillFound(@TempDir Path other) {
        try (PatientDesk crowd = new PatientDesk(other)) {
            List<Patient> many = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                String ending = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
                many.add(person("p-" + i)
                        .named("Abdulrah" + ending + " Number", "")
                        .with(IdentifierKind.MRN, "MRN000" + (1000 + i))
                        .get());
            }
            TestStore.done(
                    PatientsWiring.loader(crowd.store.database()).apply(many).join());
            assertThat(TestStore.done(crowd.patients.find("abdulrah", 200).join()))
                    .hasSize(120);
            assertThat(TestStore.done(
                            crowd.patients.find("number abdulrah", 200).join()))
                    .hasSize(120);
            assertThat(TestStore.done(crowd.patients.find("MRN0001", 200).join()))
                    .hasSize(120);
            assertThat(crowd.find("abdulrahbc")).containsExactly("p-28");
        }
    }
}
