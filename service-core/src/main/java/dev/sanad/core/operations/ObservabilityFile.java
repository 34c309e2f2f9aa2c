package dev.sanad.core.operations;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `observability.json` in the data folder. A file that cannot be read is as none. Blocks on the disk.
final class ObservabilityFile {
    private static final Logger LOG = LoggerFactory.getLogger(ObservabilityFile.class);

    private final Path file;
    private final JsonMapper json = new JsonMapper();

    ObservabilityFile(Path folder) {
        this.file = folder.resolve("observability.json");
    }

    /// What the file says; everything off where it says nothing sensible.
    ObservabilityConfig load() {
        ObservabilityConfig initial = ObservabilityConfig.initial();
        if (!Files.exists(file)) {
            return initial;
        }
        try {
            JsonNode root = json.readTree(Files.readAllBytes(file));
            return new ObservabilityConfig(
                    root.path("endpoint").asBoolean(false),
                    root.path("port").asInt(initial.port()),
                    root.path("emf").asBoolean(false),
                    Duration.ofSeconds(root.path("emfEverySeconds")
                            .asLong(initial.emfEvery().toSeconds())),
                    root.path("workstation").asString(""),
                    root.path("traceOut").asBoolean(false));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            SupportReference.logged(LOG, FailureCode.STORE_FAILED, "reading how this workstation is watched", e);
            return initial;
        }
    }

    /// Replaces the file in one step.
    Outcome<ObservabilityConfig> save(ObservabilityConfig config) {
        byte[] content = json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(json.createObjectNode()
                        .put("endpoint", config.endpoint())
                        .put("port", config.port())
                        .put("emf", config.emf())
                        .put("emfEverySeconds", config.emfEvery().toSeconds())
                        .put("workstation", config.workstation())
                        .put("traceOut", config.traceOut()));
        return PrivateFiles.replace(file, content).map(_ -> config);
    }
}
