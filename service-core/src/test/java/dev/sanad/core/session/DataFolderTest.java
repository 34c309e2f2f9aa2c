package dev.sanad.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path root;

    @Test
    void liesWhereTheOperatingSystemWantsIt() {
        Path home = Path.of("/home/sara");
        assertThat(DataFolder.standard("sandbox", "Linux", home, Map.of()))
                .isEqualTo(home.resolve(".local/share/sanad/sandbox"));
        assertThat(DataFolder.standard("sandbox", "Linux", home, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/sanad/sandbox"));
        assertThat(DataFolder.standard("sandbox", "Linux", home, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(home.resolve(".local/share/sanad/sandbox"));
        assertThat(DataFolder.standard("production", "Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Application Support/Sanad/production"));
        assertThat(DataFolder.standard("production", "Windows 11", home, Map.of()))
                .isEqualTo(home.resolve("AppData/Local/Sanad/production"));
    }

    @Test
    void isForThisUserAlone() throws IOException {
        try (DataFolder folder = TestStore.done(DataFolder.open(root.resolve("a/b")))) {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                        .isEqualTo("rwx------");
            }
        }
        TestStore.done(DataFolder.open(root.resolve("a/b"))).close();
    }

    @Test
    void opensNoFileToOthersWhateverTheUsersMask() throws IOException {
        Path file = root.resolve("c/clinic.db");
        try (TestStore store = TestStore.open(file, new Migration("t", 1, "CREATE TABLE t (a TEXT);"))) {
            store.write(tx -> tx.update("INSERT INTO t(a) VALUES ('x')"));
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                try (Stream<Path> files = Files.list(root.resolve("c"))) {
                    assertThat(files.toList())
                            .hasSizeGreaterThan(2)
                            .allSatisfy(each -> assertThat(
                                            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                    .as(each.getFileName().toString())
                                    .isEqualTo("rw-------"));
                }
            }
        }
    }
}
