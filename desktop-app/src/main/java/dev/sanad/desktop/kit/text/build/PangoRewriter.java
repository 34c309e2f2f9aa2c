package dev.sanad.desktop.kit.text.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;

/// The build step: takes the shaper from the JavaFX jar on its class path and writes the corrected class into the
/// folder
/// given as the one argument, from where it comes before JavaFX on the class path.
///
/// Does nothing but say so where JavaFX has no such class (Windows and macOS have their own shapers).
public final class PangoRewriter {
    private PangoRewriter() {}

    public static void main(String[] args) throws IOException {
        run(Path.of(args[0]), System.out);
    }

    private static void run(Path classes, PrintStream out) throws IOException {
        Optional<byte[]> shipped = shipped();
        if (shipped.isEmpty()) {
            out.println("Arabic line wrapping: this JavaFX has no Pango shaper, nothing to correct.");
            return;
        }
        Path target = classes.resolve(PangoCorrection.CLASS_FILE);
        Files.createDirectories(target.getParent());
        Files.write(target, PangoCorrection.applyTo(shipped.get()));
        out.println("Arabic line wrapping: corrected the Pango shaper of JavaFX.");
    }

    /// The class file inside the jar, passing over a corrected one that an earlier build left in the folder.
    ///
    /// @return empty where JavaFX brings no such class
    public static Optional<byte[]> shipped() throws IOException {
        ClassLoader loader = PangoRewriter.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources(PangoCorrection.CLASS_FILE))) {
            if ("jar".equals(url.getProtocol())) {
                try (InputStream in = url.openStream()) {
                    return Optional.of(in.readAllBytes());
                }
            }
        }
        return Optional.empty();
    }
}
