package dev.sanad.core.nphies;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.telemetry.LineState;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// Follows the line by what messages experience on it.
final class LineMonitor {
    /// An answer of the exchange itself normally takes less; more is shown as slow.
    private static final Duration SLOW = Duration.ofSeconds(5);

    private static final Set<FailureCode> LINE = Set.of(
            FailureCode.LINE_DOWN,
            FailureCode.LINE_TIMEOUT,
            FailureCode.LINE_BROKEN,
            FailureCode.TLS_REFUSED,
            FailureCode.HTTP_STATUS);

    private final MutableSignal<LineState> state = new MutableSignal<>(LineState.UNKNOWN);
    private final Clock clock;

    LineMonitor(Clock clock) {
        this.clock = clock;
    }

    Signal<LineState> state() {
        return state;
    }

    /// Notes how an exchange ended. Failures that say nothing about the line (a cancellation, our own store) change
    /// nothing.
    void note(Outcome<Exchange> outcome, Duration wire) {
        FailureCode code = outcome instanceof Outcome.Failed<Exchange> failed
                ? failed.failure().code()
                : null;
        if (code == FailureCode.CANCELLED || code == FailureCode.OVERLOADED || code == FailureCode.STORE_FAILED) {
            return;
        }
        if (code != null && LINE.contains(code)) {
            state.update(
                    was -> new LineState(LineState.Health.DOWN, was.roundTripMs(), was.lastGood(), clock.instant()));
            return;
        }
        LineState.Health health = wire.compareTo(SLOW) > 0 ? LineState.Health.SLOW : LineState.Health.UP;
        state.update(was -> new LineState(health, wire.toMillis(), clock.instant(), was.lastTrouble()));
    }
}
