package dev.sanad.sandbox.model;

import dev.sanad.sandbox.Latency;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How fast the model speaks.
///
/// @param first           the time to the first token
/// @param tokensPerSecond on the average; gaps are spread exponentially around it, at most fourfold; 0 means as fast as
///     the client reads
public record Pace(Latency first, double tokensPerSecond) {
    /// As fast as the client reads.
    public static final Pace NONE = new Pace(Latency.NONE, 0);

    /// What a small hosted model feels like.
    public static final Pace LIKE_A_MODEL = new Pace(new Latency(200, 600), 80);

    private static final double MOST = 4;

    public Pace {
        if (tokensPerSecond < 0 || !Double.isFinite(tokensPerSecond)) {
            throw new IllegalArgumentException("tokens a second are 0 or more");
        }
    }

    /// The time to the first token of an answer.
    Duration beforeFirst(RandomGenerator random) {
        return first.next(random);
    }

    /// The time between two tokens, in nanoseconds.
    long gap(RandomGenerator random) {
        if (tokensPerSecond <= 0) {
            return 0;
        }
        // The bound takes exp(-4) off the mean; that much is given back.
        double drawn = Math.min(MOST, random.nextExponential()) / (1 - Math.exp(-MOST));
        return (long) (drawn * 1e9 / tokensPerSecond);
    }
}
