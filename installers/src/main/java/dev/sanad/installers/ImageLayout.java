package dev.sanad.installers;

import java.nio.file.Path;

/// Where things lie in the program's folder on each system.
///
/// @param root     what is moved, archived or packed
/// @param app      the jars and what lies beside them
/// @param runtime  the Java runtime
/// @param launcher what is started
record ImageLayout(Path root, Path app, Path runtime, Path launcher) {
    static final String NAME = "sanad";

    /// The layout that jpackage makes.
    static ImageLayout of(HostSystem system, Path dest, String name) {
        return switch (system) {
            case LINUX -> {
                Path root = dest.resolve(name);
                yield new ImageLayout(
                        root,
                        root.resolve("lib/app"),
                        root.resolve("lib/runtime"),
                        root.resolve("bin").resolve(name));
            }
            case WINDOWS -> {
                Path root = dest.resolve(name);
                yield new ImageLayout(
                        root, root.resolve("app"), root.resolve("runtime"), root.resolve(name + "-console.exe"));
            }
            case MACOS -> {
                Path root = dest.resolve(name + ".app");
                Path contents = root.resolve("Contents");
                yield new ImageLayout(
                        root,
                        contents.resolve("app"),
                        contents.resolve("runtime/Contents/Home"),
                        contents.resolve("MacOS").resolve(name));
            }
        };
    }
}
