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

/// The captured messages under src/test/resources/nphies/messages; MANIFEST.csv there says where each comes from.
public final class Captured {
    private static final Path ROOT = Path.of("src/test/resources/nphies/messages");

    private Captured() {}

    /// All messages, by their path below the folder.
    public static List<String> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> ROOT.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(ROOT.resolve(name));
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
