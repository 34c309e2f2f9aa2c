package dev.sanad.core.telemetry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/// The times of the last five to ten minutes with two significant digits, for percentiles, and their course in slices.
///
/// Adding is wait-free: one histogram takes what comes, and whoever looks takes it over. A clock from outside ends the
/// slices (`tick`), so that adding needs none.
final class RecentTimes {
    /// The length of a slice; `tick` is called that often.
    static final Duration SLICE = Duration.ofSeconds(5);

    private static final int SLICES = 120;
    private static final int HALF = SLICES / 2;
    private static final long LONGEST_MICROS = Duration.ofHours(1).toNanos() / 1_000;
    private static final int DIGITS = 2;

    private final Recorder coming = new Recorder(1, LONGEST_MICROS, DIGITS);
    private final LongAdder bad = new LongAdder();
    private final Object lock = new Object();
    private final Histogram slice = empty();
    private Histogram half = empty();
    private Histogram halfBefore = empty();
    private final List<Course.Slice> course = new ArrayList<>();
    private @Nullable Histogram taken;
    private long badBefore;
    private int ticks;
    private @Nullable Histogram toExport;
    private long badExported;

    private static Histogram empty() {
        Histogram histogram = new Histogram(1, LONGEST_MICROS, DIGITS);
        histogram.setAutoResize(false);
        return histogram;
    }

    void add(long nanos, boolean good) {
        coming.recordValue(Math.min(nanos / 1_000, LONGEST_MICROS));
        if (!good) {
            bad.increment();
        }
    }

    /// Ends a slice.
    void tick() {
        synchronized (lock) {
            take();
            long badNow = bad.sum();
            course.add(new Course.Slice(slice.getTotalCount(), badNow - badBefore, at(slice, 50), at(slice, 95)));
            if (course.size() > SLICES) {
                course.removeFirst();
            }
            badBefore = badNow;
            half.add(slice);
            if (toExport != null) {
                toExport.add(slice);
            }
            slice.reset();
            ticks++;
            if (ticks % HALF == 0) {
                Histogram oldest = halfBefore;
                oldest.reset();
                halfBefore = half;
                half = oldest;
            }
        }
    }

    /// Times at percentiles of the last minutes; zero where there were none.
    List<Duration> at(double... percentiles) {
        synchronized (lock) {
            take();
            Histogram all = halfBefore.copy();
            all.add(half);
            all.add(slice);
            List<Duration> times = new ArrayList<>(percentiles.length);
            for (double percentile : percentiles) {
                times.add(at(all, percentile));
            }
            return times;
        }
    }

    Course course() {
        synchronized (lock) {
            return new Course(SLICE, course);
        }
    }

    /// What ended since the last export; nothing at the first one, which begins it.
    ///
    /// @param most so many times at most: where there are more runs, the times at evenly spread ranks
    Exported export(int most) {
        synchronized (lock) {
            long badNow = badBefore;
            long errors = badNow - badExported;
            badExported = badNow;
            Histogram ended = toExport;
            if (ended == null) {
                toExport = empty();
                return new Exported(0, 0, List.of());
            }
            long runs = ended.getTotalCount();
            int shown = (int) Math.min(most, runs);
            List<Duration> times = new ArrayList<>(shown);
            for (int i = 0; i < shown; i++) {
                times.add(at(ended, 100.0 * (i + 0.5) / shown));
            }
            ended.reset();
            return new Exported(runs, errors, times);
        }
    }

    /// What ended in a while.
    ///
    /// @param runs   how many
    /// @param errors of these
    /// @param times  growing; stands for all of them
    record Exported(long runs, long errors, List<Duration> times) {
        Exported {
            times = List.copyOf(times);
        }
    }

    private void take() {
        Histogram now = coming.getIntervalHistogram(taken);
        taken = now;
        slice.add(now);
    }

    private static Duration at(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0
                ? Duration.ZERO
                : Duration.ofNanos(histogram.getValueAtPercentile(percentile) * 1_000);
    }
}
