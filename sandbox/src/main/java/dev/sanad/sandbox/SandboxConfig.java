package dev.sanad.sandbox;

import java.time.Clock;

/// How the sandbox runs.
///
/// @param port    0 takes a free one
/// @param clock   the exchange's own clock, with its zone
/// @param seed    of everything that is drawn by chance
/// @param tls     whether the line is encrypted
/// @param latency of its answers
public record SandboxConfig(int port, Clock clock, long seed, TlsMode tls, Latency latency) {
    /// A free port, plain HTTP, no delay.
    public static SandboxConfig quick(Clock clock) {
        return new SandboxConfig(0, clock, 1, TlsMode.NONE, Latency.NONE);
    }
}
