package dev.sanad.core.operations;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// What support needs to see, in one file to send: versions, settings without secrets, health, figures, log.
///
/// It is put together from what is named here and nothing else: no store, no message, no draft is opened, so that
/// nothing of a patient can be in it. Whoever adds a part answers for it. Blocks on the disk.
final class SupportBundle {
    private static final Logger LOG = LoggerFactory.getLogger(SupportBundle.class);
    private static final String READ_ME = """
            This file was made by the person at the workstation, on the System page.

            about.json      versions, computer, memory
            settings.json   settings without secrets
            health.json     how the parts were when it was made
            metrics.txt     figures since the start, in the text format of Prometheus
            logs/           the log, JSON lines
            other *.json    facts that the parts of the program tell of themselves

            It holds no patient, no message to or from an insurer, no passphrase, no key and no certificate.
            Everything in it is text: look before you send it.
            """;

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Supplier<String>> texts = new LinkedHashMap<>();
    private final Supplier<List<Path>> logs;

    /// @param logs the log's files, newest first
    SupportBundle(Supplier<List<Path>> logs) {
        this.logs = logs;
        text("README.txt", () -> READ_ME);
    }

    /// Adds a text.
    void text(String name, Supplier<String> content) {
        synchronized (texts) {
            texts.put(name, content);
        }
    }

    /// Adds facts as JSON: maps, lists, texts, numbers.
    void facts(String name, Supplier<Map<String, Object>> facts) {
        text(name, () -> json.writerWithDefaultPrettyPrinter().writeValueAsString(facts.get()));
    }

    /// Writes everything into a file, whole or not at all. `FIL-002` where that is not possible.
    Outcome<Path> write(Path file) {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        Map<String, Supplier<String>> now;
        synchronized (texts) {
            now = new LinkedHashMap<>(texts);
        }
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(begun))) {
                for (var each : now.entrySet()) {
                    put(zip, each.getKey(), each.getValue().get());
                }
                for (Path log : logs.get()) {
                    zip.putNextEntry(new ZipEntry("logs/" + log.getFileName()));
                    copy(log, zip);
                    zip.closeEntry();
                }
            }
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done(file);
        } catch (IOException e) {
            SupportReference.logged(LOG, FailureCode.FILE_NOT_WRITTEN, "writing the support bundle", e);
            return Outcome.failed(Failure.of(FailureCode.FILE_NOT_WRITTEN));
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void copy(Path log, OutputStream to) throws IOException {
        if (Files.exists(log)) {
            Files.copy(log, to);
        }
    }
}
