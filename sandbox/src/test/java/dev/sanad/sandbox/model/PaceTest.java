package dev.sanad.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sanad.sandbox.Latency;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void gapsAddUpToTheRateAndAreNeverMuchLonger() {
        SplittableRandom random = new SplittableRandom(5);
        long[] gaps = LongStream.generate(() -> Pace.LIKE_A_MODEL.gap(random))
                .limit(100_000)
                .toArray();
        assertThat(LongStream.of(gaps).average().orElseThrow()).isCloseTo(1e9 / 80, within(1e9 / 80 * 0.02));
        assertThat(LongStream.of(gaps).max().orElseThrow()).isLessThan((long) (4.1 * 1e9 / 80));
        assertThat(LongStream.of(gaps).min().orElseThrow()).isNotNegative();
    }

    @Test
    void noneDoesNotWait() {
        SplittableRandom random = new SplittableRandom(5);
        assertThat(Pace.NONE.gap(random)).isZero();
        assertThat(Pace.NONE.beforeFirst(random)).isZero();
    }

    @Test
    void aRateIsNeverNegative() {
        assertThatThrownBy(() -> new Pace(Latency.NONE, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
