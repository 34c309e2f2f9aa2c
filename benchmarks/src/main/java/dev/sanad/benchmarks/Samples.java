package dev.sanad.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/// Measured durations in nanoseconds, in the order in which they came. Not for several threads.
public final class Samples {
    private long[] nanos = new long[1024];
    private int size;

    /// Adds one.
    public void add(long nanosTaken) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = nanosTaken;
    }

    /// Adds all of another.
    public void addAll(Samples other) {
        for (int at = 0; at < other.size; at++) {
            add(other.nanos[at]);
        }
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// All of them together.
    public long sum() {
        long sum = 0;
        for (int at = 0; at < size; at++) {
            sum += nanos[at];
        }
        return sum;
    }

    /// How many are greater than a limit.
    public int above(long limit) {
        int count = 0;
        for (int at = 0; at < size; at++) {
            count += nanos[at] > limit ? 1 : 0;
        }
        return count;
    }

    /// The value below which the given share of the samples lies, by nearest rank.
    ///
    /// @param share above 0, at most 1
    public long percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * size) - 1)];
    }

    /// The middle.
    public long median() {
        return percentile(0.5);
    }

    /// The greatest.
    public long max() {
        return percentile(1);
    }

    /// A duration for people: µs below a millisecond, else ms.
    public static String text(long nanos) {
        return nanos < 1_000_000
                ? String.format(Locale.ROOT, "%.1f µs", nanos / 1e3)
                : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }

    /// `p50 / p95 / p99` for people.
    public String summary() {
        return text(percentile(0.5)) + " / " + text(percentile(0.95)) + " / " + text(percentile(0.99));
    }
}
