package dev.sanad.core.audit;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// Remembers, outside the database, how long the chain was and what stood at its end.
///
/// A chain alone does not notice that its tail was cut off. The anchor is written only after the commit of the
/// entries
/// it counts is durable, so it may lag behind the chain (the process ended between the two) but is never ahead of
/// it:
/// a chain that does not hold the anchor's head at the anchor's place was cut or written anew; a chain that goes on
/// beyond it is what a crash leaves. Entries after the last anchor are what the anchor cannot vouch for: a
/// fraction of
/// a
/// second's worth.
///
/// What it cannot notice: somebody who puts back an older copy of the database and of the anchor together.
final class AuditAnchor {
    /// The end of the chain as it was remembered.
    record Mark(long count, byte[] head) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Mark(long otherCount, byte[] otherHead)
                    && count == otherCount
                    && Arrays.equals(head, otherHead);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(count);
        }
    }

    private static final int BYTES = 8 + 2 * AuditChain.MAC_BYTES;

    private final Path file;
    private final AuditChain chain;

    AuditAnchor(Path file, AuditChain chain) {
        this.file = file;
        this.chain = chain;
    }

    Outcome<Path> write(Mark mark) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(mark.count())
                .put(mark.head())
                .put(chain.seal(mark.count(), mark.head()));
        return PrivateFiles.replace(file, bytes.array());
    }

    /// The mark; empty where there is none that this store has written.
    Optional<Mark> read() throws IOException {
        if (!Files.exists(file) || Files.size(file) != BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        long count = bytes.getLong();
        byte[] head = new byte[AuditChain.MAC_BYTES];
        byte[] seal = new byte[AuditChain.MAC_BYTES];
        bytes.get(head).get(seal);
        return MessageDigest.isEqual(seal, chain.seal(count, head))
                ? Optional.of(new Mark(count, head))
                : Optional.empty();
    }
}
