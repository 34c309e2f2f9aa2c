package dev.sanad.installers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes from the program's folder what a system installs.
final class Packages {
    private final Release release;
    private final Tools tools;
    private final ProgramImage program;
    private final Optional<String> hook;
    private final PrintStream out;

    /// @param hook signs for the operating system: called with `image FOLDER` before packing and
    ///             `package FILE` after; empty where nobody signs
    Packages(Release release, Tools tools, ProgramImage program, Optional<String> hook, PrintStream out) {
        this.release = release;
        this.tools = tools;
        this.program = program;
        this.hook = hook;
        this.out = out;
    }

    /// Makes every kind that is wanted, and says which files there are.
    List<Path> make(ImageLayout image) throws IOException {
        FileTree.fresh(release.packages());
        List<Path> made = new ArrayList<>();
        for (String kind : release.kinds()) {
            if (kind.equals("rpm") && !Tools.has("rpmbuild")) {
                out.println("no .rpm: rpmbuild is not installed here");
                continue;
            }
            program.mark(image, kind);
            sign("image", image.root());
            Path file = kind.equals("portable") ? portable(image) : installer(kind, image);
            sign("package", file);
            made.add(file);
            out.printf("%-9s %s, %.1f MB%n", kind, file.getFileName(), Files.size(file) / 1e6);
        }
        return made;
    }

    private Path installer(String kind, ImageLayout image) throws IOException {
        Path filled = release.work().resolve(kind);
        Path resources = filled.resolve("resources");
        FileTree.fresh(filled);
        FileTree.copy(release.resources().resolve(release.system().tag()), resources);
        Files.copy(release.resources().resolve("nphies.properties"), resources.resolve("nphies.properties"));
        Map<String, String> places = Map.of("resources", resources.toString(), "version", release.numbers());
        Path dest = Files.createDirectories(filled.resolve("dest"));
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--type", kind, "--app-image", image.root().toString()));
        arguments.addAll(List.of("--name", ImageLayout.NAME, "--app-version", release.numbers()));
        arguments.addAll(List.of("--vendor", "Sanad", "--dest", dest.toString(), "--verbose"));
        arguments.addAll(List.of("--resource-dir", resources.toString()));
        arguments.add(ArgumentFile.fill(
                release.home().resolve("args").resolve(release.system().tag() + ".args"), places, filled));
        tools.jdk("jpackage", arguments);
        List<Path> files = FileTree.list(dest);
        if (files.size() != 1) {
            throw new IOException("jpackage made " + files);
        }
        return Files.move(
                files.getFirst(), release.packages().resolve(files.getFirst().getFileName()));
    }

    /// The folder as an archive, for who may not install.
    private Path portable(ImageLayout image) throws IOException {
        String name = "sanad-" + release.numbers() + "-" + release.system().tag() + "-" + release.arch();
        Path parent = image.root().toAbsolutePath().getParent();
        String folder = image.root().getFileName().toString();
        if (parent == null) {
            throw new IllegalStateException("the image lies in a folder");
        }
        Path file = release.packages().resolve(name + (release.system() == HostSystem.LINUX ? ".tar.xz" : ".zip"));
        List<String> command = release.system() == HostSystem.LINUX
                ? List.of(
                        "tar",
                        "--create",
                        "--xz",
                        "--file=" + file,
                        "--directory=" + parent,
                        "--sort=name",
                        "--owner=0",
                        "--group=0",
                        "--numeric-owner",
                        "--mode=go-w",
                        "--format=ustar",
                        folder)
                // Both systems bring a tar that writes zip archives.
                : List.of("tar", "-a", "-c", "-f", file.toString(), "-C", parent.toString(), folder);
        tools.run("portable", Map.of("XZ_OPT", "-9 -T1"), command);
        return file;
    }

    private void sign(String what, Path path) throws IOException {
        if (hook.isPresent()) {
            tools.run("sign-" + what, Map.of(), List.of(hook.get(), what, path.toString()));
        }
    }
}
