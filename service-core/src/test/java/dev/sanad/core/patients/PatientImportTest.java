package dev.sanad.core.patients;

import static dev.sanad.core.patients.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.store.TestStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientImportTest {
    private static final String HEADING =
            "name_english,name_arabic,national_id,mrn,birth_date,gender,phone,payer,member_id,plan,relationship,subscriber_id\n";

    @TempDir
    private Path folder;

    private PatientDesk desk;

    @BeforeEach
    void open() {
        desk = new PatientDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String text) throws IOException {
        Path file = folder.resolve("patients.csv");
        return Files.writeString(file, text);
    }

    private Outcome<ImportReport> run(Path file) {
        return desk.patients.importFile(file, done -> {}, Cancellation.none()).join();
    }

    private ImportReport report(String lines) throws IOException {
        return TestStore.done(run(file(HEADING + lines)));
    }

    private Patient open(String found) {
        return TestStore.done(
                desk.patients.get(new PatientId(desk.find(found).getFirst())).join());
    }

    private static List<String> refused(ImportReport report) {
        return report.refused().stream()
                .map(line -> line.line() + " " + line.why().getFirst().code())
                .toList();
    }

    @Test
    void importsGoodLinesAndReportsTheOthers() throws IOException {
        ImportReport report = report("""
                Sara Al-Harbi,سارة الحربي,1000000008,F1,1990-05-17,F,0512345678,Example Insurance,M1,A,self,
                Nobody,,123,F2,1990-05-17,F,,,,,,
                Nora Ali,نورة علي,,F3,,F,,,,,,
                Hind Omar,,,F4,1980-01-02,أنثى,12,,,,,
                Lama Fahd,لمى فهد,,F5,17/05/2001,أنثى,,شركة المثال للتأمين,M2,B,,
                """);
        assertThat(report.lines()).isEqualTo(5);
        assertThat(report.added()).isEqualTo(2);
        assertThat(refused(report)).containsExactly("3 BV-00797", "4 SND-PAT-BIRTHDATE", "5 SND-PAT-PHONE");
        assertThat(report.stopped()).isFalse();
        assertThat(desk.patients.count().get()).isEqualTo(2);
        Patient sara = open("سارة");
        assertThat(sara.coverages().getFirst().payer().value()).isEqualTo("N-I-00001");
        assertThat(sara.gender()).isEqualTo(Gender.FEMALE);
        assertThat(desk.find("M2")).hasSize(1);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        String line = "Sara Al-Harbi,سارة الحربي,1000000008,F1,1990-05-17,F,0512345678,N-I-00001,M1,A,self,\n";
        assertThat(report(line).added()).isEqualTo(1);
        ImportReport again = report(line);
        assertThat(List.of(again.added(), again.changed(), again.same())).containsExactly(0, 0, 1);
        assertThat(open("sara").version()).isEqualTo(1);
    }

    @Test
    void aKnownPersonIsBroughtUpToDateAndKeepsWhatTheLineLeavesOut() throws IOException {
        desk.save(person("p-1")
                .with(IdentifierKind.NATIONAL_ID, "1000000008")
                .with(IdentifierKind.PASSPORT, "A1")
                .phone("0512345678")
                .card("M-1"));
        ImportReport report = report("""
                ,,1000000008,F9,,,0598765432,,,,,
                ,,1000000008,,,,,N-I-00002,M-2,Gold,,
                """);
        assertThat(report.changed()).isEqualTo(2);
        Patient after = open("F9");
        assertThat(after.id().value()).isEqualTo("p-1");
        assertThat(after.version()).isEqualTo(3);
        assertThat(after.name().english()).isEqualTo("Sara Saleh Al-Harbi");
        assertThat(after.demographics().phone()).isEqualTo("+966598765432");
        assertThat(after.identifiers())
                .extracting(PatientIdentifier::kind)
                .containsExactly(IdentifierKind.NATIONAL_ID, IdentifierKind.PASSPORT, IdentifierKind.MRN);
        assertThat(after.coverages()).extracting(PatientCoverage::memberId).containsExactly("M-1", "M-2");
    }

    @Test
    void aLineThatFitsTwoPeopleIsRefused() throws IOException {
        desk.save(person("p-1").with(IdentifierKind.NATIONAL_ID, "1000000008"));
        desk.save(person("p-2").with(IdentifierKind.MRN, "F2"));
        assertThat(refused(report("X,,1000000008,F2,1990-01-01,F,,,,,,\n"))).containsExactly("2 SND-PAT-DUPLICATE");
    }

    @Test
    void dependentsFindTheirSubscriber() throws IOException {
        ImportReport report = report("""
                Mother Ali,,1000000008,,1990-01-01,F,,N-I-00001,M1,A,self,
                Child Ali,,,F2,2026-11-01,M,,N-I-00001,M1-2,A,child,1000000008
                Orphan Ali,,,F3,2026-11-01,M,,N-I-00001,M1-3,A,child,1999999999
                """);
        assertThat(report.added()).isEqualTo(2);
        assertThat(refused(report)).containsExactly("4 SND-IMP-SUBSCRIBER");
        assertThat(open("child").coverages().getFirst().subscriber())
                .isEqualTo(open("mother").id());
    }

    @Test
    void everyImportedRecordLeavesATrace() throws IOException {
        report("Sara,,1000000008,,1990-01-01,F,,,,,,\nBad,,1,,1990-01-01,F,,,,,,\n");
        assertThat(desk.trail).hasSize(1).allMatch(entry -> entry.startsWith("patient.import "));
    }

    @Test
    void columnsThatNobodyUnderstandsAreNamed() throws IOException {
        ImportReport report = TestStore.done(run(file("mrn,name,birth_date,shoe size\nF1,Sara,1990-01-01,38\n")));
        assertThat(report.added()).isEqualTo(1);
        assertThat(refused(report)).containsExactly("1 SND-IMP-COLUMN");
    }

    @Test
    void aFileWithoutAHeadingIsRefused() throws IOException {
        assertThat(PatientDesk.refusal(run(file("Sara,1000000008\n")))).contains("SND-IMP-HEADING heading");
    }

    @Test
    void whatCannotBeReadIsAFailure() throws IOException {
        Path wrong = folder.resolve("wrong.csv");
        Files.write(wrong, (HEADING + "سارة").getBytes(Charset.forName("windows-1256")));
        for (Path path : List.of(wrong, folder.resolve("missing.csv"))) {
            Outcome<ImportReport> outcome = run(path);
            if (!(outcome instanceof Outcome.Failed<ImportReport>(Failure failure))) {
                throw new AssertionError("not failed: " + outcome);
            }
            assertThat(failure.code()).isEqualTo(FailureCode.FILE_UNREADABLE);
        }
    }

    @Test
    void aHundredThousandLinesArriveWithProgress() throws IOException {
        Path file = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name_english,name_arabic,mrn,birth_date,gender\n");
            for (int i = 0; i < 100_000; i++) {
                out.write("Sara Number " + i + ",سارة,F" + i + ",1990-01-01,F\n");
            }
        }
        List<Integer> progress = new ArrayList<>();
        ImportReport report = TestStore.done(desk.patients
                .importFile(file, progress::add, Cancellation.none())
                .join());
        assertThat(report.added()).isEqualTo(100_000);
        assertThat(progress).isSorted().last().isEqualTo(100_000);
        assertThat(progress.size()).isGreaterThan(100);
        assertThat(desk.find("F99999")).hasSize(1);
        assertThat(desk.patients.count().get()).isEqualTo(100_000);
    }

    @Test
    void whatWasStoredBeforeAStopStays() throws IOException {
        StringBuilder lines = new StringBuilder(HEADING);
        for (int i = 0; i < 5_000; i++) {
            lines.append("Sara,,,F").append(i).append(",1990-01-01,F,,,,,,\n");
        }
        Cancellation cancellation = new Cancellation();
        ImportReport report = TestStore.done(desk.patients
                .importFile(file(lines.toString()), done -> cancellation.cancel(), cancellation)
                .join());
        assertThat(report.stopped()).isTrue();
        assertThat(report.lines()).isEqualTo(report.added()).isBetween(1, 4_999);
        assertThat(desk.patients.count().get()).isEqualTo(report.added());
    }

    @Test
    void theExampleOfTheDocumentationIsImported() {
        ImportReport report = TestStore.done(run(Path.of("../docs/examples/patients.csv")));
        assertThat(report.refused()).isEmpty();
        assertThat(report.added()).isGreaterThan(3);
    }
}
