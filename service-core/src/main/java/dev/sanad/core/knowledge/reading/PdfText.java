package dev.sanad.core.knowledge.reading;

import dev.sanad.core.kernel.FailureCode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text of a PDF, page by page. Works in memory; nothing of the document reaches the disk.
final class PdfText {
    private static final Pattern DIVIDED = Pattern.compile("(\\p{Ll})[-\\u00AD]\\n(\\p{Ll})");

    private PdfText() {}

    static List<TextPart> read(byte[] file, ReadingWatch watch) {
        PdfWeight weight = new PdfWeight(watch);
        weight.ofFile(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (pages > watch.limits().extent().pages()) {
                throw UnreadableDocumentException.tooLarge(
                        "more than " + watch.limits().extent().pages() + " pages");
            }
            AccessPermission permission = document.getCurrentAccessPermission();
            if (!permission.canExtractContent() && !permission.canExtractForAccessibility()) {
                throw new UnreadableDocumentException(FailureCode.DOCUMENT_PROTECTED, "text may not be taken out");
            }
            if (document.isEncrypted()) {
                weight.ofStreams(document);
            }
            return new Pages(watch, pages).read(document);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableDocumentException(FailureCode.DOCUMENT_PROTECTED, "");
        } catch (UnreadableDocumentException told) {
            throw told;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw UnreadableDocumentException.damaged("not a readable PDF");
        }
    }

    /// Walks through the pages and lets the watch look at every operator.
    private static final class Pages extends PDFTextStripper {
        private final ReadingWatch watch;
        private final int pages;
        private final StringWriter text = new StringWriter();
        private final List<TextPart> parts = new ArrayList<>();

        Pages(ReadingWatch watch, int pages) {
            this.watch = watch;
            this.pages = pages;
            setLineSeparator("\n");
            setParagraphEnd("\n");
            setPageStart("");
            setPageEnd("");
        }

        List<TextPart> read(PDDocument document) throws IOException {
            writeText(document, text);
            return parts;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            watch.step();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            watch.found(1);
            super.processTextPosition(position);
        }

        @Override
        protected void endPage(PDPage page) {
            String all = text.toString();
            text.getBuffer().setLength(0);
            if (!all.isBlank()) {
                parts.add(new TextPart(
                        "p. " + getCurrentPageNo(), DIVIDED.matcher(all).replaceAll("$1$2")));
            }
            watch.page(getCurrentPageNo(), pages);
        }
    }
}
