package dev.sanad.desktop;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.tools.NphiesCommand;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.policy.PolicyFile;
import dev.sanad.sandbox.SandboxMain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the program begins. There is no class that extends `Application`: the toolkit is started by
/// hand.
public final class Launcher {
    static final int GOOD = 0;
    static final int BAD = 1;
    static final int MISUNDERSTOOD = 2;

    static final int NOT_DONE = 3;

    private Launcher() {}

    public static void main(String[] args) {
        // Otherwise the first logger opens every jar of the class path to look for who writes the log.
        System.setProperty("slf4j.provider", "org.slf4j.jul.JULServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        GraphicsCard.choose();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err));
    }

    /// Does what the command line says.
    ///
    /// @return the exit code
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return dispatch(args, out, err);
        } catch (Arguments.Misunderstood e) {
            err.println(e.getMessage());
            err.println("sanad --help tells what can be asked; sanad COMMAND --help tells more.");
            return MISUNDERSTOOD;
        } catch (IOException e) {
            err.println("This could not be done: " + e.getMessage());
            return NOT_DONE;
        }
    }

    private static int dispatch(String[] args, PrintStream out, PrintStream err) throws IOException {
        String command = args.length == 0 || args[0].startsWith("-") ? "" : args[0];
        return switch (command) {
            case "sandbox" -> SandboxMain.run(Arrays.copyOfRange(args, 1, args.length), out, err);
            case "inspect", "check" -> new NphiesCommand().run(args, out, err);
            case "", "open", "tour", "train", "audit" ->
                own(command, Arguments.parse(List.of(args), policy()), out, err);
            case "bench" ->
                throw new Arguments.Misunderstood("measurements are run from the source folder: ./sanad bench");
            case "package" ->
                throw new Arguments.Misunderstood("packages are made in the source folder: ./sanad package");
            default -> other(command, args, out, err);
        };
    }

    /// Windows starts the program with the file alone that was double-clicked.
    private static int other(String word, String[] args, PrintStream out, PrintStream err) throws IOException {
        if (args.length == 1 && isMessageFile(word)) {
            return own("open", Arguments.parse(List.of("open", word), policy()), out, err);
        }
        throw new Arguments.Misunderstood("unknown command " + word);
    }

    private static boolean isMessageFile(String word) {
        return (word.endsWith(".nphies") || word.endsWith(".nphies.json")) && Files.isRegularFile(Path.of(word));
    }

    private static Outcome<ClinicPolicy> policy() {
        return PolicyFile.read(PolicyFile.standard(System.getProperty("os.name", ""), System.getenv()));
    }

    private static int own(String word, Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        String command = arguments.has("--self-check")
                ? "self-check"
                : arguments.has("--tour") && word.isEmpty() ? "tour" : word;
        Usage usage = Usage.of(command);
        if (arguments.has("--help")) {
            out.print(usage.text());
            return GOOD;
        }
        if (arguments.has("--version")) {
            out.println("Sanad " + Versions.program());
            return GOOD;
        }
        usage.check(arguments, word);
        return switch (command) {
            case "audit" -> new AuditCommand(System.in, out, err).run(arguments);
            case "tour" -> new TourCommand(out).run(arguments);
            case "train" -> new TrainingCommand(out).run(arguments);
            case "self-check" -> new SelfCheckCommand(out).run(arguments);
            default -> window(arguments, out, err);
        };
    }

    private static int window(Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        arguments.profile(); // A wrong one is told before a window opens.
        if (!hasDisplay()) {
            err.println("There is no display here, so the workstation cannot show its window. Taking the tour without"
                    + " one instead.");
            return new TourCommand(out).run(arguments);
        }
        try {
            StartTimeline timeline = new StartTimeline(Arguments.clock());
            timeline.reached(StartTimeline.Step.MAIN);
            return new DesktopApp(arguments, timeline).run(out);
        } catch (UnsupportedOperationException closed) {
            // Only the toolkit throws it: DISPLAY names a screen that is not there or does not let this user in.
            err.println("The display " + System.getenv("DISPLAY") + " cannot be opened, so the workstation cannot show"
                    + " its window. Taking the tour without one instead.");
            return tourElsewhere(arguments);
        }
    }

    /// A toolkit that failed to start cannot start again in the same process.
    private static int tourElsewhere(Arguments arguments) throws IOException {
        Optional<List<String>> self = Installed.command();
        if (self.isEmpty()) {
            return NOT_DONE;
        }
        List<String> command = new ArrayList<>(self.get());
        command.add("tour");
        Usage.TOUR
                .options()
                .forEach(option -> arguments.value(option).ifPresent(value -> {
                    command.add(option);
                    if (!value.isEmpty()) {
                        command.add(value);
                    }
                }));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process tour = builder.start();
        try {
            return tour.waitFor();
        } catch (InterruptedException e) {
            tour.destroy();
            Thread.currentThread().interrupt();
            return NOT_DONE;
        }
    }

    /// Whether there is a screen here to show a window on.
    static boolean hasDisplay() {
        return hasDisplay(System.getProperty("os.name", ""), System.getenv());
    }

    /// The same for a system and its environment.
    static boolean hasDisplay(String system, Map<String, String> environment) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
                || "Headless".equals(System.getProperty("glass.platform"));
    }
}
