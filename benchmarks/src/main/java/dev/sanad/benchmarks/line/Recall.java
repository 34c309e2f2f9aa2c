package dev.sanad.benchmarks.line;

import dev.sanad.benchmarks.ChildJava;
import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Samples;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long a known answer takes from memory onto the screen.
public final class Recall {
    private Recall() {}

    /// Nanoseconds from the action to the property.
    ///
    /// @param chosen  the patient is chosen
    /// @param changed the question of the patient who is there changes
    public record Times(Samples chosen, Samples changed) {}

    /// Asks once, and then goes away and comes back a number of times.
    public static Times measure(int rounds) throws IOException {
        Path folder = Files.createTempDirectory("sanad-recall");
        try (Sandbox sandbox = Sandbox.start(SandboxConfig.quick(Desk.clock()))) {
            EligibilityBenchmark.seed(folder.resolve("desk"), sandbox);
            Times times = new Times(new Samples(), new Samples());
            try (ChildJava child = EligibilityBenchmark.child(folder, sandbox)) {
                child.ask("open");
                child.ask("ours");
                for (int i = -rounds / 10; i < rounds; i++) {
                    long chosen = child.nanos("recall");
                    long changed = child.nanos("change");
                    if (i >= 0) {
                        times.chosen().add(chosen);
                        times.changed().add(changed);
                    }
                }
            }
            return times;
        } finally {
            Home.delete(folder);
        }
    }
}
