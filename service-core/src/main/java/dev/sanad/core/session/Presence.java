package dev.sanad.core.session;

import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Notices that nobody is there: no touch for a while, or a sleep of the computer. A sleep is a jump of the wall
/// clock
/// against the clock that only runs forward (it stands still in the sleep of most systems), or a tick that came
/// much
/// too
/// late (on the others).
final class Presence implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration JUMP = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Consumer<LockReason> gone;
    private final Subscription ticking;
    private volatile long lastTouch;
    private volatile Duration idleLimit;
    private long tickNanos;
    private Instant tickWall;

    Presence(Timers timers, InstantSource clock, LongSupplier nanos, Duration idleLimit, Consumer<LockReason> gone) {
        this.clock = clock;
        this.nanos = nanos;
        this.idleLimit = idleLimit;
        this.gone = gone;
        this.lastTouch = nanos.getAsLong();
        this.tickNanos = lastTouch;
        this.tickWall = clock.instant();
        this.ticking = timers.every(TICK, this::tick);
    }

    void touch() {
        lastTouch = nanos.getAsLong();
    }

    /// Zero means never.
    void idleLimit(Duration limit) {
        idleLimit = limit;
    }

    private void tick() {
        long nowNanos = nanos.getAsLong();
        Instant nowWall = clock.instant();
        Duration ran = Duration.ofNanos(nowNanos - tickNanos);
        Duration passed = Duration.between(tickWall, nowWall);
        tickNanos = nowNanos;
        tickWall = nowWall;
        if (passed.minus(ran).compareTo(JUMP) > 0 || ran.compareTo(TICK.plus(JUMP)) > 0) {
            gone.accept(LockReason.SLEEP);
        } else if (idleLimit.isPositive() && nowNanos - lastTouch >= idleLimit.toNanos()) {
            gone.accept(LockReason.IDLE);
        }
    }

    @Override
    public void close() {
        ticking.close();
    }
}
