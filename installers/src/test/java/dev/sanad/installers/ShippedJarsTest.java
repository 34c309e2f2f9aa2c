package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedJarsTest {
    private static final Instant STAMP = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }

    private static UsedClasses all() throws IOException {
        return UsedClasses.of(List.of(), List.of("whole: "));
    }

    @ParameterizedTest
    @CsvSource({
        "libprism_es2.so, BESIDE",
        "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so, BESIDE",
        "org/sqlite/native/Linux/aarch64/libsqlitejdbc.so, NOWHERE",
        "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll, NOWHERE",
        "com/sun/jna/linux-x86-64/libjnidispatch.so, BESIDE",
        "com/sun/jna/darwin-aarch64/libjnidispatch.jnilib, NOWHERE",
        "com/sun/jna/Native.class, ",
        "some/where/libother.so, ",
    })
    void nativeLibrariesOfThisSystemGoBesideTheJarsAndThoseOfOthersNowhere(String name, ShippedJars.Place place) {
        assertThat(new ShippedJars(HostSystem.LINUX, "x86_64", STAMP).nativeLibrary(name))
                .isEqualTo(Optional.ofNullable(place));
    }

    @Test
    void copiesAreLeanEqualAndInOrder() throws IOException {
        Path ours = jar("desktop-app-1.jar", "dev/sanad/A.class");
        Path other = jar("b-2.jar", "META-INF/X.SF", "META-INF/X.RSA", "b/B.class", "libb.so");
        Path stub = jar("javafx-base-26.0.2.jar", "META-INF/MANIFEST.MF");
        ShippedJars jars = new ShippedJars(HostSystem.LINUX, "x86_64", STAMP);
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        assertThat(jars.copy(List.of(ours, stub, other), all(), one)).containsExactly("desktop-app-1.jar", "b-2.jar");
        jars.copy(List.of(ours, stub, other), all(), two);
        try (ZipFile lean = new ZipFile(one.resolve("b-2.jar").toFile())) {
            assertThat(lean.stream().map(ZipEntry::getName)).containsExactly("b/B.class");
        }
        assertThat(one.resolve("libb.so")).exists();
        assertThat(one.resolve("b-2.jar")).hasSameBinaryContentAs(two.resolve("b-2.jar"));
    }

    @Test
    void theCorrectedShaperHasToComeFirst() throws IOException {
        Path ours = jar("desktop-app-1.jar", "dev/sanad/A.class");
        Path other = jar("b-2.jar", "b/B.class");
        Path into = Files.createDirectory(folder.resolve("into"));
        assertThatThrownBy(() ->
                        new ShippedJars(HostSystem.LINUX, "x86_64", STAMP).copy(List.of(other, ours), all(), into))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trainingLoadsWhatIsNamedForThisSystem() throws IOException {
        Path jar = jar("a.jar", "gtk/One.class", "win/Two.class", "all/Three$Four.class", "all/package-info.class");
        List<String> lines = List.of("# remark", "", "all/", "linux: gtk/", "windows: win/");
        assertThat(ShippedJars.classes(List.of(jar), lines, HostSystem.LINUX))
                .containsExactly("all.Three$Four", "gtk.One");
    }
}
