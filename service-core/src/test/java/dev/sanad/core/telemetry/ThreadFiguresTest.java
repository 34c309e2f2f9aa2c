package dev.sanad.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ThreadFiguresTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong(5);

    @Test
    void everyStateIsCountedByOneLookInASecond() throws InterruptedException {
        new ThreadFigures(nanos::get).bindTo(registry);
        double before = waiting();
        CountDownLatch end = new CountDownLatch(1);
        Thread waits = Thread.ofPlatform().start(() -> awaitQuietly(end));
        while (waits.getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(1_000_000);
        }

        nanos.addAndGet(999_999_999);
        assertThat(waiting()).isEqualTo(before);
        nanos.addAndGet(1);
        double now = all();
        assertThat(now).isGreaterThanOrEqualTo(1);
        assertThat(waiting()).isGreaterThanOrEqualTo(1);
        assertThat(gauge("jvm.threads.live").value()).isGreaterThanOrEqualTo(1);
        assertThat(registry.get("jvm.threads.started").functionCounter().count())
                .isGreaterThanOrEqualTo(now);

        end.countDown();
        waits.join();
    }

    private double waiting() {
        return registry.get("jvm.threads.states")
                .tag("state", "waiting")
                .gauge()
                .value();
    }

    private double all() {
        return registry.get("jvm.threads.states").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private Gauge gauge(String name) {
        return registry.get(name).gauge();
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
