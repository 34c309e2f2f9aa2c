package dev.sanad.benchmarks;

import dev.sanad.benchmarks.data.PatientSearchBenchmark;
import dev.sanad.benchmarks.line.EligibilityBenchmark;
import java.util.List;

/// All measurements, in the order in which they run.
final class Catalogue {
    private Catalogue() {}

    static List<Measurement> all(Scale scale) {
        return List.of(new EligibilityBenchmark(scale), new PatientSearchBenchmark(scale.of(1_000_000, 20_000)));
    }
}
