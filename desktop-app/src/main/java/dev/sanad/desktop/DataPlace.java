package dev.sanad.desktop;

import com.gluonhq.attach.storage.StorageService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this workstation keeps its data: a folder of its own where the operating system wants such folders;
/// where that
/// cannot be made, the private storage of Gluon Attach, which on a desktop is one folder shared by all its
/// programs.
final class DataPlace {
    private DataPlace() {}

    /// The folder, made where it does not exist. The sandbox has one of its own, so that fictional and real people
    /// never
    /// meet.
    static Path find(Map<String, String> environment, boolean sandbox) {
        Path own = conventional(System.getProperty("os.name", ""), environment).resolve(sandbox ? "sandbox" : "clinic");
        try {
            return Files.createDirectories(own);
        } catch (IOException e) {
            return fallback(sandbox).orElseThrow(() -> new UncheckedIOException("no folder for the data", e));
        }
    }

    /// The convention of an operating system.
    static Path conventional(String system, Map<String, String> environment) {
        String home = System.getProperty("user.home", ".");
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home), "Sanad");
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Sanad");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return data.isBlank() ? Path.of(home, ".local", "share", "sanad") : Path.of(data, "sanad");
    }

    private static Optional<Path> fallback(boolean sandbox) {
        return StorageService.create()
                .flatMap(StorageService::getPrivateStorage)
                .map(folder -> folder.toPath().resolve(sandbox ? "sanad-sandbox" : "sanad-clinic"));
    }
}
