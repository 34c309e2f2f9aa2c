package dev.sanad.core.knowledge.reading;

import dev.sanad.core.exec.Deadline;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.FailureCode;

/// Stands beside a reading: stops it when the person wishes or when it takes too long or grows too
/// large, and is
/// told how far it is. For one thread.
public final class ReadingWatch {
    /// How far a reading is.
    @FunctionalInterface
    public interface Progress {
        /// So many pages of so many are read.
        void at(int done, int of);
    }

    private static final int LOOK_EVERY = 256;

    private final ReadingLimits limits;
    private final Cancellation cancellation;
    private final Deadline deadline;
    private final Progress progress;
    private long characters;
    private int steps;

    public ReadingWatch(ReadingLimits limits, Cancellation cancellation, Progress progress) {
        this.limits = limits;
        this.cancellation = cancellation;
        this.deadline = Deadline.in(limits.extent().time());
        this.progress = progress;
    }

    ReadingLimits limits() {
        return limits;
    }

    /// To be called often; looks now and then.
    void step() {
        if (++steps % LOOK_EVERY == 0) {
            look();
        }
    }

    /// Throws where the reading has to stop.
    void look() {
        if (cancellation.isCancelled()) {
            throw new UnreadableDocumentException(FailureCode.CANCELLED, "");
        }
        if (deadline.isOver()) {
            throw new UnreadableDocumentException(FailureCode.DEADLINE, "reading took too long");
        }
    }

    /// Text was found.
    void found(int more) {
        characters += more;
        if (characters > limits.extent().characters()) {
            throw UnreadableDocumentException.tooLarge(
                    "more than " + limits.extent().characters() + " characters");
        }
    }

    void page(int done, int of) {
        look();
        progress.at(done, of);
    }
}
