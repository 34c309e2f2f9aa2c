package dev.sanad.core.exec;

import dev.sanad.core.kernel.Subscription;
import java.time.Duration;

/// Runs something later. Actions run on the one timer thread: they must be quick, never wait, and hand real work
/// to an
/// executor. An action that throws is logged and counted; a repeated one goes on.
public interface Timers {
    /// Once, after a while; closing the result before then calls it off.
    Subscription after(Duration delay, Runnable action);

    /// Again and again, first after one period, until the result is closed.
    Subscription every(Duration period, Runnable action);
}
