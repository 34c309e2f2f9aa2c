package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The argument files as they are in this module.
class ArgumentFileTest {
    private static final Path ARGS = Path.of("args");

    @Test
    void placesAreFilledAndNoneIsLeft() {
        assertThat(ArgumentFile.fill("--dest \"{dest}\"", Map.of("dest", "C:\\a b")))
                .isEqualTo("--dest \"C:\\\\a b\"");
        assertThatThrownBy(() -> ArgumentFile.fill("{name} {version}", Map.of("name", "sanad")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theModulesOfTheRuntimeAreListedByHandAndExist() throws IOException {
        String modules = Files.readAllLines(ARGS.resolve("jlink.args")).stream()
                .filter(line -> line.startsWith("--add-modules "))
                .findFirst()
                .orElseThrow()
                .substring("--add-modules ".length());
        assertThat(modules.split(","))
                .contains("java.desktop", "java.sql", "jdk.crypto.ec", "jdk.localedata")
                .allSatisfy(
                        name -> assertThat(ModuleLayer.boot().findModule(name).isPresent()
                                        || java.lang.module.ModuleFinder.ofSystem()
                                                .find(name)
                                                .isPresent())
                                .as(name)
                                .isTrue());
    }

    @Test
    void noFileNamesAPathOfOneComputer() {
        try (Stream<Path> files = Files.walk(ARGS)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> assertThat(text(file)).doesNotContain("/home/", "/tmp/", "C:\\"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyWhatASystemCanMakeIsMadeThere() {
        assertThat(HostSystem.of("Linux").kinds()).containsExactly("deb", "rpm", "portable");
        assertThat(HostSystem.of("Windows 11")).isEqualTo(HostSystem.WINDOWS);
        assertThat(HostSystem.of("Mac OS X").kinds()).contains("dmg", "pkg");
        String[] asked = {
            "--version", "0.1.0", "--stamp", "2026-11-01T00:00:00Z", "--home", ".", "--target", "t", "--kinds", "floppy"
        };
        assertThatThrownBy(() -> Packer.release(asked)).isInstanceOf(IllegalArgumentException.class);
        asked[9] = "all";
        assertThat(Packer.release(asked).kinds())
                .isEqualTo(HostSystem.of(System.getProperty("os.name")).kinds());
        assertThat(List.of(HostSystem.processor("amd64"), HostSystem.processor("aarch64")))
                .containsExactly("x86_64", "aarch64");
    }
}
