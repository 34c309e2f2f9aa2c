package dev.sanad.core.model;

import java.time.Duration;

/// How long an answer may take.
///
/// @param connect    until the connection stands
/// @param firstToken from the sending to the first sign of an answer
/// @param stall      longest silence after that
/// @param total      from the sending to the end
public record StreamLimits(Duration connect, Duration firstToken, Duration stall, Duration total) {
    public StreamLimits {
        if (!connect.isPositive() || !firstToken.isPositive() || !stall.isPositive() || !total.isPositive()) {
            throw new IllegalArgumentException("a limit is longer than zero");
        }
    }
}
