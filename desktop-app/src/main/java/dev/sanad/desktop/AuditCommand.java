package dev.sanad.desktop;

import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.session.OsKeychain;
import dev.sanad.core.session.User;
import dev.sanad.core.settings.Profile;
import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `sanad audit verify`: checks the audit trail of a data folder that no workstation has open.
final class AuditCommand {
    private static final int NOT_DONE = 3;
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

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
        // A demo clinic without an exchange: nothing is sent by this command.
        Optional<CoreConfig.Demo> demo = sandbox
                ? Optional.of(new CoreConfig.Demo(NOWHERE, DemoPeople.clinic(), List.of(), List.of()))
                : Optional.empty();
        CoreConfig config = new CoreConfig(data, Arguments.clock(), sandbox ? Keychain.NONE : new OsKeychain(), demo);
        return switch (SanadCore.open(config)) {
            case Outcome.Done<SanadCore>(SanadCore core) -> verify(core, sandbox, arguments);
            case Outcome<SanadCore> other -> refuse(other);
        };
    }

    private int verify(SanadCore opened, boolean sandbox, Arguments arguments) {
        try (SanadCore core = opened) {
            Outcome<User> entered = (sandbox
                            ? core.session().signInDemo()
                            : core.session().signIn(arguments.value("--user").orElse(""), passphrase()))
                    .join();
            if (!(entered instanceof Outcome.Done<User>)) {
                return refuse(entered);
            }
            return core.services()
                    .get()
                    .map(services -> tell(services.records().audit().verify().join(), arguments.has("--json")))
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
