package dev.sanad.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What starts a program's folder on Linux: a script in place of jpackage's launcher. That one asks `rpm` and `dpkg` at
/// every start which package it belongs to, twice each, starts a second process and is 1.7 MB large.
///
/// The script sets what has to stand in the environment before the program begins: without a graphics card GTK does not
/// load OpenGL either, the C library keeps few pools of memory, and there is an encoding for every file's name.
final class LinuxStart {
    private static final String CLASS_PATH = "app.classpath=";
    private static final String OPTION = "java-options=";
    private static final String MAIN = "app.mainclass=";

    private LinuxStart() {}

    /// Writes the scripts from the files that jpackage's launchers would read; called again when those have changed.
    static void write(ImageLayout image, List<Path> configs) throws IOException {
        for (Path config : configs) {
            String name = config.getFileName().toString().replaceFirst("\\.cfg$", "");
            Path script = image.root().resolve("bin").resolve(name);
            Files.deleteIfExists(script);
            Files.writeString(script, script(Files.readAllLines(config)));
            if (!script.toFile().setExecutable(true, false)) {
                throw new IOException(script + " cannot be made executable");
            }
        }
    }

    /// Takes away what only jpackage's launchers need.
    static void clean(ImageLayout image, List<Path> configs) throws IOException {
        for (Path config : configs) {
            Files.delete(config);
        }
        Files.deleteIfExists(image.root().resolve("lib/libapplauncher.so"));
    }

    /// The script for a launcher's configuration.
    static String script(List<String> config) {
        List<String> options = new ArrayList<>(values(config, OPTION));
        options.add("-Djpackage.app-path=$self");
        return """
                #!/bin/sh
                # Starts the program with its own Java, from wherever its folder lies.
                self=$(readlink -f -- "$0")
                root=${self%%/bin/*}
                app=$root/lib/app
                # Without a graphics card: no OpenGL, which would be 50 MB of software that then is not used.
                [ -e /dev/dri ] || [ -e /dev/nvidiactl ] || export GDK_GL=disable
                export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
                # Files may have Arabic names; a start without a language has no encoding for them.
                case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in '' | C | POSIX) export LC_ALL=C.UTF-8 ;; esac
                # Options for other people's Java programs are none for this one.
                unset JDK_JAVA_OPTIONS CLASSPATH
                exec "$root/lib/runtime/bin/java" \\
                %s
                    -cp %s \\
                    %s "$@"
                """.formatted(
                options.stream().map(option -> "    " + quoted(option) + " \\").collect(Collectors.joining("\n")),
                quoted(String.join(":", values(config, CLASS_PATH))),
                String.join("", values(config, MAIN)));
    }

    private static List<String> values(List<String> config, String key) {
        return config.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    /// Between double quotes only the folder's own names are filled in by the shell.
    private static String quoted(String text) {
        if (text.matches(".*[`\"\\\\].*")
                || text.replace("$APPDIR", "").replace("$self", "").contains("$")) {
            throw new IllegalArgumentException("not for a script: " + text);
        }
        return '"' + text.replace("$APPDIR", "$app") + '"';
    }
}
