package dev.sanad.desktop;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.tools.NphiesCommand;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.policy.PolicyFile;
import dev.sanad.sandbox.SandboxMain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the program begins. There is no class that extends `Application`: the toolkit is started by hand.
public final class Launcher {
    static final int GOOD = 0;
    static final int BAD = 1;
    static final int MISUNDERSTOOD = 2;
    static final int NOT_DONE = 3;

    private static final String HELP = """
            Sanad, the health-insurance workstation of Saudi clinics

            sanad [--data-dir DIR] [--profile sandbox|production|custom] [--start-report FILE] [open FILE]
                starts the workstation; the sandbox needs no credentials; where it is open with this data already,
                its window comes to the front; open FILE says what a NPHIES message in a file holds
            sanad --self-check [--json]
                tries everything that is installed in a folder of its own: store, codes, every screen, a question to
                the sandbox and its answer; needs no display, changes nothing
            sanad tour [--out DIR] [--lang en|ar] [--theme light|dark] [--size WxH] [--json]
                drives the real window through its jobs and photographs it; needs no display; also --tour
            sanad inspect FILE|DIR [--json]
                tells what NPHIES messages say, and whether writing them again loses anything
            sanad check FILE|DIR [--json]
                runs the rules over request messages
            sanad sandbox [--port N]
                runs the sandbox alone
            sanad audit verify [--data-dir DIR] [--profile …] [--user NAME] [--json]
                checks the audit trail from its first entry to its last; asks for the passphrase
            sanad --help | --version

            Exit codes: 0 good, 1 something is wrong with what was looked at, 2 the command line was not understood,
            3 it could not be done.
            """;

    private Launcher() {}

    public static void main(String[] args) {
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
            err.println("sanad --help tells what can be asked.");
            return MISUNDERSTOOD;
        } catch (IOException e) {
            err.println("This could not be done: " + e.getMessage());
            return NOT_DONE;
        }
    }

    private static int dispatch(String[] args, PrintStream out, PrintStream err) throws IOException {
        String command = args.length == 0 || args[0].startsWith("--") ? "" : args[0];
        return switch (command) {
            case "sandbox" -> SandboxMain.run(Arrays.copyOfRange(args, 1, args.length), out, err);
            case "inspect", "check" -> new NphiesCommand().run(args, out, err);
            case "", "open", "tour", "audit" -> own(command, Arguments.parse(List.of(args), policy()), out, err);
            default -> throw new Arguments.Misunderstood("unknown command " + command);
        };
    }

    private static Outcome<ClinicPolicy> policy() {
        return PolicyFile.read(PolicyFile.standard(System.getProperty("os.name", ""), System.getenv()));
    }

    private static int own(String command, Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.has("--help")) {
            out.print(HELP);
            return GOOD;
        }
        if (arguments.has("--version")) {
            out.println("Sanad " + Versions.program());
            return GOOD;
        }
        if (command.equals("audit")) {
            return new AuditCommand(out, err).run(arguments);
        }
        if (arguments.has("--self-check")) {
            return new SelfCheckCommand(out).run(arguments);
        }
        if (command.equals("tour") || arguments.has("--tour")) {
            return new TourCommand(out).run(arguments);
        }
        if (!hasDisplay(System.getProperty("os.name", ""), System.getenv())) {
            err.println("There is no display here, so the workstation cannot show its window. Taking the tour without"
                    + " one instead.");
            return new TourCommand(out).run(arguments);
        }
        StartTimeline timeline = new StartTimeline(Arguments.clock());
        timeline.reached(StartTimeline.Step.MAIN);
        return new DesktopApp(arguments, timeline).run(out);
    }

    /// Whether there is a screen to show a window on.
    static boolean hasDisplay(String system, Map<String, String> environment) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
                || "Headless".equals(System.getProperty("glass.platform"));
    }
}
