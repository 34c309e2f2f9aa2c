package dev.sanad.benchmarks;

import dev.sanad.benchmarks.chat.CancelBenchmark;
import dev.sanad.benchmarks.chat.ChatBenchmark;
import dev.sanad.benchmarks.chat.TurnaroundBenchmark;
import dev.sanad.benchmarks.codec.CodecBenchmark;
import dev.sanad.benchmarks.counts.CountsBenchmark;
import dev.sanad.benchmarks.data.CachedAnswersBenchmark;
import dev.sanad.benchmarks.data.KnowledgeBenchmark;
import dev.sanad.benchmarks.data.PatientSearchBenchmark;
import dev.sanad.benchmarks.line.EligibilityBenchmark;
import dev.sanad.benchmarks.load.LoadBenchmark;
import dev.sanad.benchmarks.screen.FramesBenchmark;
import dev.sanad.benchmarks.start.StartBenchmark;
import dev.sanad.benchmarks.telemetry.TelemetryBenchmark;
import dev.sanad.benchmarks.trials.HostileTrial;
import dev.sanad.benchmarks.trials.KillTrial;
import dev.sanad.benchmarks.trials.OracleTrial;
import java.util.List;

/// All measurements, in the order in which they run.
final class Catalogue {
    private Catalogue() {}

    static List<Measurement> all(Scale scale) {
        return List.of(
                new EligibilityBenchmark(scale),
                new PatientSearchBenchmark(scale.of(1_000_000, 20_000)),
                new KnowledgeBenchmark(scale.of(100_000, 2_000)),
                new ChatBenchmark(scale),
                new TurnaroundBenchmark(scale),
                new CancelBenchmark(scale),
                new CachedAnswersBenchmark(scale),
                new CodecBenchmark(scale),
                new StartBenchmark(scale),
                new FramesBenchmark(scale),
                new TelemetryBenchmark(scale),
                new LoadBenchmark(scale),
                new CountsBenchmark(),
                new HostileTrial(scale),
                new KillTrial(scale),
                new OracleTrial(scale));
    }
}
