package dev.sanad.core.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The mathematics of the chain: HMAC-SHA256 over the mac before and the canonical bytes of an entry.
final class AuditChain {
    static final int MAC_BYTES = 32;

    private final SecretKeySpec key;

    AuditChain(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// The mac that stands before the first entry.
    byte[] genesis() {
        return mac(List.of("sanad audit 1".getBytes(StandardCharsets.US_ASCII)));
    }

    /// The mac of an entry at its place. Times count in whole milliseconds, as they are stored.
    byte[] mac(byte[] before, long seq, Instant at, AuditEntry entry) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(before);
        parts.add(
                ByteBuffer.allocate(16).putLong(seq).putLong(at.toEpochMilli()).array());
        for (String text : List.of(
                entry.who(),
                entry.action(),
                entry.recordKind(),
                entry.recordId(),
                entry.outcome(),
                entry.detailCode())) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            // The length before each part: "ab"+"c" and "a"+"bc" are different entries.
            parts.add(ByteBuffer.allocate(4).putInt(bytes.length).array());
            parts.add(bytes);
        }
        return mac(parts);
    }

    /// Proves that an anchor was written by somebody with the key.
    byte[] seal(long count, byte[] head) {
        return mac(List.of(
                "sanad audit anchor 1".getBytes(StandardCharsets.US_ASCII),
                ByteBuffer.allocate(8).putLong(count).array(),
                head));
    }

    private byte[] mac(List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            parts.forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
