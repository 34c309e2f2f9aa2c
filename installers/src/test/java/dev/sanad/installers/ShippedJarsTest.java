package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String entry : entries) {
            all.put(entry, entry.getBytes(StandardCharsets.UTF_8));
        }
        return jar(name, all);
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
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
    void otherPeoplesClassesLoseTheirLineNumbersAndOursKeepThem() throws IOException {
        byte[] bytes;
        try (InputStream in = ShippedJarsTest.class.getResourceAsStream("ShippedJarsTest.class")) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        }
        Path ours = jar("desktop-app-1.jar", Map.of("T.class", bytes));
        Path other = jar("b-2.jar", Map.of("T.class", bytes));
        Path into = Files.createDirectory(folder.resolve("into"));

        new ShippedJars(HostSystem.LINUX, "x86_64", STAMP).copy(List.of(ours, other), all(), into);

        assertThat(lineNumbers(into.resolve("desktop-app-1.jar"))).isPositive();
        assertThat(lineNumbers(into.resolve("b-2.jar"))).isZero();
    }

    private static long lineNumbers(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("T.class"))) {
            return ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .filter(code -> ((CodeAttribute) code)
                            .findAttribute(Attributes.lineNumberTable())
                            .isPresent())
                    .count();
        }
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
