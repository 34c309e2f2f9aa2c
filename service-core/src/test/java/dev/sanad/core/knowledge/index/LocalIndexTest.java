package dev.sanad.core.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.knowledge.KnowledgeWiring;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.PlainTextSearch;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The index of a clinic with its settings in a real encrypted file.
class LocalIndexTest {
    private static final String ID = "5a4dad0b-0000-4000-8000-000000000009";
    private static final SandboxIndexPlace SANDBOX = new SandboxIndexPlace(
            URI.create("http://127.0.0.1:4711/"), "me-south-1", ID, new KeptKey("PUBLIC", "not-a-secret", ""));

    @TempDir
    Path folder;

    private final List<String> noted = new CopyOnWriteArrayList<>();
    private final FakeIndexes kendra = new FakeIndexes();
    private String refused = "";
    private Outcome<List<Personal>> people = Outcome.done(List.of());
    private TestStore store;
    private LocalIndex index;

    @BeforeEach
    void open() {
        store = TestStore.open(
                folder.resolve("clinic.db"), KnowledgeWiring.migrations().toArray(Migration[]::new));
        index = index(true, Optional.empty());
    }

    private LocalIndex index(boolean allowed, Optional<SandboxIndexPlace> sandbox) {
        return new LocalIndex(new IndexWiring.Deps(
                store.database(),
                store.threads(),
                (_, action, detail) -> {
                    if (action.equals(refused)) {
                        throw new IllegalStateException("the trail is full");
                    }
                    noted.add((action + " " + detail).strip());
                },
                kendra,
                new IndexWiring.Around(allowed, sandbox, _ -> CompletableFuture.completedFuture(people))));
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private static IndexSettings kendra(String endpoint) {
        return new IndexSettings(true, IndexSettings.Kind.KENDRA, "eu-west-1", ID, endpoint, Duration.ofSeconds(5));
    }

    private static IndexKey key() {
        return new IndexKey("AKIDEXAMPLE", "topsecretvalue".toCharArray(), "");
    }

    private void setUp() {
        TestStore.done(wait(index.choose(kendra(""))));
        TestStore.done(wait(index.saveKey(key())));
    }

    private static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome<List<IndexPassage>> ask(String text) {
        return wait(index.ask(IndexQuestion.of(text), 5, Cancellation.none()));
    }

    private static FailureCode code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(Failure failure) ? failure.code() : FailureCode.UNEXPECTED;
    }

    @Test
    void whatRecordsSayOfPeopleIsInNoQuestion() {
        people = Outcome.done(List.of(
                new Personal(Personal.Kind.NAME, "زينة القرشي"), new Personal(Personal.Kind.MEMBER, "MB-77 / 12 A")));
        IndexQuestion left = TestStore.done(wait(index.question("موافقة زينة للعلاج mb7712a", List.of())));
        assertThat(left.text()).isEqualTo("موافقة للعلاج");
        assertThat(left.isShortened()).isTrue();
    }

    @Test
    void thereIsNoQuestionWhereTheRecordsCannotBeRead() {
        people = Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
        assertThat(code(wait(index.question("approval", List.of())))).isEqualTo(FailureCode.STORE_FAILED);
    }

    @Test
    void isOffUntilItIsSetUpUnlockedAndSwitchedOn() {
        assertThat(code(ask("approval"))).isEqualTo(FailureCode.INDEX_OFF);
        assertThat(code(wait(index.probe()))).isEqualTo(FailureCode.INDEX_OFF);
        TestStore.done(wait(index.choose(kendra(""))));
        assertThat(index.state().get().on()).as("without a key").isFalse();
        TestStore.done(wait(index.saveKey(key())));
        assertThat(index.state().get().on()).isTrue();
        assertThat(TestStore.done(ask("approval"))).hasSize(1);
        TestStore.done(wait(index.choose(kendra("").with(false))));
        assertThat(code(ask("approval"))).isEqualTo(FailureCode.INDEX_OFF);
        assertThat(kendra.asked).containsExactly("approval");
        assertThat(noted)
                .containsExactly(
                        "knowledge.index-changed on",
                        "knowledge.index-key-changed",
                        "knowledge.index-asked KENDRA",
                        "knowledge.index-changed off");
    }

    @Test
    void keepsSettingsAndKeyEncryptedOverARestart() throws IOException {
        setUp();
        index.close();
        index = index(true, Optional.empty());
        assertThat(TestStore.done(ask("approval"))).hasSize(1);
        assertThat(index.state().get().settings()).isEqualTo(kendra(""));
        assertThat(kendra.keys).contains(new KeptKey("AKIDEXAMPLE", "topsecretvalue", ""));
        assertThat(PlainTextSearch.filesWith(folder, List.of("topsecretvalue", "AKIDEXAMPLE", ID)))
                .isEmpty();
        assertThat(noted.toString()).doesNotContain("topsecret", "AKID", "approval");
        TestStore.done(wait(index.saveKey(new IndexKey("", new char[0], ""))));
        assertThat(code(ask("approval"))).as("the key is forgotten").isEqualTo(FailureCode.INDEX_OFF);
    }

    @Test
    void aKeyIsWipedAndTellsNothing() {
        IndexKey key = key();
        TestStore.done(wait(index.saveKey(key)));
        assertThat(key.secret()).containsOnly('\0');
        assertThat(key()).hasToString("IndexKey[]");
        IndexKey without = new IndexKey(" ", "topsecretvalue".toCharArray(), "");
        assertThat(wait(index.saveKey(without))).isInstanceOf(Outcome.Refused.class);
        assertThat(without.secret()).containsOnly('\0');
    }

    @Test
    void nothingLeavesThatWasNotNoted() {
        setUp();
        refused = "knowledge.index-asked";
        assertThat(ask("approval")).isInstanceOf(Outcome.Failed.class);
        assertThat(kendra.asked).isEmpty();
    }

    @Test
    void nothingLeavesWhereNothingIsLeft() {
        setUp();
        assertThat(code(ask("Norah Abdullah Alharbi 1090000133"))).isEqualTo(FailureCode.NOTHING_TO_ASK);
        assertThat(kendra.asked).isEmpty();
        assertThat(noted).doesNotContain("knowledge.index-asked KENDRA");
    }

    @Test
    void nothingLeavesThatWasCancelledBefore() {
        setUp();
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThat(code(wait(index.ask(IndexQuestion.of("approval"), 5, cancelled))))
                .isEqualTo(FailureCode.CANCELLED);
        assertThat(kendra.asked).isEmpty();
    }

    @Test
    void oneLineServesManyQuestionsAndIsLetGoWhenSettingsChange() {
        setUp();
        ask("one");
        ask("two");
        assertThat(kendra.places).hasSize(1);
        kendra.ending = new CompletableFuture<>();
        CompletableFuture<Outcome<List<IndexPassage>>> slow =
                index.ask(IndexQuestion.of("three"), 5, Cancellation.none());
        TestStore.done(wait(index.choose(kendra("https://kendra.clinic.example/"))));
        kendra.ending.complete(Outcome.done(List.of()));
        wait(slow);
        TestStore.done(ask("four"));
        assertThat(kendra.places)
                .extracting(place -> place.endpoint())
                .endsWith(URI.create("https://kendra.clinic.example/"));
        index.close();
        assertThat(kendra.closed).isEqualTo(kendra.places.size());
        assertThat(code(ask("five"))).isEqualTo(FailureCode.CANCELLED);
    }

    @Test
    void aTrialAsksOneHarmlessQuestionAlsoWhileItIsOff() {
        setUp();
        TestStore.done(wait(index.choose(kendra("").with(false))));
        IndexTrial trial = TestStore.done(wait(index.probe()));
        assertThat(trial.passages()).isEqualTo(1);
        assertThat(kendra.asked).containsExactly("approval");
        assertThat(noted).endsWith("knowledge.index-probed KENDRA");
        kendra.ending = CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.INDEX_DENIED)));
        assertThat(code(wait(index.probe()))).isEqualTo(FailureCode.INDEX_DENIED);
    }

    @Test
    void theSandboxsIndexNeedsNothingAndIsThereOnlyInItsProfile() {
        index.close();
        index = index(true, Optional.of(SANDBOX));
        IndexSettings offered = index.state().get().settings();
        assertThat(offered.kind()).isEqualTo(IndexSettings.Kind.SANDBOX);
        assertThat(offered.on()).isFalse();
        TestStore.done(wait(index.choose(offered.with(true))));
        assertThat(index.state().get().place().simulated()).isTrue();
        assertThat(TestStore.done(ask("approval"))).hasSize(1);
        assertThat(kendra.places.getFirst().endpoint()).isEqualTo(SANDBOX.endpoint());
        index.close();
        index = index(true, Optional.empty());
        assertThat(code(ask("approval"))).isEqualTo(FailureCode.INDEX_OFF);
    }

    @Test
    void aPolicyTakesItAway() {
        setUp();
        index.close();
        index = index(false, Optional.empty());
        assertThat(code(ask("approval"))).isEqualTo(FailureCode.INDEX_OFF);
        assertThat(index.state().get().allowed()).isFalse();
        assertThat(wait(index.choose(kendra(""))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Finding) refused.why().getFirst()).code())
                                .isEqualTo("SND-IDX-01"));
        assertThat(code(wait(index.probe()))).isEqualTo(FailureCode.INDEX_OFF);
        assertThat(kendra.asked).isEmpty();
    }

    @Test
    void settingsThatCouldNotBeReadAreReadAgain() {
        index.close();
        store.write(tx -> tx.update("ALTER TABLE knowledge_setting RENAME TO elsewhere"));
        index = index(true, Optional.of(SANDBOX));
        assertThat(code(ask("approval"))).isNotEqualTo(FailureCode.INDEX_OFF);
        store.write(tx -> tx.update("ALTER TABLE elsewhere RENAME TO knowledge_setting"));
        assertThat(code(ask("approval"))).isEqualTo(FailureCode.INDEX_OFF);
        TestStore.done(wait(index.choose(index.state().get().settings().with(true))));
        assertThat(TestStore.done(ask("approval"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://kendra.clinic.example/,SND-IDX-04",
        "http://10.0.0.7/,SND-IDX-04",
        "ftp://kendra.clinic.example/,SND-IDX-04",
        "https://user@kendra.clinic.example/,SND-IDX-04",
    })
    void takesEncryptedAddressesOrThisComputerOnly(String endpoint, String code) {
        assertThat(index.findings(kendra(endpoint))).extracting(Finding::code).contains(code);
        assertThat(wait(index.choose(kendra(endpoint)))).isInstanceOf(Outcome.Refused.class);
        for (String good : List.of("", "https://vpce-1.kendra.eu-west-1.vpce.amazonaws.com/", "http://127.0.0.1:8/")) {
            assertThat(index.findings(kendra(good))).noneMatch(Finding::isError);
        }
    }

    @Test
    void saysWhatIsWrongFieldByField() {
        IndexSettings wrong =
                new IndexSettings(true, IndexSettings.Kind.KENDRA, "Riyadh", "short", "", Duration.ofSeconds(60));
        assertThat(index.findings(wrong))
                .extracting(Finding::field)
                .containsExactly("region", "index", "key", "deadline");
        IndexSettings empty = IndexSettings.off(IndexSettings.Kind.KENDRA);
        assertThat(index.findings(empty)).isEmpty();
        assertThat(TestStore.done(wait(index.choose(empty)))).isEqualTo(empty);
    }
}
