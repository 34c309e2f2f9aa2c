package dev.sanad.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Facts of this installation that are looked up when somebody asks. Blocks on the disk: call it off the screen's
/// thread.
public final class SystemFacts {
    private final Path folder;

    SystemFacts(Path folder) {
        this.folder = folder;
    }

    /// The size of each file of the data folder in bytes, by file name.
    public Map<String, Long> storeSizes() {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        } catch (IOException gone) {
            return sizes;
        }
        return sizes;
    }

    /// The size of what is kept for good and of what can be fetched again, in bytes.
    public Sizes sizes() {
        long records = 0;
        long cache = 0;
        for (var file : storeSizes().entrySet()) {
            if (file.getKey().startsWith("cache.db")) {
                cache += file.getValue();
            } else if (file.getKey().contains(".db")) {
                records += file.getValue();
            }
        }
        return new Sizes(records, cache);
    }

    /// Sizes in bytes.
    ///
    /// @param records what is kept for good
    /// @param cache   what can be fetched again
    public record Sizes(long records, long cache) {}

    /// Where the data are.
    public Path folder() {
        return folder;
    }

    /// Versions of what the program runs on.
    public Map<String, String> versions() {
        Runtime runtime = Runtime.getRuntime();
        return Map.of(
                "java", System.getProperty("java.runtime.version", ""),
                "os", System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""),
                "heap", runtime.totalMemory() / (1024 * 1024) + " / " + runtime.maxMemory() / (1024 * 1024) + " MB");
    }
}
