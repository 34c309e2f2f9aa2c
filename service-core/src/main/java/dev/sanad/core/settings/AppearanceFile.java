package dev.sanad.core.settings;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The appearance in a small plain file. A file that cannot be read is as none. Blocks on the disk.
public final class AppearanceFile {
    private static final Logger LOG = LoggerFactory.getLogger(AppearanceFile.class);

    private final Path file;
    private final JsonMapper json = new JsonMapper();

    public AppearanceFile(Path file) {
        this.file = file;
    }

    /// What the file says; the initial appearance where it says nothing sensible.
    public Appearance load() {
        if (!Files.exists(file)) {
            return Appearance.initial();
        }
        try {
            JsonNode root = json.readTree(Files.readAllBytes(file));
            Appearance initial = Appearance.initial();
            return new Appearance(
                    Language.of(root.path("language").asString("en")),
                    theme(root.path("theme").asString("")),
                    Math.clamp(root.path("width").asDouble(initial.width()), 640, 16_384),
                    Math.clamp(root.path("height").asDouble(initial.height()), 480, 16_384),
                    root.path("maximised").asBoolean(false));
        } catch (IOException | JacksonException e) {
            SupportReference.logged(LOG, FailureCode.STORE_FAILED, "reading the appearance", e);
            return Appearance.initial();
        }
    }

    private static Theme theme(String name) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(name)) {
                return theme;
            }
        }
        return Appearance.initial().theme();
    }

    /// Replaces the file in one step.
    public Outcome<Appearance> save(Appearance appearance) {
        byte[] content = json.writeValueAsBytes(json.createObjectNode()
                .put("language", appearance.language().tag())
                .put("theme", appearance.theme().name())
                .put("width", appearance.width())
                .put("height", appearance.height())
                .put("maximised", appearance.maximised()));
        return PrivateFiles.replace(file, content).map(_ -> appearance);
    }
}
