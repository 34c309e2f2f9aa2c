package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestTest {
    private final List<Runnable> looks = new ArrayList<>();
    private int given;
    private final Rest rest = new Rest(
            new Timers() {
                @Override
                public Subscription after(Duration delay, Runnable action) {
                    throw new AssertionError("not asked for");
                }

                @Override
                public Subscription every(Duration period, Runnable action) {
                    assertThat(period).isEqualTo(Rest.LOOK_EVERY);
                    looks.add(action);
                    return () -> {};
                }
            },
            () -> given++);

    private void tenSecondsPass() {
        looks.forEach(Runnable::run);
    }

    @Test
    void memoryIsGivenBackOnceAfterAWhileWithoutAHand() {
        tenSecondsPass();
        assertThat(given).isZero();
        tenSecondsPass();
        tenSecondsPass();
        assertThat(given).isOne();
    }

    @Test
    void aHandBeginsTheWaitAnew() {
        tenSecondsPass();
        rest.touched();
        tenSecondsPass();
        assertThat(given).isZero();
        tenSecondsPass();
        assertThat(given).isOne();
        rest.touched();
        tenSecondsPass();
        tenSecondsPass();
        assertThat(given).isEqualTo(2);
    }
}
