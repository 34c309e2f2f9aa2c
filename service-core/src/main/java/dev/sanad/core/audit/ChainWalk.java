package dev.sanad.core.audit;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Goes along the chain and remembers the first thing that is wrong.
final class ChainWalk {
    private final AuditChain chain;
    private final AuditAnchor.@Nullable Mark mark;
    private byte[] before;
    private long count;
    private @Nullable AuditVerdict wrong;

    ChainWalk(AuditChain chain, AuditAnchor.@Nullable Mark mark) {
        this.chain = chain;
        this.mark = mark;
        this.before = chain.genesis();
    }

    void step(AuditLine line, byte[] mac) {
        if (wrong != null) {
            return;
        }
        long expected = count + 1;
        if (line.seq() != expected) {
            wrong = line.seq() > expected ? new AuditVerdict.Missing(expected) : new AuditVerdict.Edited(line.seq());
        } else if (!MessageDigest.isEqual(mac, chain.mac(before, expected, line.at(), line.entry()))) {
            wrong = new AuditVerdict.Edited(expected);
        } else if (mark != null && mark.count() == expected && !MessageDigest.isEqual(mark.head(), mac)) {
            // Whole in itself but not what stood here: cut off and written on.
            wrong = new AuditVerdict.Edited(expected);
        } else {
            before = mac;
            count = expected;
        }
    }

    /// An entry that this program cannot have written.
    void unreadable(long seq) {
        if (wrong == null) {
            wrong = new AuditVerdict.Edited(seq);
        }
    }

    AuditVerdict verdict() {
        if (wrong != null) {
            return wrong;
        }
        if (mark == null) {
            return new AuditVerdict.AnchorLost(count);
        }
        return mark.count() > count ? new AuditVerdict.TailCut(mark.count(), count) : new AuditVerdict.Intact(count);
    }
}
