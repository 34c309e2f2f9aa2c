package dev.sanad.core.operations;

import java.time.Duration;
import java.util.regex.Pattern;

/// How this workstation can be watched. A plain file that IT may bring along; everything is off on a new workstation.
///
/// @param endpoint    whether `/metrics` and `/health` are served on the loopback address
/// @param port        where; 0 takes a free one
/// @param emf         whether figures are written for the CloudWatch agent
/// @param emfEvery    how often; from 10 s to an hour
/// @param workstation the name of this workstation in those figures; may be empty. Never a person's
/// @param traceOut    whether the exchange sees the trace of a message (header `traceparent`)
public record ObservabilityConfig(
        boolean endpoint, int port, boolean emf, Duration emfEvery, String workstation, boolean traceOut) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{0,40}");
    private static final Duration MOST_OFTEN = Duration.ofSeconds(10);
    private static final Duration LEAST_OFTEN = Duration.ofHours(1);
    private static final int LAST_PORT = 65_535;

    public ObservabilityConfig {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port lies between 0 and 65535");
        }
        if (emfEvery.compareTo(MOST_OFTEN) < 0 || emfEvery.compareTo(LEAST_OFTEN) > 0) {
            throw new IllegalArgumentException("figures are written between every 10 s and every hour");
        }
        if (!NAME.matcher(workstation).matches()) {
            throw new IllegalArgumentException("a workstation's name is at most 40 letters, digits, dots and dashes");
        }
    }

    /// Everything off; port 9464, which is customary for such figures, and a minute between two writings.
    public static ObservabilityConfig initial() {
        return new ObservabilityConfig(false, 9464, false, Duration.ofMinutes(1), "", false);
    }

    /// The same with the endpoint on or off.
    public ObservabilityConfig withEndpoint(boolean on, int at) {
        return new ObservabilityConfig(on, at, emf, emfEvery, workstation, traceOut);
    }

    /// The same with figures for CloudWatch on or off.
    public ObservabilityConfig withEmf(boolean on) {
        return new ObservabilityConfig(endpoint, port, on, emfEvery, workstation, traceOut);
    }

    /// The same with another name of the workstation.
    public ObservabilityConfig named(String name) {
        return new ObservabilityConfig(endpoint, port, emf, emfEvery, name, traceOut);
    }

    /// The same with traces shown to the exchange or not.
    public ObservabilityConfig withTraceOut(boolean on) {
        return new ObservabilityConfig(endpoint, port, emf, emfEvery, workstation, on);
    }
}
