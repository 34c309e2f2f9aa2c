package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.session.Role;
import dev.sanad.core.session.User;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `audit verify` on real folders, among them some that somebody without the key has been at.
class AuditCommandTest {
    private static final String PASSPHRASE = "seven camels at noon";

    @TempDir
    Path root;

    private Path data() {
        return root.resolve("data");
    }

    private static Optional<CoreConfig.Demo> demo() {
        return Optional.of(
                new CoreConfig.Demo(URI.create("http://127.0.0.1:9/"), DemoPeople.clinic(), List.of(), List.of()));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError(outcome.toString());
    }

    private void workInTheSandbox() {
        try (SanadCore core = done(SanadCore.open(new CoreConfig(data(), Arguments.clock(), Keychain.NONE, demo())))) {
            done(core.session().signInDemo().join());
            done(core.session()
                    .addUser("Sara", Role.RECEPTION, PASSPHRASE.toCharArray())
                    .join());
        }
    }

    private LauncherTest.Ending verify(String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"audit", "verify", "--data-dir", data().toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return LauncherTest.run(args);
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(data().resolve(from), data().resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void anHonestFolderIsIntact() {
        workInTheSandbox();
        LauncherTest.Ending ending = verify();
        assertThat(ending.code()).isZero();
        // Made, Sara added, locked at the end; and this look.
        assertThat(ending.out()).isEqualTo("intact, 4 entries" + System.lineSeparator());
        assertThat(verify("--json").out())
                .startsWith("{\"intact\": true, \"verdict\": \"intact\", \"entries\": ")
                .endsWith("}" + System.lineSeparator());
    }

    @Test
    void aFolderWithoutAStoreIsNoIntactOneAndStaysEmpty() {
        LauncherTest.Ending ending = verify();
        assertThat(ending.code()).isEqualTo(3);
        assertThat(ending.err()).contains("no store");
        assertThat(data()).doesNotExist();
    }

    @Test
    void anOlderCopyOfTheStoreIsACutEnd() throws IOException {
        workInTheSandbox();
        copy("clinic.db", "older.db");
        for (int i = 0; i < 4; i++) {
            verify();
        }
        copy("older.db", "clinic.db");
        LauncherTest.Ending ending = verify("--json");
        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out()).contains("\"intact\": false").containsAnyOf("tail-cut", "edited");
        // The evidence stays, however often somebody works on.
        assertThat(verify().code()).isEqualTo(1);
    }

    @Test
    void aRemovedAnchorAndARemovedStoreAreNoticed() throws IOException {
        workInTheSandbox();
        byte[] anchor = Files.readAllBytes(data().resolve("audit.anchor"));
        Files.delete(data().resolve("audit.anchor"));
        assertThat(verify().code()).isEqualTo(1);
        Files.write(data().resolve("audit.anchor"), anchor);
        Files.delete(data().resolve("clinic.db"));
        assertThat(verify().code()).isNotZero();
    }

    @Test
    void aChangedPageIsNoStoreAnyMore() throws IOException {
        workInTheSandbox();
        byte[] bytes = Files.readAllBytes(data().resolve("clinic.db"));
        for (int at = 5_000; at < bytes.length; at += 4_096) {
            bytes[at] ^= 1;
        }
        Files.write(data().resolve("clinic.db"), bytes);
        assertThat(verify().code()).isEqualTo(3);
    }

    @Test
    void aClinicsFolderAsksForThePassphrase() throws IOException {
        try (SanadCore core =
                done(SanadCore.open(new CoreConfig(data(), Arguments.clock(), Keychain.NONE, Optional.empty())))) {
            User owner = done(core.session()
                    .createOwner("Nourah", PASSPHRASE.toCharArray())
                    .join());
            assertThat(owner.role()).isEqualTo(Role.OWNER);
        }
        assertThat(withInput(PASSPHRASE + "\n")).isZero();
        assertThat(withInput("another one\n")).isEqualTo(3);
        assertThat(withInput("")).isEqualTo(3);
        // Without a terminal nobody can be asked.
        assertThat(verify("--profile", "production", "--user", "Nourah").code()).isEqualTo(2);
    }

    private int withInput(String typed) throws IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Arguments arguments = Arguments.parse(List.of(
                "audit",
                "verify",
                "--data-dir",
                data().toString(),
                "--profile",
                "production",
                "--user",
                "nourah",
                "--passphrase-stdin"));
        return new AuditCommand(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), nowhere, nowhere)
                .run(arguments);
    }
}
