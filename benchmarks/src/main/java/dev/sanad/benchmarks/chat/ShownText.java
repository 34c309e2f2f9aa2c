package dev.sanad.benchmarks.chat;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// When how much of a text was on the screen.
final class ShownText {
    private final IntSupplier written;
    private final ConcurrentSkipListMap<Integer, Long> moments = new ConcurrentSkipListMap<>();
    private final Object change = new Object();

    /// A text.
    ///
    /// @param written how many characters were given to the surface so far
    ShownText(IntSupplier written) {
        this.written = written;
    }

    /// Called at the end of each layout.
    void laidOut() {
        int now = written.getAsInt();
        if (now > 0 && moments.putIfAbsent(now, System.nanoTime()) == null) {
            synchronized (change) {
                change.notifyAll();
            }
        }
    }

    /// The end of the first layout with at least so many characters.
    long when(int characters) {
        Map.Entry<Integer, Long> found = moments.ceilingEntry(characters);
        if (found == null) {
            throw new IllegalStateException("not shown");
        }
        return found.getValue();
    }

    /// Waits until so many characters are shown.
    void await(int characters) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        synchronized (change) {
            while (moments.ceilingKey(characters) == null) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("the text did not come");
                }
                change.wait(left);
            }
        }
    }
}
