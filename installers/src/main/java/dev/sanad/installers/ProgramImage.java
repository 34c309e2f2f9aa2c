package dev.sanad.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the program as a folder: runtime, lean jars, launchers, icons, notices, and the cache that
/// makes it start fast.
final class ProgramImage {
    private static final String CACHE = "sanad.aot";
    private static final String PACKERS_OWN = "asm-";

    /// Without profiles of methods: with them the compilers begin at once with what the training found worth it, and
    /// take the processor from the start that is going on.
    static final String TRAINING = "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput=";

    private final Release release;
    private final Tools tools;
    private final List<Path> classPath;

    /// @param classPath everything that is shipped, in the program's order
    ProgramImage(Release release, Tools tools, List<Path> classPath) {
        this.release = release;
        this.tools = tools;
        this.classPath = List.copyOf(classPath);
    }

    ImageLayout make() throws IOException {
        Path work = FileTree.fresh(release.work());
        Path input = Files.createDirectories(work.resolve("input"));
        UsedClasses used = UsedClasses.of(classPath, Files.readAllLines(args("lean.args")));
        List<String> jars =
                new ShippedJars(release.system(), release.processor(), release.stamp()).copy(classPath, used, input);
        strip(input);
        Path runtime = runtime();
        ImageLayout image = folder(input, jars.getFirst(), runtime);
        furnish(image);
        order(image, jars);
        startsBy(image);
        FileTree.stamp(image.root(), release.stamp());
        train(image, jars);
        startsBy(image);
        if (release.system() == HostSystem.LINUX) {
            LinuxStart.clean(image, configs(image));
        }
        FileTree.stamp(image.root(), release.stamp());
        return image;
    }

    private Path runtime() throws IOException {
        Path runtime = release.work().resolve("runtime");
        List<String> arguments = new ArrayList<>();
        arguments.add(ArgumentFile.fill(args("jlink.args"), Map.of(), release.work()));
        arguments.addAll(List.of("--output", runtime.toString()));
        tools.jdk("jlink", arguments);
        // JavaFX warns at every start that it is on the class path; formatting that one line costs 60 ms.
        Files.writeString(
                runtime.resolve("conf/logging.properties"), "\njavafx.level = SEVERE\n", StandardOpenOption.APPEND);
        strip(runtime.resolve("lib/server"));
        strip(runtime.resolve("lib"));
        return runtime;
    }

    /// Takes the names of inner functions out of a folder's native libraries: a sixth of the virtual machine.
    private void strip(Path folder) throws IOException {
        if (release.system() != HostSystem.LINUX || !Tools.has("strip")) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        FileTree.list(folder).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".so"))
                .forEach(command::add);
        tools.run("strip", Map.of(), command);
    }

    private ImageLayout folder(Path input, String jar, Path runtime) throws IOException {
        Path icons = release.work().resolve("icons");
        Path console = release.work().resolve("console.properties");
        Path dest = release.work().resolve("image");
        Map<String, String> places = Map.of(
                "name", ImageLayout.NAME,
                "version", release.numbers(),
                "input", input.toString(),
                "jar", jar,
                "runtime", runtime.toString(),
                "icon", icon(icons).toString(),
                "console", console.toString(),
                "dest", dest.toString());
        String file = ArgumentFile.fill(args("image.args"), places, release.work());
        List<String> options = ArgumentFile.values(Files.readString(Path.of(file.substring(1))), "--java-options");
        Files.writeString(
                console,
                "java-options=" + String.join(" ", options)
                        + " -Djava.util.logging.config.file=$APPDIR/support-logging.properties\n"
                        + Files.readString(release.resources().resolve("console.properties")));
        tools.jdk("jpackage", List.of(file));
        return ImageLayout.of(release.system(), dest, ImageLayout.NAME);
    }

    private Path icon(Path icons) throws IOException {
        Files.createDirectories(icons);
        return switch (release.system()) {
            case LINUX -> Files.write(icons.resolve("sanad.png"), ShieldIcon.png(256));
            case WINDOWS -> Files.write(icons.resolve("sanad.ico"), ShieldIcon.ico());
            case MACOS -> Files.write(icons.resolve("sanad.icns"), ShieldIcon.icns());
        };
    }

    /// What lies beside the jars, and on Linux what the desktop is told.
    private void furnish(ImageLayout image) throws IOException {
        Files.copy(
                release.resources().resolve("support-logging.properties"),
                image.app().resolve("support-logging.properties"));
        Path legal = Files.createDirectories(image.app().resolve("legal"));
        Files.copy(release.target().resolve("THIRD-PARTY.txt"), legal.resolve("THIRD-PARTY.txt"));
        Files.copy(release.target().resolve("sbom.json"), legal.resolve("sbom.json"));
        Files.copy(release.resources().resolve("CHANGED.txt"), legal.resolve("CHANGED.txt"));
        if (release.system() != HostSystem.LINUX) {
            return;
        }
        Path share = image.root().resolve("lib/share");
        FileTree.copy(release.resources().resolve("linux/share"), share);
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            Path folder = share.resolve("icons/hicolor/" + size + "x" + size + "/apps");
            Files.createDirectories(folder);
            Files.write(folder.resolve("sanad.png"), ShieldIcon.png(size));
        }
        Path scalable = Files.createDirectories(share.resolve("icons/hicolor/scalable/apps"));
        Files.write(scalable.resolve("sanad.svg"), ShieldIcon.svg());
        Path integrate = image.root().resolve("lib/integrate");
        Files.copy(release.resources().resolve("linux/integrate"), integrate);
        if (!integrate.toFile().setExecutable(true, false)) {
            throw new IOException("integrate cannot be made executable");
        }
    }

    /// jpackage lists the jars by name; ours stand in the order of the build's class path.
    private void order(ImageLayout image, List<String> jars) throws IOException {
        for (Path config : configs(image)) {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(config)) {
                if (!line.startsWith("app.classpath=")) {
                    lines.add(line);
                }
                if (line.equals("[Application]")) {
                    jars.forEach(jar -> lines.add("app.classpath=$APPDIR/" + jar));
                }
            }
            Files.write(config, lines);
        }
    }

    private void startsBy(ImageLayout image) throws IOException {
        if (release.system() == HostSystem.LINUX) {
            LinuxStart.write(image, configs(image));
        }
    }

    static List<Path> configs(ImageLayout image) throws IOException {
        return FileTree.list(image.app()).stream()
                .filter(file -> file.toString().endsWith(".cfg"))
                .toList();
    }

    /// Lets a start run in the finished folder until every screen is prepared, and keeps what the virtual machine
    /// learned: classes read, linked and laid out, and which methods are worth compiling.
    private void train(ImageLayout image, List<String> jars) throws IOException {
        Path classes = release.work().resolve("training-classes.txt");
        Files.write(
                classes,
                ShippedJars.classes(
                        jars.stream().map(image.app()::resolve).toList(),
                        Files.readAllLines(args("training.args")),
                        release.system()));
        Path cache = image.app().resolve(CACHE);
        tools.runOnScreen(
                "training", TRAINING + cache, List.of(image.launcher().toString(), "train", classes.toString()));
        if (!Files.isRegularFile(cache)) {
            throw new IOException("training left no cache; its words are in training.log");
        }
        tools.refuse("training", List.of("NoClassDefFoundError", "ClassNotFoundException", "NoSuchFieldError"));
        for (Path config : configs(image)) {
            Files.writeString(config, "java-options=-XX:AOTCache=$APPDIR/" + CACHE + "\n", StandardOpenOption.APPEND);
        }
    }

    /// Says in the folder itself how it is packed, so that the program knows which updates fit.
    void mark(ImageLayout image, String kind) throws IOException {
        Files.writeString(image.app().resolve("packed-as"), kind + "\n");
        FileTree.stamp(image.root(), release.stamp());
    }

    private Path args(String name) {
        return release.home().resolve("args").resolve(name);
    }

    /// The jars of a class path that are shipped: without folders, and without what only the packer uses.
    static List<Path> jars(String classPath) {
        return Stream.of(classPath.split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(jar -> !jar.getFileName().toString().startsWith(PACKERS_OWN))
                .toList();
    }
}
