package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.KeptKey;
import org.jspecify.annotations.Nullable;

/// The line to the index: made when first needed, kept while nothing changes, let go of when nobody uses it any more.
/// Any thread.
final class IndexLines implements AutoCloseable {
    private final Object lock = new Object();
    private final PassageIndex.Maker maker;
    private @Nullable Line open;
    private boolean closed;

    IndexLines(PassageIndex.Maker maker) {
        this.maker = maker;
    }

    /// A line for one question; close the lease at its end. Null once everything is closed. May take a moment.
    @Nullable
    Lease lease(PassageIndex.Place place, KeptKey key) {
        synchronized (lock) {
            if (closed) {
                return null;
            }
            Line now = open;
            if (now == null || !now.place.equals(place) || !now.key.equals(key)) {
                retire();
                now = new Line(place, key, maker.make(place, key));
                open = now;
            }
            now.users++;
            return new Lease(now);
        }
    }

    /// Lets go of the line: the next question makes another.
    void retire() {
        synchronized (lock) {
            Line before = open;
            open = null;
            if (before != null) {
                before.retired = true;
                before.closeIfUnused();
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            retire();
        }
    }

    /// The line while a question is on it.
    final class Lease implements AutoCloseable {
        private final Line line;

        private Lease(Line line) {
            this.line = line;
        }

        PassageIndex index() {
            return line.index;
        }

        @Override
        public void close() {
            synchronized (lock) {
                line.users--;
                line.closeIfUnused();
            }
        }
    }

    /// Guarded by the lock.
    private static final class Line {
        private final PassageIndex.Place place;
        private final KeptKey key;
        private final PassageIndex index;
        private int users;
        private boolean retired;

        Line(PassageIndex.Place place, KeptKey key, PassageIndex index) {
            this.place = place;
            this.key = key;
            this.index = index;
        }

        private void closeIfUnused() {
            if (retired && users <= 0) {
                index.close();
            }
        }
    }
}
