package dev.sanad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void moneyIsRoundedHalfUpToTwoDecimals() {
        assertThat(Money.sar("10.005").amount()).isEqualByComparingTo("10.01");
        assertThat(Money.sar("10.004").plus(Money.sar("0.1")).amount().toPlainString())
                .isEqualTo("10.10");
    }

    @Test
    void moneyOfTwoCurrenciesDoesNotAdd() {
        Money dollars = new Money(Money.sar("1").amount(), "USD");
        assertThatThrownBy(() -> Money.sar("1").plus(dollars)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodIncludesBothItsEnds() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        DateRange range = new DateRange(first, first.plusDays(2));
        assertThat(range.contains(first)).isTrue();
        assertThat(range.contains(first.plusDays(2))).isTrue();
        assertThat(range.contains(first.plusDays(3))).isFalse();
        assertThatThrownBy(() -> new DateRange(first, first.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCancellationRunsItsActionsOnceAndLateOnesAtOnce() {
        Cancellation cancellation = new Cancellation();
        List<String> ran = new ArrayList<>();
        Subscription forgotten = cancellation.onCancel(() -> ran.add("forgotten"));
        cancellation.onCancel(() -> ran.add("early"));
        forgotten.close();
        cancellation.cancel();
        cancellation.cancel();
        cancellation.onCancel(() -> ran.add("late"));
        assertThat(ran).containsExactly("early", "late");
    }

    @Test
    void anOutcomeCarriesItsEndingThroughAMapping() {
        Outcome<Integer> failed = Outcome.failed(Failure.of(FailureCode.LINE_DOWN));
        assertThat(Outcome.done(2).map(two -> two * 2)).isEqualTo(Outcome.done(4));
        assertThat(failed.map(two -> two * 2)).isInstanceOf(Outcome.Failed.class);
        assertThat(Outcome.done(2).then(_ -> failed)).isSameAs(failed);
    }
}
