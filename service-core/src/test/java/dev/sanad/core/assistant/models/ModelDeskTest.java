package dev.sanad.core.assistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.assistant.ModelSecret;
import dev.sanad.core.assistant.history.History;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.PlainTextSearch;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Models that a clinic sets up, on a real file.
class ModelDeskTest {
    private static final Optional<SandboxVoice> VOICE =
            Optional.of(new SandboxVoice(URI.create("http://127.0.0.1:4711/v1"), "rules", "public"));

    @TempDir
    Path folder;

    private final List<String> noted = new ArrayList<>();
    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.open(folder.resolve("clinic.db"), History.migrations().toArray(Migration[]::new));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ModelDesk desk(Optional<SandboxVoice> voice) {
        ModelDesk desk = new ModelDesk(new ModelDesk.Parts(
                store.database(), store.threads(), (_, action, _, id, _) -> noted.add(action + " " + id), voice));
        TestStore.done(desk.load().join());
        return desk;
    }

    private static ModelProfile openAi(String endpoint) {
        return profile(ModelProfile.Kind.OPENAI, endpoint, "");
    }

    private static ModelProfile profile(ModelProfile.Kind kind, String endpoint, String region) {
        return new ModelProfile(
                new ModelId("own"), kind, endpoint, region, "local-7b", true, ModelProfile.Limits.standard());
    }

    private static ModelChoice choice(ModelProfile... models) {
        return new ModelChoice(true, List.of(models), Map.of());
    }

    @Test
    void theSandboxsModelComesFirstByItselfAndOnlyInItsProfile() {
        try (ModelDesk desk = desk(VOICE)) {
            assertThat(desk.choice().get().on()).isTrue();
            assertThat(desk.choice().get().models()).singleElement().satisfies(model -> {
                assertThat(model.id()).isEqualTo(ModelDesk.SANDBOX);
                assertThat(model.deidentify()).isTrue();
            });
            ModelBadge badge = desk.badge(ChatTask.CONVERSATION).orElseThrow();
            assertThat(badge.simulated()).isTrue();
            assertThat(badge.place()).isEqualTo(ModelBadge.Place.THIS_COMPUTER);
            TestStore.done(desk.choose(desk.choice().get().with(openAi("http://10.0.0.7:8080/v1")))
                    .join());
        }
        try (ModelDesk desk = desk(Optional.empty())) {
            assertThat(desk.choice().get().models())
                    .extracting(model -> model.id().value())
                    .containsExactly("own");
        }
        try (ModelDesk desk = desk(VOICE.map(
                voice -> new SandboxVoice(URI.create("http://127.0.0.1:4712/v1"), voice.name(), voice.key())))) {
            assertThat(desk.choice().get().models())
                    .extracting(model -> model.id().value())
                    .containsExactly("sandbox", "own");
            assertThat(desk.choice().get().models().getFirst().endpoint()).contains("4712");
        }
    }

    @Test
    void withoutASandboxTheAssistantIsOffUntilSomebodySwitchesItOn() {
        try (ModelDesk desk = desk(Optional.empty())) {
            assertThat(desk.choice().get().on()).isFalse();
            assertThat(desk.badge(ChatTask.CONVERSATION)).isEmpty();
        }
    }

    @Test
    void aChoiceIsKeptAndNoted() {
        ModelProfile own = openAi("https://models.clinic.example/v1");
        try (ModelDesk desk = desk(Optional.empty())) {
            TestStore.done(desk.choose(choice(own).with(ChatTask.JUSTIFICATION, own.id()))
                    .join());
        }
        try (ModelDesk desk = desk(Optional.empty())) {
            assertThat(desk.choice().get()).isEqualTo(choice(own).with(ChatTask.JUSTIFICATION, own.id()));
        }
        assertThat(noted).containsExactly("assistant.models-changed on");
    }

    @Test
    void theSandboxsModelCanBeShownValuesAsTheyAre() {
        try (ModelDesk desk = desk(VOICE)) {
            ModelProfile sandbox = desk.choice().get().models().getFirst();
            TestStore.done(desk.choose(desk.choice().get().with(sandbox.withDeidentify(false)))
                    .join());
        }
        try (ModelDesk desk = desk(VOICE)) {
            assertThat(desk.choice().get().models().getFirst().deidentify()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/v1, THIS_COMPUTER",
        "http://localhost:11434/v1, THIS_COMPUTER",
        "http://[::1]:8080/v1, THIS_COMPUTER",
        "http://10.0.0.7:8080/v1, CLINIC_NETWORK",
        "http://172.16.4.4/v1, CLINIC_NETWORK",
        "http://192.168.1.9/v1, CLINIC_NETWORK",
        "http://[fd12:3456::1]/v1, CLINIC_NETWORK",
        "http://gpu/v1, CLINIC_NETWORK",
        "http://gpu.local/v1, CLINIC_NETWORK",
        "https://models.example.com/v1, CLOUD",
        "https://172.32.0.1/v1, CLOUD",
        "https://127.evil.example/v1, CLOUD",
    })
    void anAddressSaysWhereItLeads(String endpoint, ModelBadge.Place place) {
        try (ModelDesk desk = desk(Optional.empty())) {
            assertThat(desk.findings(choice(openAi(endpoint))))
                    .filteredOn(Finding::isError)
                    .isEmpty();
        }
        assertThat(ModelDesk.badge(openAi(endpoint)).place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "http://models.example.com/v1, SND-AI-05",
        "http://8.8.8.8/v1, SND-AI-05",
        "http://172.32.0.1/v1, SND-AI-05",
        "http://127.evil.example/v1, SND-AI-05",
        "http://10.0.0.7.evil.example/v1, SND-AI-05",
        "ftp://10.0.0.7/v1, SND-AI-04",
        "10.0.0.7:8080, SND-AI-04",
        "http://user:secret@10.0.0.7/v1, SND-AI-04",
        "http://10.0.0.7/v1?key=secret, SND-AI-04",
        "'not an address', SND-AI-04",
        "'', SND-AI-04",
    })
    void addressesThatWouldLeakAreRefused(String endpoint, String code) {
        try (ModelDesk desk = desk(Optional.empty())) {
            Outcome<ModelChoice> chosen = desk.choose(choice(openAi(endpoint))).join();
            if (!(chosen instanceof Outcome.Refused<ModelChoice>(List<Finding> why))) {
                throw new AssertionError("not refused: " + chosen);
            }
            assertThat(why.getFirst().code()).isEqualTo(code);
            assertThat(why.getFirst().field()).isEqualTo("own.endpoint");
            assertThat(desk.choice().get().models()).isEmpty();
        }
    }

    @Test
    void aModelOfTheCloudNeedsARegionAndAKey() {
        try (ModelDesk desk = desk(Optional.empty())) {
            ModelProfile bedrock = profile(ModelProfile.Kind.BEDROCK, "", "frankfurt");
            assertThat(desk.findings(choice(bedrock)))
                    .extracting(Finding::field)
                    .containsExactly("own.region", "own.secret");
            ModelProfile right = profile(ModelProfile.Kind.BEDROCK, "", "eu-central-1");
            TestStore.done(desk.choose(choice(right)).join());
            assertThat(desk.lease(right)).isInstanceOf(Outcome.Failed.class);
            TestStore.done(desk.saveSecret(right.id(), new ModelSecret("AKIA1", "s3cret".toCharArray(), ""))
                    .join());
            assertThat(desk.findings(choice(right))).isEmpty();
            assertThat(ModelDesk.badge(right).place()).isEqualTo(ModelBadge.Place.CLOUD);
        }
    }

    @Test
    void sendingNamesAsTheyAreIsToldAndNotForbidden() {
        try (ModelDesk desk = desk(Optional.empty())) {
            assertThat(desk.findings(choice(openAi("http://10.0.0.7/v1").withDeidentify(false))))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.isError()).isFalse());
            assertThat(desk.findings(choice(openAi("http://127.0.0.1/v1").withDeidentify(false))))
                    .isEmpty();
        }
    }

    @Test
    void keysAreKeptEncryptedWipedInMemoryAndForgottenWithTheirModel() throws IOException {
        char[] secret = "very-secret-key".toCharArray();
        ModelProfile own = openAi("http://10.0.0.7/v1");
        try (ModelDesk desk = desk(Optional.empty())) {
            TestStore.done(desk.choose(choice(own)).join());
            TestStore.done(
                    desk.saveSecret(own.id(), new ModelSecret("", secret, "")).join());
            assertThat(secret).containsOnly('\0');
            assertThat(new ModelSecret("id", "x".toCharArray(), "").toString()).doesNotContain("id", "x");
            assertThat(keys()).isEqualTo(1);
            TestStore.done(desk.choose(choice()).join());
            assertThat(keys()).isZero();
        }
        assertThat(PlainTextSearch.filesWith(folder, List.of("very-secret-key")))
                .isEmpty();
        assertThat(noted).contains("assistant.key-changed own");
    }

    private long keys() {
        return store.<Long>read(tx -> tx.count("SELECT count(*) FROM assistant_setting WHERE setting_key='key.own'"));
    }

    @Test
    void limitsAreWithinReason() {
        ModelProfile.Limits standard = ModelProfile.Limits.standard();
        ModelProfile wide = new ModelProfile(
                new ModelId("own"),
                ModelProfile.Kind.OPENAI,
                "http://10.0.0.7/v1",
                "",
                "",
                true,
                new ModelProfile.Limits(
                        99_999, standard.connect(), java.time.Duration.ZERO, standard.stall(), standard.total()));
        try (ModelDesk desk = desk(Optional.empty())) {
            assertThat(desk.findings(choice(wide, wide)))
                    .extracting(Finding::field)
                    .contains("own.model", "own.maxTokens", "own.limits", "own.id");
        }
    }
}
