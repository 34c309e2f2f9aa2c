package dev.sanad.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.audit.AuditLine;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.outbox.OutboxConfig;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.PlainTextSearch;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSessionTest {
    private static final String OWNER = "Nourah Al-Qahtani";
    private static final String PASSPHRASE = "seven camels at noon";
    private static final VaultCrypto.Cost CHEAP = new VaultCrypto.Cost(64, 1, 1);

    @TempDir
    Path root;

    private final ManualTime time = ManualTime.morning();
    private final Map<String, String> secrets = new HashMap<>();
    private CoreExecutors executors;
    private DataFolder folder;
    private LocalSession session;
    private boolean sandbox;

    @BeforeEach
    void open() {
        executors = TestStore.executors();
        folder = TestStore.done(DataFolder.open(root.resolve("profile")));
        session = TestStore.done(openSession());
    }

    private Outcome<LocalSession> openSession() {
        StoreOpening opening = new StoreOpening(new StoreOpening.Parts(
                folder, executors, time, time, new Random(1), OutboxConfig.standard(), List.of(), List.of()));
        return LocalSession.open(
                new LocalSession.Parts(
                        folder,
                        opening,
                        executors,
                        time,
                        time,
                        time::nanos,
                        new SecureRandom(),
                        keychain(),
                        sandbox,
                        Duration.ofMinutes(1)),
                CHEAP);
    }

    private Keychain keychain() {
        return new Keychain() {
            @Override
            public boolean put(String account, String secret) {
                secrets.put(account, secret);
                return true;
            }

            @Override
            public Optional<String> get(String account) {
                return Optional.ofNullable(secrets.get(account));
            }

            @Override
            public void drop(String account) {
                secrets.remove(account);
            }
        };
    }

    @AfterEach
    void close() {
        session.close();
        folder.close();
        executors.close();
    }

    private void restart() {
        close();
        open();
    }

    private Outcome<User> signIn(String name, String passphrase) {
        return session.signIn(name, passphrase.toCharArray()).join();
    }

    private User owner() {
        return TestStore.done(
                session.createOwner(OWNER, PASSPHRASE.toCharArray()).join());
    }

    private UnlockedStore store() {
        return session.store().get().orElseThrow();
    }

    private static FailureCode code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(Failure failure) ? failure.code() : FailureCode.UNEXPECTED;
    }

    private static List<String> findings(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Finding> why)
                ? why.stream().map(Finding::code).toList()
                : List.of();
    }

    @Test
    void beginsWithTheOwnersAccountAndAsksForItLater() {
        assertThat(session.state().get()).isEqualTo(new SessionState.FirstStart());
        User owner = owner();
        assertThat(owner.role()).isEqualTo(Role.OWNER);
        assertThat(session.state().get()).isEqualTo(new SessionState.SignedIn(owner, time.instant(), false));
        restart();
        assertThat(session.state().get()).isEqualTo(new SessionState.Locked(List.of(OWNER), LockReason.START));
        assertThat(TestStore.done(signIn(" nourah al-qahtani ", PASSPHRASE))).isEqualTo(owner);
        assertThat(code(session.createOwner("Other", PASSPHRASE.toCharArray()).join()))
                .isEqualTo(FailureCode.NOT_ALLOWED);
    }

    @Test
    void wipesThePassphraseWhateverTheEnding() {
        char[] weak = "short".toCharArray();
        assertThat(findings(session.createOwner(OWNER, weak).join())).containsExactly("SND-SES-01");
        assertThat(weak).containsOnly('\0');
        char[] good = PASSPHRASE.toCharArray();
        session.createOwner(OWNER, good).join();
        assertThat(good).containsOnly('\0');
        char[] wrong = "not the passphrase".toCharArray();
        session.signIn(OWNER, wrong).join();
        assertThat(wrong).containsOnly('\0');
    }

    @Test
    void refusesPassphrasesThatAreEasyToGuess() {
        assertThat(findings(session.createOwner(OWNER, "ababababababab".toCharArray())
                        .join()))
                .containsExactly("SND-SES-02");
        assertThat(findings(session.createOwner(OWNER, "nourah al-qahtani1".toCharArray())
                        .join()))
                .containsExactly("SND-SES-02");
        assertThat(findings(session.createOwner(" ", PASSPHRASE.toCharArray()).join()))
                .containsExactly("SND-SES-03");
    }

    @Test
    void refusesAWrongNameAndAWrongPassphraseAlike() {
        owner();
        assertThat(code(signIn(OWNER, "eight camels at noon"))).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        assertThat(code(signIn("Nobody", PASSPHRASE))).isEqualTo(FailureCode.WRONG_PASSPHRASE);
    }

    @Test
    void makesGuessingWaitLongerAndLongerAndSaysUntilWhen() {
        owner();
        session.lock(LockReason.PERSON);
        for (int i = 0; i < 5; i++) {
            assertThat(code(signIn(OWNER, "guess number " + i))).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        }
        Outcome<User> blocked = signIn(OWNER, PASSPHRASE);
        assertThat(blocked).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(FailureCode.TOO_MANY_TRIES);
            assertThat(failed.failure().retryAt()).isEqualTo(time.instant().plusSeconds(30));
        });
        time.advance(Duration.ofSeconds(30));
        assertThat(code(signIn(OWNER, "guess number 6"))).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        time.advance(Duration.ofSeconds(59));
        assertThat(code(signIn(OWNER, PASSPHRASE))).isEqualTo(FailureCode.TOO_MANY_TRIES);
        time.advance(Duration.ofSeconds(1));
        assertThat(signIn(OWNER, PASSPHRASE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void locksWhenNobodyTouchesItAndKeepsTheStoreOpen() {
        User owner = owner();
        TestStore.done(store().settings()
                .change(all -> all.with(
                        new Settings.Desk(true, Duration.ofMinutes(3), Duration.ofHours(1), Duration.ofDays(1)))));
        time.advance(Duration.ofSeconds(175));
        session.touch();
        time.advance(Duration.ofSeconds(175));
        assertThat(session.require(Permission.USERS_CHANGE)).isEqualTo(Outcome.done(owner));
        store().drafts().put("patient/new", Map.of("name", "half"));
        time.advance(Duration.ofSeconds(10));
        assertThat(session.state().get()).isEqualTo(new SessionState.Locked(List.of(OWNER), LockReason.IDLE));
        assertThat(code(session.require(Permission.PATIENTS_READ))).isEqualTo(FailureCode.NOT_SIGNED_IN);
        assertThat(TestStore.done(store().drafts().get("patient/new").join()))
                .hasValueSatisfying(draft -> assertThat(draft.fields()).containsEntry("name", "half"));
        assertThat(TestStore.done(session.unlock(PASSPHRASE.toCharArray()).join()))
                .isEqualTo(owner);
        assertThat(session.require(Permission.PATIENTS_READ)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void locksAfterASleepOfTheComputer() {
        owner();
        time.advance(Duration.ofSeconds(20));
        time.jump(Duration.ofMinutes(5));
        assertThat(session.state().get()).isInstanceOf(SessionState.SignedIn.class);
        time.advance(Duration.ofSeconds(5));
        assertThat(session.state().get()).isEqualTo(new SessionState.Locked(List.of(OWNER), LockReason.SLEEP));
    }

    @Test
    void staysOpenWhenTheClockIsCorrectedALittle() {
        owner();
        time.jump(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(5));
        time.jump(Duration.ofHours(-2));
        time.advance(Duration.ofSeconds(5));
        assertThat(session.state().get()).isInstanceOf(SessionState.SignedIn.class);
    }

    @Test
    void letsTheOwnerMakeUsersAndEachDoWhatTheirRoleAllows() {
        owner();
        User desk = TestStore.done(session.addUser("Sara", Role.RECEPTION, "four palms by the sea".toCharArray())
                .join());
        assertThat(findings(session.addUser("SARA", Role.IT, "four palms by the sea".toCharArray())
                        .join()))
                .containsExactly("SND-SES-04");
        restart();
        assertThat(TestStore.done(signIn("Sara", "four palms by the sea"))).isEqualTo(desk);
        assertThat(session.require(Permission.PATIENTS_CHANGE)).isEqualTo(Outcome.done(desk));
        assertThat(code(session.require(Permission.SETTINGS_CHANGE))).isEqualTo(FailureCode.NOT_ALLOWED);
        assertThat(code(session.addUser("Eve", Role.OWNER, "four palms by the sea".toCharArray())
                        .join()))
                .isEqualTo(FailureCode.NOT_ALLOWED);
    }

    @Test
    void removesUsersButNeitherTheOwnAccountNorTheLastOwner() {
        User owner = owner();
        User sara = TestStore.done(session.addUser("Sara", Role.RECEPTION, "four palms by the sea".toCharArray())
                .join());
        assertThat(findings(session.removeUser(owner.id()).join())).containsExactly("SND-SES-05");
        assertThat(TestStore.done(session.removeUser(sara.id()).join())).isEqualTo(sara);
        assertThat(code(session.removeUser(sara.id()).join())).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(code(signIn("Sara", "four palms by the sea"))).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        assertThat(session.users()).containsExactly(owner);
    }

    @Test
    void changesThePassphraseOnlyForWhoKnowsTheOldOne() {
        owner();
        String next = "nine falcons at dawn";
        assertThat(code(session.changePassphrase("a wrong one, surely".toCharArray(), next.toCharArray())
                        .join()))
                .isEqualTo(FailureCode.WRONG_PASSPHRASE);
        TestStore.done(session.changePassphrase(PASSPHRASE.toCharArray(), next.toCharArray())
                .join());
        restart();
        assertThat(code(signIn(OWNER, PASSPHRASE))).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        assertThat(signIn(OWNER, next)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void signsInTheDemoUserByItselfInTheSandboxOnly() {
        assertThat(code(session.signInDemo().join())).isEqualTo(FailureCode.NOT_ALLOWED);
        sandbox = true;
        restart();
        User demo = TestStore.done(session.signInDemo().join());
        assertThat(session.state().get()).isEqualTo(new SessionState.SignedIn(demo, time.instant(), true));
        restart();
        assertThat(TestStore.done(session.signInDemo().join())).isEqualTo(demo);
    }

    @Test
    void signsInWhoHadThemselvesRememberedUntilTheyAreForgotten() {
        User owner = owner();
        assertThat(code(session.signInRemembered().join())).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        TestStore.done(session.remember(true).join());
        restart();
        assertThat(TestStore.done(session.signInRemembered().join())).isEqualTo(owner);
        secrets.replaceAll((_, _) -> "another secret");
        restart();
        assertThat(code(session.signInRemembered().join())).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        TestStore.done(signIn(OWNER, PASSPHRASE));
        TestStore.done(session.remember(false).join());
        assertThat(secrets).isEmpty();
    }

    @Test
    void locksOutWhoeverEditsARoleInTheVault() throws IOException {
        owner();
        TestStore.done(session.addUser("Sara", Role.RECEPTION, "four palms by the sea".toCharArray())
                .join());
        close();
        Path vault = root.resolve("profile/vault.json");
        Files.writeString(vault, Files.readString(vault).replace("RECEPTION", "OWNER"));
        open();
        assertThat(code(signIn("Sara", "four palms by the sea"))).isEqualTo(FailureCode.WRONG_PASSPHRASE);
        assertThat(signIn(OWNER, PASSPHRASE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void opensWithThePreviousVaultWhereTheFileIsBroken() throws IOException {
        owner();
        TestStore.done(session.addUser("Sara", Role.RECEPTION, "four palms by the sea".toCharArray())
                .join());
        close();
        Path vault = root.resolve("profile/vault.json");
        Files.writeString(vault, Files.readString(vault).substring(0, 100));
        open();
        assertThat(signIn(OWNER, PASSPHRASE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void doesNotBeginAnewOverAStoreWhoseVaultIsGone() throws IOException {
        owner();
        close();
        Files.delete(root.resolve("profile/vault.json"));
        open();
        assertThat(session.state().get()).isEqualTo(new SessionState.FirstStart());
        assertThat(code(session.createOwner(OWNER, PASSPHRASE.toCharArray()).join()))
                .isEqualTo(FailureCode.STORE_FAILED);
    }

    @Test
    void refusesASecondProcessOnTheSameFolder() {
        assertThat(code(DataFolder.open(root.resolve("profile")))).isEqualTo(FailureCode.STORE_IN_USE);
    }

    @Test
    void writesDownWhoCameAndWentAndHidesAllOfItOnDisk() throws IOException {
        owner();
        signIn(OWNER, "a wrong passphrase");
        session.lock(LockReason.PERSON);
        TestStore.done(signIn(OWNER, PASSPHRASE));
        List<AuditLine> lines =
                TestStore.done(store().audit().recent(10, Long.MAX_VALUE).join());
        assertThat(lines)
                .extracting(line -> line.entry().action() + " " + line.entry().outcome())
                .containsExactly(
                        "session.signed-in done",
                        "session.locked done",
                        "session.signed-in refused",
                        "session.created done");
        assertThat(TestStore.done(store().audit().verify().join())).isEqualTo(new AuditVerdict.Intact(4));
        TestStore.done(store().settings()
                .saveCertificatePin("pin-4711-secret".toCharArray())
                .join());
        assertThat(PlainTextSearch.filesWith(root, List.of(PASSPHRASE, "pin-4711", "session.signed-in")))
                .isEmpty();
        close();
        assertThat(PlainTextSearch.filesWith(root, List.of(PASSPHRASE, "pin-4711", "session.signed-in")))
                .isEmpty();
    }
}
