package dev.sanad.core.nphies;

import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The captured messages under src/test/resources/nphies/messages; MANIFEST.csv there says where each comes from. Where
/// they are used outside of this module's tests, `-Dsanad.captured` or the property of that name says where they are.
public final class Captured {
    private Captured() {}

    static Path folder() {
        return Path.of(System.getProperty("sanad.captured", "src/test/resources/nphies/messages"));
    }

    /// All messages, by their path below the folder.
    public static List<String> all() {
        Path root = folder();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public static Resource resource(String name) {
        if (FhirJson.read(bytes(name)) instanceof FhirJson.Reading.Read(Resource resource)) {
            return resource;
        }
        throw new AssertionError(name + " is not readable");
    }

    public static MessageBundle bundle(String name) {
        return MessageBundle.of(resource(name)).orElseThrow();
    }
}
