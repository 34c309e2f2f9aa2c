package dev.sanad.core.exec;

import java.time.Duration;

/// How many threads the core may use.
///
/// @param ioConcurrency tasks of `io` that run at the same time
/// @param ioWaiting     tasks of `io` that may wait behind them; one more is refused
/// @param readers       threads that read stores
/// @param closeWait     how long `close` waits for what is under way before it interrupts it
public record ExecutorsConfig(int ioConcurrency, int ioWaiting, int readers, Duration closeWait) {
    public ExecutorsConfig {
        if (ioConcurrency < 1 || ioWaiting < 0 || readers < 1 || closeWait.isNegative()) {
            throw new IllegalArgumentException("an executor needs at least one thread and a wait that is not negative");
        }
    }

    /// The figures of the workstation: 32 at once, 1,024 waiting, a reader for each core (2 to 8), 5 s at the end.
    public static ExecutorsConfig standard() {
        int readers = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
        return new ExecutorsConfig(32, 1_024, readers, Duration.ofSeconds(5));
    }
}
