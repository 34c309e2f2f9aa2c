package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small classes that name each other in every way that counts.
class UsedClassesTest {
    @TempDir
    Path folder;

    private UsedClasses used;

    /// A class with one method that loads a text and takes a parameter.
    private static byte[] type(String name, String text, String parameter) {
        return ClassFile.of()
                .build(
                        ClassDesc.of(name),
                        type -> type.withMethodBody(
                                "say",
                                MethodTypeDesc.of(ConstantDescs.CD_void, ClassDesc.of(parameter)),
                                ClassFile.ACC_STATIC,
                                code -> code.ldc(text).pop().return_()));
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void read() throws IOException {
        Map<String, byte[]> ours = new LinkedHashMap<>();
        ours.put("our/Main.class", type("our.Main", "lib.ByText", "lib.ByType"));
        Map<String, byte[]> lib = new LinkedHashMap<>();
        for (String name : List.of("ByText", "ByType", "Service", "Provider", "JdkProvider", "ByFile", "Nobodys")) {
            lib.put("lib/" + name + ".class", type("lib." + name, "", "java.lang.String"));
        }
        lib.put("lib/ByType.class", type("lib.ByType", "", "lib.Service"));
        lib.put("META-INF/versions/9/lib/ByText.class", type("lib.ByText", "lib/OnlyNine", "java.lang.String"));
        lib.put("lib/OnlyNine.class", type("lib.OnlyNine", "", "java.lang.String"));
        lib.put("META-INF/services/lib.Service", bytes("# remark\nlib.Provider\n"));
        lib.put("META-INF/services/lib.Nobodys", bytes("lib.Nobodys\n"));
        lib.put("META-INF/services/java.net.spi.URLStreamHandlerProvider", bytes("lib.JdkProvider\n"));
        lib.put("lib/handlers.properties", bytes("handler=lib.ByFile"));
        lib.put("lib/picture.bin", bytes("x"));
        lib.put("META-INF/maven/pom.xml", bytes("<a>lib.Nobodys</a>"));
        used = UsedClasses.of(
                List.of(jar("ours-1.jar", ours), jar("lib-1.jar", lib)),
                List.of("whole: ours-", "drop: META-INF/maven/"));
    }

    @Test
    void whatIsNamedInAnyWayStays() {
        for (String name : List.of("ByText", "ByType", "Service", "Provider", "JdkProvider", "ByFile", "OnlyNine")) {
            assertThat(used.keeps("lib-1.jar", "lib/" + name + ".class"))
                    .as(name)
                    .isTrue();
        }
        assertThat(used.keeps("lib-1.jar", "META-INF/versions/9/lib/ByText.class"))
                .isTrue();
        assertThat(used.keeps("lib-1.jar", "lib/picture.bin")).isTrue();
    }

    @Test
    void whatNobodyNamesGoesAndSoDoesWhatIsToBeDropped() {
        assertThat(used.keeps("lib-1.jar", "lib/Nobodys.class")).isFalse();
        assertThat(used.keeps("lib-1.jar", "META-INF/maven/pom.xml")).isFalse();
        assertThat(used.keeps("ours-1.jar", "our/Anything.class")).isTrue();
    }
}
