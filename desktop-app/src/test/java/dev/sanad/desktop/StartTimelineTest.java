package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.StartTimeline.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTimelineTest {
    @TempDir
    Path folder;

    private static final Instant BEGIN = Instant.parse("2026-11-25T06:00:00.000250Z");

    /// A clock that is moved by hand.
    private static final class Hands extends Clock {
        private Instant now = BEGIN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void theFirstTimeCountsAndStepsAreToldInMicroseconds() {
        Hands clock = new Hands();
        StartTimeline timeline = new StartTimeline(clock);
        timeline.reached(Step.MAIN);
        clock.now = BEGIN.plusMillis(300);
        timeline.reached(Step.FRAME);
        clock.now = BEGIN.plusMillis(900);
        timeline.reached(Step.FRAME);
        assertThat(timeline.between(Step.MAIN, Step.FRAME)).contains(Duration.ofMillis(300));
        assertThat(timeline.between(Step.MAIN, Step.READY)).isEmpty();
        long micros = BEGIN.getEpochSecond() * 1_000_000 + 250;
        assertThat(timeline.json())
                .startsWith("{\"main\": " + micros + ", \"frame\": " + (micros + 300_000) + ", \"classes\": ")
                .matches("(?s).*\"classes\": [1-9][0-9]+}\n");
    }

    @Test
    void sinceTheStartOfThisProcessIsSomething() {
        StartTimeline timeline = new StartTimeline(Clock.systemUTC());
        timeline.reached(Step.MAIN);
        assertThat(timeline.sinceStart(Step.MAIN))
                .hasValueSatisfying(age -> assertThat(age).isPositive().isLessThan(Duration.ofHours(2)));
        assertThat(timeline.sinceStart(Step.READY)).isEmpty();
    }

    @Test
    void aSplashIsWorthItOnlyAfterASlowStart() throws Exception {
        Splash splash = new Splash(folder);
        assertThat(splash.isWorth()).isFalse();
        splash.remember(Duration.ofMillis(390));
        assertThat(splash.isWorth()).isFalse();
        splash.remember(Duration.ofMillis(650));
        assertThat(splash.isWorth()).isTrue();
        Files.writeString(folder.resolve("start.millis"), "soon");
        assertThat(splash.isWorth()).isFalse();
    }
}
