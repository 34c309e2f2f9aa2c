package dev.sanad.benchmarks.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Work that is counted does not grow unnoticed. `./sanad bench counts` prints the figures for a new baseline.
class CountsTest {
    @Test
    void nothingCountedGrewBeyondTheBaseline() throws Exception {
        assertThat(Counts.excesses(Counts.baseline(), Counts.count())).isEmpty();
    }

    @Test
    void whatGrewIsNamed() {
        var baseline =
                Map.of("check.statements", Counts.Allowed.of("14 0"), "check.bytes", Counts.Allowed.of("100 15"));
        assertThat(Counts.excesses(baseline, Map.of("check.statements", 14L, "check.bytes", 115L)))
                .isEmpty();
        assertThat(Counts.excesses(baseline, Map.of("check.statements", 15L, "check.bytes", 116L)))
                .hasSize(2)
                .anyMatch(line -> line.contains("check.statements is 15; it was 14"));
    }

    @Test
    void whatIsNotCountedOrNotWrittenDownIsNamed() {
        assertThat(Counts.excesses(Map.of("gone", new Counts.Allowed(1, 0)), Map.of("fresh", 3L)))
                .containsExactly("gone was not counted", "fresh is not in the baseline: fresh = 3 10");
    }
}
