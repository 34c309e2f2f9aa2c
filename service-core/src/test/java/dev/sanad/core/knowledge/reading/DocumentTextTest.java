package dev.sanad.core.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.knowledge.KnowledgeDocument.Kind;
import dev.sanad.core.knowledge.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Text out of good documents, and a clear end for every other.
class DocumentTextTest {
    private static final String RULE = "Physiotherapy needs an approval after the sixth visit.";
    private static final ReadingLimits STANDARD = ReadingLimits.standard();

    private static DocumentText read(byte[] file) {
        return read(file, STANDARD);
    }

    private static DocumentText read(byte[] file, ReadingLimits limits) {
        return DocumentText.read(file, new ReadingWatch(limits, Cancellation.none(), (done, of) -> {}));
    }

    private static FailureCode refused(byte[] file) {
        return refused(file, STANDARD);
    }

    private static FailureCode refused(byte[] file, ReadingLimits limits) {
        try {
            DocumentText text = read(file, limits);
            throw new AssertionError("was read: " + text.parts().size() + " parts");
        } catch (UnreadableDocumentException e) {
            return e.failure().code();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // ------------------------------------------------------------------ good ones

    @Test
    void readsAPdfPageByPage() {
        DocumentText text = read(Papers.pdf(RULE, "Dental care\nis covered up to SAR 500."));
        assertThat(text.kind()).isEqualTo(Kind.PDF);
        assertThat(text.parts()).extracting(TextPart::place).containsExactly("p. 1", "p. 2");
        assertThat(text.parts().getFirst().text()).contains(RULE);
        assertThat(text.parts().getLast().text()).contains("Dental care\nis covered up to SAR 500.");
    }

    @Test
    void putsDividedWordsTogether() {
        assertThat(read(Papers.pdf("The reimburse-\nment of claims"))
                        .parts()
                        .getFirst()
                        .text())
                .contains("The reimbursement of claims");
    }

    @Test
    void readsArabicInTheOrderInWhichItIsSpoken() {
        String line = "تغطية العلاج الطبيعي";
        assertThat(read(Papers.arabicPdf(line)).parts().getFirst().text()).contains(line);
    }

    @Test
    void readsADocxSectionBySection() {
        DocumentText text = read(Papers.docx("Before", "# Approvals", RULE, "# الموافقات", "العلاج الطبيعي"));
        assertThat(text.kind()).isEqualTo(Kind.DOCX);
        assertThat(text.parts()).extracting(TextPart::place).containsExactly("", "Approvals", "الموافقات");
        assertThat(text.parts().get(1).text()).contains("Approvals", RULE);
    }

    @Test
    void leavesOutWhatADocxDoesNotShow() {
        DocumentText text = read(Papers.docxOf("""
                <w:p><w:r><w:t>Visible words</w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>
                <w:r><w:instrText>HYPERLINK hidden</w:instrText></w:r>
                <mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>second copy</w:t></w:r></w:p></mc:Fallback>
                </mc:AlternateContent></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dental</w:t></w:r></w:p></w:tc>
                <w:tc><w:p><w:r><w:t>SAR 500</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"""));
        String all = text.parts().getFirst().text();
        assertThat(all).contains("Visible words", "Dental  | SAR 500").doesNotContain("deleted", "hidden", "copy");
    }

    @Test
    void readsTextInEveryUnicodeFormWithItsHeadings() {
        String text = "# التغطية\nالعلاج الطبيعي مشمول\n## Dental\n" + RULE + "\n";
        List<byte[]> forms = List.of(
                utf8(text),
                utf8('\uFEFF' + text),
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE),
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16BE));
        for (byte[] form : forms) {
            DocumentText read = read(form);
            assertThat(read.kind()).isEqualTo(Kind.TEXT);
            assertThat(read.parts()).extracting(TextPart::place).containsExactly("التغطية", "Dental");
        }
    }

    @Test
    void tellsHowFarItIs() {
        List<String> told = new ArrayList<>();
        DocumentText.read(
                Papers.pdf("One page of words", "Two", "Three"),
                new ReadingWatch(STANDARD, Cancellation.none(), (done, of) -> told.add(done + "/" + of)));
        assertThat(told).containsExactly("1/3", "2/3", "3/3");
    }

    // ------------------------------------------------------------------ others

    @Test
    void saysThatAScanHasNoText() {
        assertThat(refused(Papers.scan())).isEqualTo(FailureCode.DOCUMENT_WITHOUT_TEXT);
        assertThat(refused(Papers.docx("", " "))).isEqualTo(FailureCode.DOCUMENT_WITHOUT_TEXT);
        assertThat(refused(new byte[0])).isEqualTo(FailureCode.DOCUMENT_WITHOUT_TEXT);
    }

    @Test
    void saysThatADocumentIsProtected() {
        assertThat(refused(Papers.lockedPdf("secret", RULE))).isEqualTo(FailureCode.DOCUMENT_PROTECTED);
        assertThat(refused(Papers.guardedPdf(RULE))).isEqualTo(FailureCode.DOCUMENT_PROTECTED);
        byte[] container = new byte[2_048];
        container[0] = (byte) 0xD0;
        container[1] = (byte) 0xCF;
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, container, 512, name.length);
        assertThat(refused(container)).isEqualTo(FailureCode.DOCUMENT_PROTECTED);
    }

    @Test
    void readsAPdfThatOnlyForbidsPrinting() {
        assertThat(read(Papers.lockedPdf("", RULE)).parts().getFirst().text()).contains(RULE);
    }

    @Test
    void aDamagedFileIsUnreadableAndNeverABug() {
        byte[] pdf = Papers.pdf(RULE, RULE);
        byte[] docx = Papers.docx("# Approvals", RULE);
        for (byte[] whole : List.of(pdf, docx)) {
            for (int cut = 8; cut < whole.length; cut += whole.length / 40) {
                harmless(Arrays.copyOf(whole, cut));
                byte[] wrong = whole.clone();
                wrong[cut] ^= 0x5A;
                harmless(wrong);
            }
        }
        assertThat(refused(Arrays.copyOf(docx, docx.length / 3))).isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
        assertThat(refused(utf8("%PDF-1.7\nnothing behind it"))).isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
    }

    /// Read after all, or refused with a code that says something.
    private static void harmless(byte[] file) {
        try {
            assertThat(read(file).parts()).isNotEmpty();
        } catch (UnreadableDocumentException e) {
            assertThat(e.failure().code())
                    .isIn(
                            FailureCode.DOCUMENT_UNREADABLE,
                            FailureCode.DOCUMENT_WITHOUT_TEXT,
                            FailureCode.DOCUMENT_PROTECTED);
        }
    }

    @Test
    void otherKindsAreUnreadable() {
        byte[] old = new byte[600];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        assertThat(refused(old)).isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
        assertThat(refused(Papers.zip(List.of("xl/workbook.xml", "<workbook/>"))))
                .isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
        assertThat(refused("سارة".repeat(20).getBytes(java.nio.charset.Charset.forName("windows-1256"))))
                .isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
        assertThat(refused(utf8("words and a\u0000 zero byte"))).isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
    }

    @Test
    void entitiesAndDocumentTypesAreNotFollowed() {
        String evil = """
                <?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY who SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                <w:t>Enough words to be a text &who;</w:t></w:r></w:p></w:body></w:document>""";
        assertThat(refused(Papers.zip(List.of("word/document.xml", evil)))).isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
        assertThat(refused(Papers.docxOf("<w:p>".repeat(400) + "</w:p>".repeat(400))))
                .isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
    }

    @Test
    void packedBombsEndBeforeTheyAreInMemory() throws IOException {
        assertThat(refused(bombDocx())).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
        assertThat(refused(bombPdf(""))).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
        assertThat(refused(bombPdf("/DecodeParms << /Predictor 1 >>"))).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
    }

    @Test
    void limitsOfFilePagesCharactersAndPartsHold() {
        ReadingLimits.Extent extent = new ReadingLimits.Extent(2, 100, Duration.ofMinutes(1));
        ReadingLimits tight = new ReadingLimits(100_000, 200, 1 << 20, 1 << 20, 5, extent);
        assertThat(refused(new byte[100_001], tight)).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
        assertThat(refused(utf8("word ".repeat(50)), tight)).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
        assertThat(refused(Papers.pdf("a", "b", "c"), tight)).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
        assertThat(refused(Papers.pdf(RULE, RULE), tight)).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
        assertThat(refused(Papers.docx(RULE, RULE), tight)).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.addAll(List.of("part" + i, "x"));
        }
        assertThat(refused(Papers.zip(many), tight)).isEqualTo(FailureCode.DOCUMENT_TOO_LARGE);
    }

    @Test
    void stopsWhenThePersonWishesAndWhenTheTimeIsUp() {
        ReadingLimits none = new ReadingLimits(
                1 << 20, 1 << 20, 1 << 20, 1 << 20, 10, new ReadingLimits.Extent(10, 1_000, Duration.ZERO));
        assertThat(refused(Papers.pdf(RULE), none)).isEqualTo(FailureCode.DEADLINE);
        Cancellation cancellation = new Cancellation();
        List<Integer> pages = new ArrayList<>();
        ReadingWatch watch = new ReadingWatch(STANDARD, cancellation, (done, of) -> {
            pages.add(done);
            cancellation.cancel();
        });
        try {
            DocumentText.read(Papers.pdf(RULE, RULE, RULE, RULE), watch);
            throw new AssertionError("was not stopped");
        } catch (UnreadableDocumentException e) {
            assertThat(e.failure().code()).isEqualTo(FailureCode.CANCELLED);
        }
        assertThat(pages).containsExactly(1);
    }

    private static byte[] bombDocx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] much = new byte[1 << 20];
            Arrays.fill(much, (byte) ' ');
            for (int i = 0; i < 140; i++) {
                zip.write(much);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] bombPdf(String more) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 140; i++) {
                out.write(much);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(utf8("""
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >> endobj
                4 0 obj << /Filter /FlateDecode %s /Length %d >> stream
                """.formatted(more, packed.size())));
        packed.writeTo(pdf);
        pdf.write(utf8("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"));
        return pdf.toByteArray();
    }
}
