package dev.sanad.core.updates;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has to be remembered between two starts, so that an old list is not believed and a bad version not offered
/// again
/// and again. Losing it costs one superfluous offer. Blocks on the disk; one thread at a time.
final class UpdateNotes {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateNotes.class);
    private static final String ISSUED = "issued";
    private static final String TRIED = "tried";

    private final Path file;

    UpdateNotes(Path file) {
        this.file = file;
    }

    /// When the newest list that was ever believed was signed.
    Instant issued() {
        try {
            return Instant.parse(read().getProperty(ISSUED, Instant.EPOCH.toString()));
        } catch (DateTimeException damaged) {
            return Instant.EPOCH;
        }
    }

    /// Whether a version was handed over before.
    boolean wasTried(Version version) {
        return version.toString().equals(read().getProperty(TRIED, ""));
    }

    void believed(Instant issued) {
        write(ISSUED, issued.toString());
    }

    void tried(Version version) {
        write(TRIED, version.toString());
    }

    private Properties read() {
        Properties notes = new Properties();
        try {
            if (Files.isRegularFile(file)) {
                notes.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("the notes about new versions could not be read; they start anew");
        }
        return notes;
    }

    private void write(String key, String value) {
        Properties notes = read();
        if (value.equals(notes.setProperty(key, value))) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (String name :
                new TreeMap<>(notes).keySet().stream().map(String::valueOf).toList()) {
            lines.append(name)
                    .append('=')
                    .append(notes.getProperty(name).replace(":", "\\:"))
                    .append('\n');
        }
        if (!(PrivateFiles.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8)) instanceof Outcome.Done)) {
            LOG.warn("the notes about new versions could not be kept");
        }
    }
}
