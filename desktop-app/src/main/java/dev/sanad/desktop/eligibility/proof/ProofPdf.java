package dev.sanad.desktop.eligibility.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// Writes pages into a PDF: each is a picture drawn by the same engine as the screen, so Arabic is shaped right,
/// under
/// a
/// layer of invisible text that can be searched and copied (docs/decisions/0010-pdf-proof.md). Everything stays in
/// memory; nothing is written to a temporary file. Safe for any thread.
public final class ProofPdf {
    private static final String FACE = "/dev/sanad/desktop/kit/theme/fonts/IBMPlexSansArabic-Regular.woff";
    private static final double ASCENT = 0.78;

    private ProofPdf() {}

    /// The bytes of the PDF.
    ///
    /// @param title   the document's title, without personal data
    /// @param tag     the language as a BCP 47 tag
    /// @param created when, in milliseconds since the epoch
    static byte[] write(List<PaperPage> pages, String title, String tag, long created) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(document, title, tag, created);
            TrueTypeFont face = face();
            PDType0Font font = PDType0Font.load(document, face, true);
            for (PaperPage page : pages) {
                add(document, page, font);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory", e);
        }
    }

    private static void describe(PDDocument document, String title, String tag, long created) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(title);
        about.setProducer("Sanad");
        Calendar when = Calendar.getInstance(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        when.setTimeInMillis(created);
        about.setCreationDate(when);
        document.getDocumentCatalog().setLanguage(tag);
    }

    /// Ligatures would join letters that the text layer must keep apart.
    private static TrueTypeFont face() throws IOException {
        try (InputStream in = ProofPdf.class.getResourceAsStream(FACE)) {
            if (in == null) {
                throw new IllegalStateException("the bundled face is missing");
            }
            byte[] trueType = WoffFace.trueType(in.readAllBytes());
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(trueType));
            face.setEnableGsub(false);
            return face;
        }
    }

    private static void add(PDDocument document, PaperPage page, PDFont font) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        PDImageXObject picture = LosslessFactory.createFromImage(document, picture(page));
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            float width = PDRectangle.A4.getWidth();
            float height = PDRectangle.A4.getHeight();
            content.drawImage(picture, 0, 0, width, height);
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            for (PaperLine line : page.lines()) {
                put(content, font, line, height);
            }
            content.endText();
        }
    }

    private static void put(PDPageContentStream content, PDFont font, PaperLine line, float pageHeight)
            throws IOException {
        String text = writable(font, line.visual());
        if (text.isBlank() || line.width() <= 0) {
            return;
        }
        float size = (float) (line.height() * 0.7);
        float natural = font.getStringWidth(text) / 1000 * size;
        content.setFont(font, size);
        content.setHorizontalScaling(natural == 0 ? 100 : (float) (line.width() / natural * 100));
        float baseline = (float) (pageHeight - line.y() - line.height() * ASCENT);
        content.setTextMatrix(Matrix.getTranslateInstance((float) line.x(), baseline));
        content.showText(text);
    }

    /// A character that the face does not hold becomes a question mark rather than losing the line.
    private static String writable(PDFont font, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.append(holds(font, c) ? Character.toString(c) : "?"));
        return kept.toString();
    }

    private static boolean holds(PDFont font, int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private static BufferedImage picture(PaperPage page) {
        BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, page.width(), page.height(), page.argb(), 0, page.width());
        return image;
    }
}
