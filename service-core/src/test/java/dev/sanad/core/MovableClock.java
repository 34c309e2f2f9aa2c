package dev.sanad.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that runs and can be moved, for tests.
final class MovableClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> moved;

    MovableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, AtomicReference<Duration> moved) {
        this.base = base;
        this.moved = moved;
    }

    void move(Duration by) {
        moved.updateAndGet(sofar -> sofar.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), moved);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(moved.get());
    }
}
