package dev.sanad.benchmarks;

import dev.sanad.benchmarks.chat.ChatBenchmark;
import dev.sanad.benchmarks.data.PatientSearchBenchmark;
import java.util.List;

/// All measurements, in the order in which they run.
final class Catalogue {
    private Catalogue() {}

    static List<Measurement> all() {
        return List.of(new PatientSearchBenchmark(), new ChatBenchmark());
    }
}
