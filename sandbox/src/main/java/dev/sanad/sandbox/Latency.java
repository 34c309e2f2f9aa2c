package dev.sanad.sandbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long the exchange takes to answer: a log-normal distribution, as round trips over real networks are.
///
/// @param p50Millis the middle; 0 means no delay at all
/// @param p95Millis what 95 of 100 answers stay below
public record Latency(double p50Millis, double p95Millis) {
    /// No delay.
    public static final Latency NONE = new Latency(0, 0);

    /// What a demonstration feels like.
    public static final Latency LIKE_A_LINE = new Latency(180, 650);

    private static final double Z95 = 1.6448536;

    /// One delay.
    public Duration next(RandomGenerator random) {
        if (p50Millis <= 0) {
            return Duration.ZERO;
        }
        double sigma = Math.log(Math.max(p95Millis, p50Millis) / p50Millis) / Z95;
        double millis = p50Millis * Math.exp(sigma * random.nextGaussian());
        return Duration.ofNanos((long) (Math.min(millis, 30_000) * 1_000_000));
    }
}
