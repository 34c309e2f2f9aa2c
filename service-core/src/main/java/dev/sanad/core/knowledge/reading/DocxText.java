package dev.sanad.core.knowledge.reading;

import dev.sanad.core.kernel.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The text of a DOCX file: a ZIP file with XML in it. Only the text itself and the names of its styles
/// are looked at; pictures, links, macros and embedded files are passed over. For one document.
final class DocxText {
    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    private final ReadingWatch watch;
    private final Map<String, byte[]> found = new HashMap<>();

    DocxText(ReadingWatch watch) {
        this.watch = watch;
    }

    List<TextPart> read(byte[] file) {
        unpack(file);
        byte[] body = found.get(BODY);
        if (body == null) {
            throw UnreadableDocumentException.damaged("not a DOCX file");
        }
        byte[] styles = found.get(STYLES);
        WordStyles names = styles == null ? WordStyles.NONE : WordStyles.read(styles, watch);
        List<TextPart> parts = new WordBody(names, watch).read(body);
        watch.page(1, 1);
        return parts;
    }

    /// Every part is unpacked and counted, also those that nobody looks at.
    private void unpack(byte[] file) {
        long left = watch.limits().inflatedBytes();
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > watch.limits().parts()) {
                    throw UnreadableDocumentException.tooLarge(
                            "more than " + watch.limits().parts() + " parts");
                }
                boolean wanted = part.getName().equals(BODY) || part.getName().equals(STYLES);
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                left -= inflated(zip, Math.min(left, watch.limits().partBytes()), wanted ? kept : null);
                if (wanted) {
                    found.put(part.getName(), kept.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw UnreadableDocumentException.damaged("not a whole DOCX file");
        }
        if (parts == 0) {
            throw new UnreadableDocumentException(FailureCode.DOCUMENT_UNREADABLE, "not a DOCX file");
        }
    }

    private long inflated(ZipInputStream zip, long most, @org.jspecify.annotations.Nullable ByteArrayOutputStream kept)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            watch.step();
            bytes += read;
            if (bytes > most) {
                throw UnreadableDocumentException.tooLarge("too large when unpacked");
            }
            if (kept != null) {
                kept.write(buffer, 0, read);
            }
        }
        return bytes;
    }
}
