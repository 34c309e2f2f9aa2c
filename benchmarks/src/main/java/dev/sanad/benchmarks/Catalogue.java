package dev.sanad.benchmarks;

import java.util.List;

/// All measurements, in the order in which they run.
final class Catalogue {
    private Catalogue() {}

    static List<Measurement> all() {
        return List.of();
    }
}
