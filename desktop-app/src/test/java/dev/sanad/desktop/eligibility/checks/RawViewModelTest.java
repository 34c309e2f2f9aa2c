package dev.sanad.desktop.eligibility.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.RawExchange;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.desktop.fakes.FakeEligibility;
import org.junit.jupiter.api.Test;

class RawViewModelTest {
    private final FakeEligibility eligibility = new FakeEligibility();
    private final RawViewModel raw = new RawViewModel(eligibility, Runnable::run);

    @Test
    void findsLinesAndWalksRoundThem() {
        eligibility.raw = new RawExchange("ask", "one\nTwo\nthree two\nfour", 200);
        raw.show(new CheckId("c"));
        raw.searchProperty().set("two");
        assertThat(raw.matchesProperty().get()).isEqualTo(2);
        assertThat(raw.matchProperty().get()).isEqualTo(1);
        raw.step(1);
        assertThat(raw.matchProperty().get()).isEqualTo(2);
        raw.step(1);
        assertThat(raw.matchProperty().get()).isEqualTo(1);
        raw.searchProperty().set("absent");
        assertThat(raw.matchProperty().get()).isEqualTo(-1);
    }

    @Test
    void showsEitherSide() {
        raw.show(new CheckId("c"));
        assertThat(raw.text()).contains("outcome");
        raw.turnTo(RawViewModel.Side.REQUEST);
        assertThat(raw.lines()).containsExactly("{", "  \"a\" : 1", "}");
    }
}
