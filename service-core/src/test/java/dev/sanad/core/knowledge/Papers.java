package dev.sanad.core.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Documents as other programs write them, made for the tests.
public final class Papers {
    private Papers() {}

    /// A PDF with one page for each text; a page's lines are divided by line feeds.
    public static byte[] pdf(String... pages) {
        return pdf(document -> {}, pages);
    }

    /// A PDF that opens with a password only.
    public static byte[] lockedPdf(String password, String... pages) {
        return pdf(
                document -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())),
                pages);
    }

    /// A PDF that anybody may open and nobody may take text out of.
    public static byte[] guardedPdf(String... pages) {
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);
        none.setCanExtractForAccessibility(false);
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", none)), pages);
    }

    private interface Finish {
        void with(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Finish finish, String... pages) {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    out.setLeading(14);
                    out.newLineAtOffset(60, 720);
                    for (String line : text.split("\n", -1)) {
                        out.showText(line);
                        out.newLine();
                    }
                    out.endText();
                }
            }
            finish.with(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A PDF whose only page has a picture and no text: a scan.
    public static byte[] scan() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.addRect(50, 50, 300, 400);
                out.fill();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A PDF in Arabic as programs write it: glyphs by number, from left to right as they are seen,
    /// with a table that says which letter each of them is.
    public static byte[] arabicPdf(String line) {
        Map<Character, Integer> glyphs = new LinkedHashMap<>();
        StringBuilder shown = new StringBuilder("BT /F1 12 Tf 60 700 Td <");
        for (char c : new StringBuilder(line).reverse().toString().toCharArray()) {
            int glyph = glyphs.computeIfAbsent(c, _ -> glyphs.size() + 1);
            shown.append("%04X".formatted(glyph));
        }
        shown.append("> Tj ET");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDResources resources = new PDResources();
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), arabicFont(document, glyphs));
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            page.setContents(stream(document, shown.toString()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary arabicFont(PDDocument document, Map<Character, Integer> glyphs) throws IOException {
        COSDictionary descriptor = named("Type", "FontDescriptor", "FontName", "Letters");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("Identity"));
        info.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary letters = named("Type", "Font", "Subtype", "CIDFontType2", "BaseFont", "Letters");
        letters.setItem(COSName.CIDSYSTEMINFO, info);
        letters.setItem(COSName.FONT_DESC, descriptor);
        letters.setItem(COSName.DW, COSInteger.get(600));
        COSArray descendants = new COSArray();
        descendants.add(letters);
        StringBuilder table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        table.append(glyphs.size()).append(" beginbfchar\n");
        glyphs.forEach((c, glyph) -> table.append("<%04X> <%04X>%n".formatted(glyph, (int) c)));
        table.append("endbfchar endcmap CMapName currentdict /CMap defineresource pop end end");
        COSDictionary font = named("Type", "Font", "Subtype", "Type0", "BaseFont", "Letters", "Encoding", "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, table.toString()));
        return font;
    }

    private static COSDictionary named(String... pairs) {
        COSDictionary dictionary = new COSDictionary();
        for (int i = 0; i < pairs.length; i += 2) {
            dictionary.setItem(COSName.getPDFName(pairs[i]), COSName.getPDFName(pairs[i + 1]));
        }
        return dictionary;
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return new PDStream(stream);
    }

    /// A DOCX. A paragraph that begins with `# ` is a heading, of a style whose id is a number as in
    /// Arabic Word.
    public static byte[] docx(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            boolean heading = paragraph.startsWith("# ");
            String style = heading ? "<w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" : "";
            String text = (heading ? paragraph.substring(2) : paragraph)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;");
            body.append("<w:p>").append(style).append("<w:r><w:t xml:space=\"preserve\">");
            body.append(text).append("</w:t></w:r></w:p>");
        }
        return docxOf(body.toString());
    }

    /// A DOCX with a body as XML.
    public static byte[] docxOf(String body) {
        List<String> parts = new ArrayList<>();
        parts.add("[Content_Types].xml");
        parts.add("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.add("word/styles.xml");
        parts.add(word("styles", "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"));
        parts.add("word/document.xml");
        parts.add(word("document", "<w:body>" + body + "</w:body>"));
        return zip(parts);
    }

    private static String word(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + content + "</w:" + root
                + ">";
    }

    /// A ZIP file of names and contents in turn.
    public static byte[] zip(List<String> namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.size(); i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents.get(i)));
                zip.write(namesAndContents.get(i + 1).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
