package dev.sanad.desktop.eligibility.proof;

import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.patients.Patient;
import dev.sanad.desktop.eligibility.answer.AnswerReport;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.view.Ui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies, prints and saves the proof of a check. Used on the JavaFX thread; files are written off it.
public final class ProofOffice {
    private static final Logger LOG = LoggerFactory.getLogger(ProofOffice.class);

    private final Ui ui;
    private final Supplier<AnswerReport.Clinic> clinic;

    /// @param clinic the clinic as it is set up now
    public ProofOffice(Ui ui, Supplier<AnswerReport.Clinic> clinic) {
        this.ui = ui;
        this.clinic = clinic;
    }

    /// Puts the summary on the clipboard, in the language of the moment first, then in the other.
    public void copy(EligibilityAnswer answer, @Nullable Patient patient) {
        Language first = ui.texts().language();
        Language second = first == Language.AR ? Language.EN : Language.AR;
        CopyButton.copy(report(answer, patient, first).plain()
                + "\n\n— — —\n\n"
                + report(answer, patient, second).plain());
        ui.toasts().info(ui.texts().of("eligibility.copied"));
    }

    /// Asks for a printer and prints.
    public void print(EligibilityAnswer answer, @Nullable Patient patient) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            ui.toasts().warning(ui.texts().of("eligibility.print.none"));
            return;
        }
        ProofPages pages = pages(answer, patient, ui.texts().language());
        new PrinterChoice(ui, System.getProperty("os.name", "")).ask(job, () -> print(job, pages));
    }

    private void print(PrinterJob job, ProofPages pages) {
        PageLayout layout = job.getPrinter()
                .createPageLayout(Paper.A4, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
        boolean good = true;
        for (Region page : pages.nodes()) {
            double scale = Math.min(
                    layout.getPrintableWidth() / ProofPages.WIDTH, layout.getPrintableHeight() / ProofPages.HEIGHT);
            page.getTransforms().setAll(new Scale(scale, scale));
            good = good && job.printPage(layout, page);
        }
        if (good && job.endJob()) {
            ui.toasts().success(ui.texts().of("eligibility.print.done"));
        } else {
            ui.toasts().error(ui.texts().of("eligibility.print.failed"));
        }
    }

    /// Asks where to, and saves a PDF in the language of the moment.
    public void save(EligibilityAnswer answer, @Nullable Patient patient) {
        ui.dialogs()
                .saveFile(
                        "eligibility.pdf.title",
                        "eligibility-" + answer.question().serviced().start() + ".pdf")
                .ifPresent(file -> write(answer, patient, file));
    }

    private void write(EligibilityAnswer answer, @Nullable Patient patient, Path file) {
        Language language = ui.texts().language();
        String title = ui.texts().get("eligibility.proof.title");
        Instant now = ui.formats().clock().instant();
        Executor frames = piece -> ui.pulse().next("drawing a page", piece);
        // Nobody sees these nodes, so any thread may make, dress and lay them out; only drawing wants the screen's.
        CompletableFuture.supplyAsync(() -> pages(answer, patient, language), ui.io())
                .thenCompose(pages -> pages.photographed(frames))
                .thenAcceptAsync(
                        pages -> write(file, ProofPdf.write(pages, title, language.tag(), now.toEpochMilli())), ui.io())
                .exceptionally(bug -> {
                    LOG.error("a proof could not be made", SupportReference.withoutMessages(bug));
                    ui.fx().execute(() -> ui.toasts().failure(Failure.of(FailureCode.UNEXPECTED)));
                    return null;
                });
    }

    private void write(Path file, byte[] pdf) {
        try {
            Files.write(file, pdf);
            ui.fx().execute(() -> ui.toasts().success(ui.texts().of("eligibility.pdf.done")));
        } catch (IOException _) {
            ui.fx().execute(() -> ui.toasts().failure(Failure.of(FailureCode.FILE_NOT_WRITTEN)));
        }
    }

    private ProofPages pages(EligibilityAnswer answer, @Nullable Patient patient, Language language) {
        Texts texts = new Texts(language);
        Formats formats = new Formats(texts, ui.formats().clock());
        String made = formats.dateTime(ui.formats().clock().instant());
        String footer =
                texts.get("eligibility.proof.footer", Isolate.ltr(answer.id().value()), made);
        return new ProofPages(report(answer, patient, language), footer);
    }

    private AnswerReport report(EligibilityAnswer answer, @Nullable Patient patient, Language language) {
        return AnswerReport.of(
                answer, patient, clinic.get(), language, ui.formats().clock());
    }
}
