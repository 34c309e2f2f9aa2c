package dev.sanad.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrometerTelemetryTest {
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry();

    @Test
    void hasNoFiguresBeforeAnythingRan() {
        telemetry.begin(Runnable::run);
        assertThat(telemetry.figures()).isEmpty();
    }

    @Test
    void tellsPercentilesErrorsAndTheGreatest() {
        telemetry.begin(Runnable::run);
        for (int ms = 1; ms <= 100; ms++) {
            telemetry.record(Workflow.ELIGIBILITY_CHECK, Duration.ofMillis(ms), ms % 10 != 0);
        }
        assertThat(telemetry.figures()).singleElement().satisfies(figures -> {
            assertThat(figures.workflow()).isEqualTo(Workflow.ELIGIBILITY_CHECK);
            assertThat(figures.count()).isEqualTo(100);
            assertThat(figures.errors()).isEqualTo(10);
            assertThat(figures.p50()).isBetween(Duration.ofMillis(48), Duration.ofMillis(52));
            assertThat(figures.p95()).isBetween(Duration.ofMillis(93), Duration.ofMillis(97));
            assertThat(figures.p99()).isBetween(Duration.ofMillis(97), Duration.ofMillis(101));
            assertThat(figures.max()).isEqualTo(Duration.ofMillis(100));
        });
    }

    @Test
    void keepsWhatWasRecordedBeforeTheRegistryExisted() {
        List<Runnable> later = new ArrayList<>();
        telemetry.begin(later::add);
        telemetry.record(Workflow.WIRE, Duration.ofMillis(7), true);
        telemetry.record(Workflow.WIRE, Duration.ofMillis(9), false);
        assertThat(telemetry.figures()).isEmpty();
        later.forEach(Runnable::run);
        telemetry.record(Workflow.WIRE, Duration.ofMillis(8), true);
        assertThat(telemetry.figures()).singleElement().satisfies(figures -> {
            assertThat(figures.count()).isEqualTo(3);
            assertThat(figures.errors()).isEqualTo(1);
        });
    }

    @Test
    void keepsAtMostAThousandEarlyRuns() {
        for (int i = 0; i < 5_000; i++) {
            telemetry.record(Workflow.STORE_READ, Duration.ofNanos(i), true);
        }
        telemetry.begin(Runnable::run);
        assertThat(telemetry.figures())
                .singleElement()
                .satisfies(figures -> assertThat(figures.count()).isEqualTo(1_000));
    }

    @Test
    void takesADurationThatAClockTurnedNegativeAsZero() {
        telemetry.begin(Runnable::run);
        telemetry.record(Workflow.VIEW_OPEN, Duration.ofMillis(-3), true);
        assertThat(telemetry.figures())
                .singleElement()
                .satisfies(figures -> assertThat(figures.max()).isZero());
    }
}
