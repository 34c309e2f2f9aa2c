package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script is run, with a program in Java's place that says what it was given.
class LinuxStartTest {
    private static final List<String> CONFIG = List.of(
            "[Application]",
            "app.classpath=$APPDIR/a.jar",
            "app.classpath=$APPDIR/b.jar",
            "app.mainclass=a.Main",
            "",
            "[JavaOptions]",
            "java-options=-Xmx768m",
            "java-options=-Dsanad.app=$APPDIR");

    @TempDir
    Path folder;

    private ImageLayout image() throws IOException {
        Path root = folder.resolve("a folder/sanad");
        ImageLayout image =
                new ImageLayout(root, root.resolve("lib/app"), root.resolve("lib/runtime"), root.resolve("bin/sanad"));
        Files.createDirectories(image.app());
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(image.runtime().resolve("bin"));
        Path java = image.runtime().resolve("bin/java");
        Files.writeString(java, """
                #!/bin/sh
                printf '%s\\n' "$@"
                echo "arenas $MALLOC_ARENA_MAX"
                echo "language $LC_ALL $LANG"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(root.resolve("lib/libapplauncher.so"), "");
        Files.write(image.app().resolve("sanad.cfg"), CONFIG);
        return image;
    }

    private static List<String> run(String language, Path script, String... words) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        start.environment().put("LANG", language);
        Process process = start.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().toList();
    }

    @Test
    void startsJavaWithTheFoldersOwnFilesFromWhereverItLiesAndThroughALink() throws IOException {
        ImageLayout image = image();
        List<Path> configs = List.of(image.app().resolve("sanad.cfg"));
        LinuxStart.write(image, configs);
        Path real = folder.toRealPath().resolve("a folder/sanad");
        Path link = Files.createSymbolicLink(folder.resolve("sanad"), image.launcher());

        assertThat(run("C", link, "open", "a file.nphies"))
                .containsExactly(
                        "-Xmx768m",
                        "-Dsanad.app=" + real + "/lib/app",
                        "-Djpackage.app-path=" + real + "/bin/sanad",
                        "-cp",
                        real + "/lib/app/a.jar:" + real + "/lib/app/b.jar",
                        "a.Main",
                        "open",
                        "a file.nphies",
                        "arenas 2",
                        "language C.UTF-8 C");
        assertThat(run("ar_SA.UTF-8", link).getLast()).isEqualTo("language  ar_SA.UTF-8");
        LinuxStart.clean(image, configs);
        assertThat(image.app().resolve("sanad.cfg")).doesNotExist();
        assertThat(image.root().resolve("lib/libapplauncher.so")).doesNotExist();
    }

    @Test
    void anOptionThatTheShellWouldChangeIsRefused() {
        assertThatThrownBy(() -> LinuxStart.script(List.of("java-options=-Dhome=$HOME")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinuxStart.script(List.of("java-options=-Da=`id`")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
