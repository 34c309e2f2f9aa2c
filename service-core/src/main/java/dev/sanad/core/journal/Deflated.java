package dev.sanad.core.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Packs messages: FHIR JSON shrinks to about a tenth.
final class Deflated {
    private Deflated() {}

    static byte[] pack(byte[] body) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(Math.max(64, body.length / 4));
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed, int size) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(size);
            if (body.length != size || in.read() >= 0) {
                throw new IllegalStateException("a kept message has another size than it had");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
