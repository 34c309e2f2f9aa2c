package dev.sanad.benchmarks;

/// How much is measured.
public enum Scale {
    /// What the figures of docs/benchmarks.md are taken with.
    FULL,
    /// A hundredth or so, to see that everything works. Its figures mean nothing.
    SMALL;

    /// The greater number at full scale.
    public int of(int full, int small) {
        return this == FULL ? full : small;
    }
}
