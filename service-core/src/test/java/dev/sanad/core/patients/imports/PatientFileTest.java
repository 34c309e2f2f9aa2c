package dev.sanad.core.patients.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.PatientIdentifier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFileTest {
    private static final String GENDERS = "http://nphies.sa/terminology/CodeSystem/ksa-administrative-gender";

    @TempDir
    private Path folder;

    private static ImportVocabulary vocabulary() {
        return new ImportVocabulary(
                system -> system.equals(GENDERS)
                        ? List.of(
                                new Coded(system, "male", new Words("Male", "ذكر")),
                                new Coded(system, "female", new Words("Female", "أنثى")))
                        : List.of(),
                text -> text.startsWith("N-I") ? Optional.of(new PayerId(text)) : Optional.empty());
    }

    private Path file(String text, Charset charset) throws IOException {
        Path file = folder.resolve("patients.csv");
        Files.write(file, text.getBytes(charset));
        return file;
    }

    private List<PatientLine> read(String text) throws IOException {
        return read(file(text, StandardCharsets.UTF_8));
    }

    private static List<PatientLine> read(Path path) throws IOException {
        return read(path, ImportLimits.STANDARD);
    }

    private static List<PatientLine> read(Path path, ImportLimits limits) throws IOException {
        List<PatientLine> lines = new ArrayList<>();
        try (PatientFile file = PatientFile.open(path, vocabulary(), limits)) {
            assertThat(file.headingFindings()).isEmpty();
            file.forEachRemaining(lines::add);
        }
        return lines;
    }

    private static PatientPatch patch(PatientLine line) {
        if (line instanceof PatientLine.Understood(int _, PatientPatch patch)) {
            return patch;
        }
        throw new AssertionError("not understood: " + line);
    }

    private static List<String> why(PatientLine line) {
        if (line instanceof PatientLine.NotUnderstood(int _, List<Finding> why)) {
            return why.stream()
                    .map(finding -> finding.code() + " " + finding.field())
                    .toList();
        }
        throw new AssertionError("understood");
    }

    static Stream<String> headings() {
        return Stream.of(
                "name_english,name_arabic,national_id,birth_date,gender,phone",
                "English Name;Arabic Name;National ID;Date of Birth;Sex;Mobile",
                "NAME\tاسم المريض\tالهوية الوطنية\tتاريخ الميلاد\tالجنس\tرقم الجوال",
                "الاسم الإنجليزي,الإسم العربي,رقم الهوية,تاريخ الميلاد,النوع,الجوال",
                "\uFEFFname,الاسم,id,dob,gender,phone");
    }

    @ParameterizedTest
    @MethodSource("headings")
    void understandsHeadingsInBothLanguagesAndAllDividers(String heading) throws IOException {
        String divider = heading.contains(";") ? ";" : heading.contains("\t") ? "\t" : ",";
        String line = String.join(
                divider, "\"Sara, Al-Harbi; x\"", "سارة الحربي", "١٠٠٠٠٠٠٠٠٨", "17/05/1990", "أنثى", "0512345678");
        PatientPatch patch = patch(read(heading + "\r\n" + line + "\r\n").getFirst());
        assertThat(patch.name().english()).isEqualTo("Sara, Al-Harbi; x");
        assertThat(patch.name().arabic()).isEqualTo("سارة الحربي");
        assertThat(patch.identifiers())
                .containsExactly(new PatientIdentifier(IdentifierKind.NATIONAL_ID, "1000000008", null));
        assertThat(patch.birthDate()).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(patch.gender()).isEqualTo(Gender.FEMALE);
        assertThat(patch.demographics().phone()).isEqualTo("+966512345678");
    }

    @Test
    void numbersLinesAsAnEditorDoes() throws IOException {
        List<PatientLine> lines = read("mrn,name\nF1,\"a\nb\"\n\n , \nF2,c\n,d\n");
        assertThat(lines).extracting(PatientLine::number).containsExactly(2, 6, 7);
        assertThat(why(lines.get(2))).containsExactly("SND-PAT-IDENTIFIER identifier");
    }

    @Test
    void readsUtf16WithItsMarkAndTheDividerLineOfSpreadsheets() throws IOException {
        Path utf16 = file("\uFEFFmrn\tname_arabic\nF1\tسارة\n", StandardCharsets.UTF_16LE);
        assertThat(patch(read(utf16).getFirst()).name().arabic()).isEqualTo("سارة");
        PatientLine line = read("sep=;\nmrn;name\nF1;Sara\n").getFirst();
        assertThat(patch(line).name().english()).isEqualTo("Sara");
        assertThat(line.number()).isEqualTo(3);
    }

    @Test
    void tellsADocumentByItsNumber() throws IOException {
        List<PatientLine> lines = read("id\n1000000008\n2000000006\n3012345678\nA123\n9000000000\n");
        assertThat(lines.subList(0, 3))
                .extracting(line -> patch(line).identifiers().getFirst().kind())
                .containsExactly(IdentifierKind.NATIONAL_ID, IdentifierKind.IQAMA, IdentifierKind.BORDER_NUMBER);
        assertThat(why(lines.get(3))).containsExactly("SND-IMP-DOCUMENT id_number", "SND-PAT-IDENTIFIER identifier");
        assertThat(why(lines.get(4))).contains("SND-IMP-DOCUMENT id_number");
    }

    @Test
    void saysWhatItDoesNotUnderstand() throws IOException {
        String heading = "mrn,birth_date,gender,member_id,payer,relationship,valid_from,valid_to\n";
        assertThat(why(read(heading + "F1,someday,third,M1,who,uncle,2026-01-01,2025-01-01\n")
                        .getFirst()))
                .containsExactly("SND-IMP-DATE birth_date", "SND-IMP-GENDER gender", "SND-IMP-PAYER payer");
        assertThat(why(read(heading + "F1,,,M1,N-I-00001,,2026-01-01,2025-01-01\n")
                        .getFirst()))
                .containsExactly("BV-00052 valid_to");
        assertThat(why(read(heading + "F1,,,M1,N-I-00001,,,2026-01-01\n").getFirst()))
                .containsExactly("SND-IMP-PERIOD valid_from");
        assertThat(why(read(heading + "F1,,,M1,,,,\n").getFirst())).containsExactly("SND-IMP-PAYER payer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "@SUM(A1)", "+cmd", "-1+2"})
    void textsThatSpreadsheetsWouldComputeAreRefused(String text) throws IOException {
        assertThat(why(read("mrn,name\nF1," + text + "\n").getFirst())).containsExactly("SND-IMP-FORMULA name_english");
    }

    @Test
    void aNumberKeptAsTextIsTheNumber() throws IOException {
        PatientPatch patch =
                patch(read("mrn,phone\nF1,\"=\"\"0512345678\"\"\"\n").getFirst());
        assertThat(patch.demographics().phone()).isEqualTo("+966512345678");
    }

    @Test
    void remarksOnTheHeading() throws IOException {
        try (PatientFile file =
                PatientFile.open(file("mrn,shoe size,mrn,name\n", StandardCharsets.UTF_8), vocabulary())) {
            assertThat(file.headingFindings())
                    .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.field())
                    .containsExactly("WARNING SND-IMP-COLUMN column[2]", "ERROR SND-IMP-COLUMN column[3]");
        }
        for (String text : List.of("", "\n\n", "Sara,Ali\n", "name,phone\nSara,05\n")) {
            try (PatientFile file = PatientFile.open(file(text, StandardCharsets.UTF_8), vocabulary())) {
                assertThat(file.headingFindings()).extracting(Finding::code).contains("SND-IMP-HEADING");
            }
        }
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Path arabic = file("mrn,name_arabic\nF1,سارة\n", Charset.forName("windows-1256"));
        assertThatThrownBy(() -> read(arabic))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("not UTF-8");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        ImportLimits small = new ImportLimits(1_000, 100_000, 50_000, 50, 10, 100);
        Path cell = file("mrn,name\nF1," + "x".repeat(101) + "\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(cell, small)).hasMessage("a cell of more than 100 characters");
        Path columns = file("mrn" + ",".repeat(10) + "\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(columns, small)).hasMessage("more than 10 columns");
        Path whole = file("mrn\n" + "F1\n".repeat(400), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(whole, small)).isInstanceOf(UnreadableFileException.class);
        Path quote = file("mrn,name\nF1,\"" + "x".repeat(3 << 20) + "\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(quote)).isInstanceOf(UnreadableFileException.class);
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("patients.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Patients");
            List<String> heading = List.of("الاسم", "name_english", "iqama", "birth_date", "phone", "mrn");
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(0, i, heading.get(i));
            }
            sheet.value(1, 0, "سارة");
            sheet.value(1, 1, "Sara");
            sheet.value(1, 2, 2_000_000_006L);
            sheet.value(1, 3, LocalDate.of(1990, 5, 17));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(1, 4, 512_345_678);
            sheet.formula(1, 5, "UPPER(B2)");
            sheet.value(3, 1, "Nora");
            sheet.value(3, 3, "1410/12/29 هـ");
            sheet.value(3, 5, "F-2");
        }
        return file;
    }

    @Test
    void readsSpreadsheets() throws IOException {
        List<PatientLine> lines = read(workbook());
        assertThat(lines).extracting(PatientLine::number).containsExactly(2, 4);
        PatientPatch sara = patch(lines.getFirst());
        assertThat(sara.name().arabic()).isEqualTo("سارة");
        assertThat(sara.identifiers()).containsExactly(new PatientIdentifier(IdentifierKind.IQAMA, "2000000006", null));
        assertThat(sara.birthDate()).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(sara.demographics().phone()).isEqualTo("+966512345678");
        assertThat(patch(lines.get(1)).birthDate()).isEqualTo(LocalDate.of(1990, 7, 22));
    }

    @Test
    void refusesPackedBombsBeforeReadingThem() throws IOException {
        ImportLimits small = new ImportLimits(10 << 20, 5 << 20, 1 << 20, 50, 200, 2_000);
        assertThatThrownBy(() -> read(packed("xl/worksheets/sheet1.xml", "<c/>", 2 << 20), small))
                .hasMessage("too large when unpacked");
        assertThatThrownBy(() -> read(packed("xl/sharedStrings.xml", "<si/>", 300 << 10), small))
                .hasMessage("too large when unpacked");
        assertThatThrownBy(() -> read(packed("xl/worksheets/sheet1.xml", "xxxxxxxx", 1 << 20)))
                .hasMessage("too large when unpacked");
        Path many = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 60; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThatThrownBy(() -> read(many, small)).hasMessage("more than 50 parts");
    }

    private Path packed(String part, String text, int times) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] bytes = text.repeat(1024).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < times / 1024; i++) {
                zip.write(bytes);
            }
        }
        return file;
    }

    @Test
    void refusesBrokenSpreadsheets() throws IOException {
        Path torn = workbook();
        Files.write(torn, java.util.Arrays.copyOf(Files.readAllBytes(torn), 900));
        assertThatThrownBy(() -> read(torn)).hasMessage("not an XLSX file");
        Path old = folder.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatThrownBy(() -> read(old)).hasMessage("old XLS format");
        Path empty = packed("[Content_Types].xml", "<x/>", 1024);
        assertThatThrownBy(() -> read(empty)).hasMessage("not an XLSX file");
    }

    @Test
    void noColumnHasTheHeadingOfAnother() {
        for (ImportColumn column : ImportColumn.values()) {
            for (String heading : column.headings()) {
                assertThat(ImportColumn.of(heading)).contains(column);
            }
        }
    }
}
