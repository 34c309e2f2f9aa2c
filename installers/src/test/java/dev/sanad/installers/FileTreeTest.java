package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    private static final Instant STAMP = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path file(String name, String mode) throws IOException {
        Path file = folder.resolve("tree").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void modesAndTimesDoNotDependOnTheBuilder() throws IOException {
        Path jar = file("app/a.jar", "rw-r-----");
        Path program = file("bin/sanad", "rwx------");
        Path open = file("app/everybody", "rw-rw-rw-");
        Files.setPosixFilePermissions(folder.resolve("tree/app"), PosixFilePermissions.fromString("rwxr-x---"));

        FileTree.stamp(folder.resolve("tree"), STAMP);

        assertThat(mode(jar)).isEqualTo("rw-r--r--");
        assertThat(mode(program)).isEqualTo("rwxr-xr-x");
        assertThat(mode(open)).isEqualTo("rw-r--r--");
        assertThat(mode(folder.resolve("tree/app"))).isEqualTo("rwxr-xr-x");
        assertThat(Files.getLastModifiedTime(jar).toInstant()).isEqualTo(STAMP);
    }

    @Test
    void whatToolsMakeDoesNotDependOnTheBuilderEither() throws IOException {
        Path made = folder.resolve("made");
        Tools tools = new Tools(Path.of("/"), folder.resolve("logs"), Map.of());
        tools.run("mask", Map.of(), List.of("sh", "-c", "umask >\"$1\"", "sh", made.toString()));

        assertThat(Files.readString(made).strip()).isIn("0022", "022");
    }
}
