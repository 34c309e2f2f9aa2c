package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.tour.PngWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;

/// Pictures that tests leave behind in `target/pictures`, to be looked at.
public final class Pictures {
    private Pictures() {}

    /// Writes what a scene shows now.
    public static Path write(Scene scene, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Path file = folder.resolve(name + ".png");
        Files.write(file, PngWriter.encode(scene.snapshot(null)));
        return file;
    }
}
