package dev.sanad.desktop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/// `sanad train`: what the packer lets the finished program do so that its cache knows a start. A start as a
/// person does it, in a folder of its own, until every screen is prepared.
final class TrainingCommand {
    private final PrintStream out;

    TrainingCommand(PrintStream out) {
        this.out = out;
    }

    /// Starts it.
    ///
    /// @return the exit code
    int run(Arguments arguments) throws IOException {
        if (arguments.words().size() < 2) {
            throw new Arguments.Misunderstood("sanad train takes the file with the names of classes");
        }
        load(Path.of(arguments.words().get(1)));
        TrialWorld.chooseToolkit(!Launcher.hasDisplay());
        Path data = Files.createTempDirectory("sanad-training");
        Arguments start = Arguments.parse(List.of("--data-dir", data.toString()));
        try {
            return new DesktopApp(start, new StartTimeline(Arguments.clock())).rehearse(out);
        } finally {
            Platform.exit();
            TrialWorld.discard(data);
        }
    }

    /// What a start on this screen never touches and one on another kind needs. A class that cannot be loaded here is
    /// none that a start needs.
    private void load(Path file) throws IOException {
        int loaded = 0;
        for (String name : Files.readAllLines(file)) {
            try {
                Class.forName(name, false, TrainingCommand.class.getClassLoader());
                loaded++;
            } catch (ClassNotFoundException | LinkageError absent) {
                out.println("not loaded: " + name);
            }
        }
        out.println(loaded + " classes loaded beforehand");
    }
}
