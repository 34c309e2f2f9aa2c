package dev.sanad.core.telemetry;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/// How fast a kind of work is, and with it the bounds between which its runs are counted.
@SuppressWarnings("ImmutableEnumChecker") // the list is an unmodifiable one
public enum Pace {
    /// Inside this computer, without a person noticing: 0.1 ms to 1 s.
    STORE(100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000),
    /// What a person waits for at this desk: 1 ms to 5 s.
    DESK(1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000),
    /// What also goes over a line: 20 ms to 90 s.
    LINE(
            20_000,
            50_000,
            100_000,
            200_000,
            300_000,
            500_000,
            800_000,
            1_000_000,
            1_500_000,
            2_000_000,
            3_000_000,
            5_000_000,
            10_000_000,
            30_000_000,
            60_000_000,
            90_000_000),
    /// What runs by itself while the person does something else: 0.1 s to 30 min.
    LONG(
            100_000,
            500_000,
            1_000_000,
            2_000_000,
            5_000_000,
            10_000_000,
            30_000_000,
            60_000_000,
            120_000_000,
            300_000_000,
            600_000_000,
            1_800_000_000);

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<Duration> bounds;

    Pace(long... micros) {
        this.bounds = LongStream.of(micros)
                .mapToObj(each -> Duration.ofNanos(each * 1_000))
                .toList();
    }

    /// Upper bounds, growing.
    public List<Duration> bounds() {
        return bounds;
    }
}
