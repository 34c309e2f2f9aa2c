package dev.sanad.desktop;

import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.User;
import dev.sanad.core.settings.Profile;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// `sanad audit verify`: checks the audit trail of a data folder that no workstation has open.
final class AuditCommand {
    private static final int NOT_DONE = 3;

    private final PrintStream out;
    private final PrintStream err;

    AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(Arguments arguments) {
        if (arguments.words().size() != 2 || !arguments.words().get(1).equals("verify")) {
            throw new Arguments.Misunderstood("audit knows one thing: verify");
        }
        Profile profile = arguments.profile();
        boolean sandbox = profile == Profile.SANDBOX;
        Path data =
                arguments.value("--data-dir").map(Path::of).orElseGet(() -> DataPlace.find(System.getenv(), sandbox));
        try (SanadCore core = SanadCore.open(new CoreConfig(data, profile, Arguments.clock(), Optional.empty()))) {
            CompletableFuture<Outcome<User>> entering = sandbox
                    ? core.session().signInDemo()
                    : core.session().signIn(arguments.value("--user").orElse(""), passphrase());
            if (!(entering.join() instanceof Outcome.Done<User>)) {
                return refuse(entering.join());
            }
            return core.services()
                    .get()
                    .map(services -> tell(services.audit().verify().join(), arguments.has("--json")))
                    .orElse(NOT_DONE);
        }
    }

    private int tell(Outcome<AuditVerdict> outcome, boolean json) {
        if (!(outcome instanceof Outcome.Done<AuditVerdict>(AuditVerdict verdict))) {
            return refuse(outcome);
        }
        String text = switch (verdict) {
            case AuditVerdict.Intact(long count) -> "intact, " + count + " entries";
            case AuditVerdict.Edited(long at) -> "entry " + at + " is not what was written";
            case AuditVerdict.Missing(long at) -> "entry " + at + " is missing";
            case AuditVerdict.TailCut(long expected, long found) ->
                "the end was cut off: " + expected + " entries were written, " + found + " are there";
            case AuditVerdict.AnchorLost(long found) -> "the anchor is gone, " + found + " entries are there";
        };
        boolean intact = verdict instanceof AuditVerdict.Intact;
        out.println(json ? "{\"intact\": " + intact + ", \"verdict\": \"" + text + "\"}" : text);
        return intact ? Launcher.GOOD : Launcher.BAD;
    }

    private int refuse(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?>(Failure failure)) {
            err.println(failure.code().id() + " " + failure.text().en() + " "
                    + failure.nextStep().en());
        } else {
            err.println("The store could not be opened with this name and passphrase.");
        }
        return NOT_DONE;
    }

    @SuppressWarnings("SystemConsoleNull") // a redirected console asks nobody
    private static char[] passphrase() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Arguments.Misunderstood("audit verify asks for a passphrase and needs a terminal");
        }
        char[] typed = console.readPassword("Passphrase: ");
        return typed == null ? new char[0] : typed;
    }
}
