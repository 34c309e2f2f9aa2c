package dev.sanad.core.knowledge.reading;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.knowledge.KnowledgeDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a document.
///
/// @param kind  what the document is, by its bytes
/// @param parts in its order
public record DocumentText(KnowledgeDocument.Kind kind, List<TextPart> parts) {
    /// A page or two of scanner's noise is not a text.
    private static final int FEWEST_LETTERS = 12;

    /// The mark of a PDF may come a little later.
    private static final int HEAD = 1_024;

    private static final int OLE_1 = 0xD0;
    private static final int OLE_2 = 0xCF;

    public DocumentText {
        parts = List.copyOf(parts);
    }

    /// Reads a document by what it is, not by what it is called.
    ///
    /// @throws UnreadableDocumentException where it breaks a limit or its format, has no text, or was
    /// stopped
    public static DocumentText read(byte[] file, ReadingWatch watch) {
        if (file.length > watch.limits().fileBytes()) {
            throw UnreadableDocumentException.tooLarge(
                    "larger than " + (watch.limits().fileBytes() >> 20) + " MB");
        }
        watch.look();
        DocumentText text = byKind(file, watch);
        long letters = text.parts().stream()
                .flatMapToInt(part -> part.text().codePoints())
                .filter(Character::isLetterOrDigit)
                .limit(FEWEST_LETTERS)
                .count();
        if (letters < FEWEST_LETTERS) {
            throw new UnreadableDocumentException(FailureCode.DOCUMENT_WITHOUT_TEXT, "");
        }
        return text;
    }

    private static DocumentText byKind(byte[] file, ReadingWatch watch) {
        if (isPdf(file)) {
            return new DocumentText(KnowledgeDocument.Kind.PDF, PdfText.read(file, watch));
        }
        if (begins(file, 'P', 'K', 3, 4)) {
            return new DocumentText(KnowledgeDocument.Kind.DOCX, new DocxText(watch).read(file));
        }
        if (begins(file, OLE_1, OLE_2)) {
            throw ole(file);
        }
        return new DocumentText(KnowledgeDocument.Kind.TEXT, PlainText.read(file, watch));
    }

    /// A DOCX with a password is packed into the container of the old Office formats.
    private static UnreadableDocumentException ole(byte[] file) {
        String all = new String(file, StandardCharsets.UTF_16LE);
        return all.contains("EncryptedPackage")
                ? new UnreadableDocumentException(FailureCode.DOCUMENT_PROTECTED, "")
                : UnreadableDocumentException.damaged("old Office format");
    }

    private static boolean isPdf(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private static boolean begins(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
