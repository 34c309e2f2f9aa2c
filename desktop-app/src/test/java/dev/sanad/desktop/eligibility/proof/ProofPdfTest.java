package dev.sanad.desktop.eligibility.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.eligibility.answer.AnswerReport;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.view.UiFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(HeadlessFx.class)
class ProofPdfTest {
    private static final AnswerReport.Clinic CLINIC = new AnswerReport.Clinic("Al Noor Clinic", "1098765432");

    @ParameterizedTest
    @EnumSource(Language.class)
    void holdsTheAnswerAsTextThatCanBeSearched(Language language) throws Exception {
        EligibilityAnswer answer = Samples.covered(Freshness.LIVE);
        byte[] pdf = pdf(answer, language);
        Files.write(
                Files.createDirectories(Path.of("target", "pictures")).resolve("proof-" + language.tag() + ".pdf"),
                pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            String text = flat(new PDFTextStripper().getText(document));
            assertThat(text).contains("1023456789", "Noura Abdullah Al-Qahtani", "check-1", "resp_161490");
            assertThat(text).contains("SAR 137,250.50", "Al Noor Clinic");
            if (language == Language.AR) {
                assertThat(text).contains("نورة عبدالله القحطاني", "إثبات التحقق من الأهلية", "مغطى", "رعاية طبية");
            } else {
                assertThat(text)
                        .contains(
                                "Proof of eligibility check",
                                "Covered. Patient pays 20 %, at most SAR 100. Approval needed above SAR 500.",
                                "Cosmetic surgery");
            }
        }
    }

    @Test
    void breaksALongTableBetweenPages() throws Exception {
        EligibilityAnswer one = Samples.covered(Freshness.LIVE);
        InsuranceAnswer first = one.insurances().getFirst();
        List<BenefitLine> many = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            many.addAll(first.benefits());
        }
        InsuranceAnswer longer = new InsuranceAnswer(
                first.payer(),
                first.memberId(),
                first.plan(),
                first.inForce(),
                first.siteEligibility(),
                first.period(),
                many);
        EligibilityAnswer answer = new EligibilityAnswer(
                one.id(),
                one.question(),
                one.verdict(),
                one.sentence(),
                null,
                one.disposition(),
                List.of(longer),
                List.of(),
                one.origin());
        byte[] pdf = pdf(answer, Language.EN);
        Files.write(Path.of("target", "pictures", "proof-long.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            String text = flat(new PDFTextStripper().getText(document));
            assertThat(text.split("Cosmetic surgery", -1)).hasSize(12 + 1);
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void leavesNothingInTheFolderOfTemporaryFiles() throws Exception {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = pdfBoxFiles(folder);
        pdf(Samples.covered(Freshness.LIVE), Language.EN);
        assertThat(pdfBoxFiles(folder)).isEqualTo(before);
    }

    @Test
    void printsTheSameWordsThatAreCopied() {
        AnswerReport report =
                AnswerReport.of(Samples.covered(Freshness.LIVE), Samples.noura(), CLINIC, Language.EN, UiFixture.CLOCK);
        assertThat(report.plain())
                .contains("Covered\nCovered. Patient pays 20 %")
                .contains("National ID: 1023456789")
                .contains("- Medical Care | In network · Individual · Annual | Benefit: SAR 500,000.00, used")
                .contains("Simulated")
                .doesNotContain("\u200e");
    }

    private static byte[] pdf(EligibilityAnswer answer, Language language) throws Exception {
        List<PaperPage> pages = HeadlessFx.onFx(() -> new ProofPages(
                        AnswerReport.of(answer, Samples.noura(), CLINIC, language, UiFixture.CLOCK), "check-1")
                .photographed(Runnable::run)
                .join());
        return ProofPdf.write(pages, "Proof", language.tag(), Samples.NOW.toEpochMilli());
    }

    private static Set<Path> pdfBoxFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("pdfbox"))
                    .collect(Collectors.toSet());
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }
}
