package dev.sanad.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where things are in the checkout that is measured.
public final class Home {
    private Home() {}

    /// The checkout's folder.
    public static Path folder() {
        return Path.of(System.getProperty("sanad.home", ".")).toAbsolutePath().normalize();
    }

    /// The captured messages of the tests.
    public static Path captured() {
        return folder().resolve("service-core/src/test/resources/nphies/messages");
    }

    /// The class path of the workstation as the launcher builds it: its own jar first, then the libraries by name.
    /// Only what is shipped; peers and trials are not on it.
    public static List<Path> workstation() throws IOException {
        Path built = folder().resolve("desktop-app/target");
        List<Path> path = new ArrayList<>(jars(built, "desktop-app-"));
        path.addAll(jars(built.resolve("libs"), ""));
        if (path.size() < 10) {
            throw new IllegalStateException("the workstation is not built; start through ./sanad bench");
        }
        return path;
    }

    /// The same with the measuring classes behind it.
    public static List<Path> workstationAndBench() throws IOException {
        List<Path> path = new ArrayList<>(workstation());
        try {
            path.add(Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return path;
    }

    private static List<Path> jars(Path folder, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)
                            && file.getFileName().toString().endsWith(".jar"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /// Removes a folder and everything in it.
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
