package dev.sanad.installers;

import dev.sanad.installers.peer.BareWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/// An empty JavaFX window in the same kind of folder as the program: the same runtime, launcher,
/// options, JavaFX and a cache trained by a start of its own. What the program's start is measured
/// beside.
final class PeerImage {
    private static final String NAME = "bare-window";
    private static final String CACHE = "bare-window.aot";

    private final Release release;
    private final Tools tools;

    PeerImage(Release release, Tools tools) {
        this.release = release;
        this.tools = tools;
    }

    /// Makes it from what the program's folder was made of.
    ///
    /// @param classes where this module's own classes lie
    /// @return the folder
    Path make(Path classes) throws IOException {
        Path work = FileTree.fresh(release.target().resolve("peer"));
        Path input = Files.createDirectories(work.resolve("input"));
        tools.jdk(
                "jar",
                List.of(
                        "--create",
                        "--file=" + input.resolve(NAME + ".jar"),
                        "-C",
                        classes.toString(),
                        BareWindow.class.getPackageName().replace('.', '/')));
        for (Path file : FileTree.list(release.work().resolve("input"))) {
            String name = file.getFileName().toString();
            if (name.startsWith("javafx-") || !name.endsWith(".jar")) {
                Files.copy(file, input.resolve(name));
            }
        }
        String arguments = ArgumentFile.fill(
                Files.readString(release.home().resolve("args/image.args"))
                        .replace("dev.sanad.desktop.Launcher", BareWindow.class.getName())
                        .replaceAll("(?m)^--add-launcher .*$", "")
                        .replaceAll("(?m)^--icon .*$", ""),
                Map.of(
                        "name", NAME,
                        "version", release.numbers(),
                        "input", input.toString(),
                        "jar", NAME + ".jar",
                        "runtime", release.work().resolve("runtime").toString(),
                        "dest", work.resolve("image").toString()));
        Path filled = Files.writeString(work.resolve("image.args"), arguments);
        tools.jdk("jpackage", List.of("@" + filled));
        ImageLayout image = ImageLayout.of(release.system(), work.resolve("image"), NAME);
        LinuxStart.write(image, ProgramImage.configs(image));
        FileTree.stamp(image.root(), release.stamp());
        Path cache = image.app().resolve(CACHE);
        tools.runOnScreen(
                "peer-training",
                ProgramImage.TRAINING + cache,
                List.of(image.launcher().toString(), work.resolve("report.json").toString()));
        if (!Files.isRegularFile(cache)) {
            throw new IOException("training left no cache; its words are in peer-training.log");
        }
        Files.writeString(
                image.app().resolve(NAME + ".cfg"),
                "java-options=-XX:AOTCache=$APPDIR/" + CACHE + "\n",
                StandardOpenOption.APPEND);
        LinuxStart.write(image, ProgramImage.configs(image));
        LinuxStart.clean(image, ProgramImage.configs(image));
        FileTree.stamp(image.root(), release.stamp());
        return image.root();
    }
}
