package dev.sanad.core.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Unpacks every packed stream of a PDF once into nothing and counts, before the library sees it, which
/// would keep what it unpacks in memory: a packed bomb ends here. For one thread.
final class PdfWeight {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    /// The library passes over the two bytes of zlib's heading without looking at them, and so does
    /// this.
    private static final int HEADING = 2;

    private final ReadingWatch watch;
    private final byte[] nothing = new byte[1 << 16];
    private long left;
    private int parts;

    PdfWeight(ReadingWatch watch) {
        this.watch = watch;
        this.left = watch.limits().inflatedBytes();
        this.parts = watch.limits().parts() * 10;
    }

    /// Weighs whatever follows the word that begins a stream.
    void ofFile(byte[] file) {
        for (int at = next(file, 0); at >= 0; at = next(file, at)) {
            int begin = at;
            while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n')) {
                begin++;
            }
            weigh(file, begin);
        }
    }

    /// Weighs the streams of a document that was encrypted: only the library can read them.
    void ofStreams(PDDocument document) throws IOException {
        COSDocument objects = document.getDocument();
        for (COSObjectKey key : objects.getXrefTable().keySet()) {
            COSObject object = objects.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream) {
                try (InputStream raw = stream.createRawInputStream()) {
                    weigh(raw.readAllBytes(), 0);
                }
            }
        }
    }

    private static int next(byte[] file, int from) {
        for (int at = from; at + STREAM.length < file.length; at++) {
            int same = 0;
            while (same < STREAM.length && file[at + same] == STREAM[same]) {
                same++;
            }
            boolean begins = same == STREAM.length && (at == 0 || file[at - 1] != 'd');
            if (begins) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private void weigh(byte[] bytes, int begin) {
        if (--parts < 0) {
            throw UnreadableDocumentException.tooLarge("too many streams");
        }
        watch.step();
        if (begin + HEADING >= bytes.length) {
            return;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, begin + HEADING, bytes.length - begin - HEADING);
            inflate(inflater);
        } catch (DataFormatException notPacked) {
            // Pictures and plain streams end here; what came out before was counted.
            watch.step();
        } finally {
            inflater.end();
        }
    }

    private void inflate(Inflater inflater) throws DataFormatException {
        long one = 0;
        int more = inflater.inflate(nothing);
        while (more > 0) {
            one += more;
            left -= more;
            if (left < 0 || one > watch.limits().partBytes()) {
                throw UnreadableDocumentException.tooLarge("too large when unpacked");
            }
            watch.step();
            more = inflater.inflate(nothing);
        }
    }
}
