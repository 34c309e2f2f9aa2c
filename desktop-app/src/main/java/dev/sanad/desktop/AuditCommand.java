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
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `sanad audit verify`: checks the audit trail of a data folder that no workstation has open.
final class AuditCommand {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    AuditCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(Arguments arguments) throws IOException {
        if (arguments.words().size() != 2 || !arguments.words().get(1).equals("verify")) {
            throw new Arguments.Misunderstood("audit knows one thing: verify");
        }
        Profile profile = arguments.profile();
        boolean sandbox = profile == Profile.SANDBOX;
        Path data = arguments
                .value("--data-dir")
                .map(Path::of)
                .orElseGet(() -> DataPlace.conventional(System.getenv(), sandbox));
        if (!Files.exists(data.resolve("vault.json")) && !Files.exists(data.resolve("clinic.db"))) {
            // Opening it would make a new store, whose empty trail is intact.
            err.println("There is no store in " + data);
            return Launcher.NOT_DONE;
        }
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

    private int verify(SanadCore opened, boolean sandbox, Arguments arguments) throws IOException {
        try (SanadCore core = opened) {
            Outcome<User> entered = (sandbox
                            ? core.session().signInDemo()
                            : core.session().signIn(arguments.value("--user").orElse(""), passphrase(arguments)))
                    .join();
            if (!(entered instanceof Outcome.Done<User>)) {
                return refuse(entered);
            }
            return core.services()
                    .get()
                    .map(services -> tell(services.records().audit().verify().join(), arguments.has("--json")))
                    .orElse(Launcher.NOT_DONE);
        }
    }

    private int tell(Outcome<AuditVerdict> outcome, boolean json) {
        if (!(outcome instanceof Outcome.Done<AuditVerdict>(AuditVerdict verdict))) {
            return refuse(outcome);
        }
        boolean intact = verdict instanceof AuditVerdict.Intact;
        out.println(json ? json(verdict) : text(verdict));
        return intact ? Launcher.GOOD : Launcher.BAD;
    }

    private static String text(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Intact(long count) -> "intact, " + count + " entries";
            case AuditVerdict.Edited(long at) -> "entry " + at + " is not what was written";
            case AuditVerdict.Missing(long at) -> "entry " + at + " is missing";
            case AuditVerdict.TailCut(long expected, long found) ->
                "the end was cut off: " + expected + " entries were written, " + found + " are there";
            case AuditVerdict.AnchorLost(long found) -> "the anchor is gone, " + found + " entries are there";
        };
    }

    /// Numbers and fixed words only.
    private static String json(AuditVerdict verdict) {
        String what = switch (verdict) {
            case AuditVerdict.Intact(long count) -> "\"verdict\": \"intact\", \"entries\": " + count;
            case AuditVerdict.Edited(long at) -> "\"verdict\": \"edited\", \"at\": " + at;
            case AuditVerdict.Missing(long at) -> "\"verdict\": \"missing\", \"at\": " + at;
            case AuditVerdict.TailCut(long expected, long found) ->
                "\"verdict\": \"tail-cut\", \"expected\": " + expected + ", \"entries\": " + found;
            case AuditVerdict.AnchorLost(long found) -> "\"verdict\": \"anchor-lost\", \"entries\": " + found;
        };
        return "{\"intact\": " + (verdict instanceof AuditVerdict.Intact) + ", " + what + ", \"text\": \""
                + text(verdict) + "\"}";
    }

    private int refuse(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?>(Failure failure)) {
            err.println(failure.code().id() + " " + failure.text().en() + " "
                    + failure.nextStep().en());
        } else {
            err.println("The store could not be opened with this name and passphrase.");
        }
        return Launcher.NOT_DONE;
    }

    @SuppressWarnings("SystemConsoleNull") // a redirected console asks nobody
    private char[] passphrase(Arguments arguments) throws IOException {
        if (arguments.has("--passphrase-stdin")) {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Arguments.Misunderstood(
                    "audit verify asks for the passphrase and needs a terminal, or --passphrase-stdin");
        }
        char[] typed = console.readPassword("Passphrase: ");
        return typed == null ? new char[0] : typed;
    }
}
