package dev.sanad.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.DemoPeople;
import dev.sanad.core.OpenClinic;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.TestStore;
import dev.sanad.sandbox.model.ModelFault;
import dev.sanad.sandbox.model.ModelKey;
import dev.sanad.sandbox.model.ModelScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox's model breaks in the middle of an answer, in both protocols: the partial text is kept, one clear error
/// is told, no text comes twice, and trying again gives a whole answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnFaultsTest {
    private static final int AFTER = 12;

    private OpenClinic clinic;
    private AssistantService assistant;
    private ContextFacts context;
    private String whole;

    @BeforeAll
    void open(@TempDir Path folder) {
        clinic = new OpenClinic(folder);
        assistant = clinic.services().assistant();
        String check =
                clinic.askedId("norah", Purpose.VALIDATION, Purpose.BENEFITS).value();
        context = new ContextFacts(
                List.of(
                        new Reference(Reference.Kind.CHECK, check, Words.same("Answer")),
                        new Reference(
                                Reference.Kind.PATIENT, DemoPeople.id("norah").value(), Words.same("Patient"))),
                Language.EN);
        whole = ask(assistant.begin()).text();
        assertThat(whole).hasSizeGreaterThan(200);
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    private Heard ask(ConversationId conversation) {
        Heard heard = Heard.all(assistant.send(
                conversation, Question.of("Which benefits and limits are there, and what does she pay?", context)));
        heard.whole();
        return heard;
    }

    private void speak(ModelProfile.Kind kind, Duration silence) {
        boolean bedrock = kind == ModelProfile.Kind.BEDROCK;
        ModelProfile.Limits standard = ModelProfile.Limits.standard();
        ModelProfile profile = new ModelProfile(
                new ModelId("foreign-" + (bedrock ? "b" : "o")),
                kind,
                clinic.sandbox().baseUri().resolve(bedrock ? "" : "v1").toString(),
                bedrock ? "me-south-1" : "",
                bedrock ? ModelKey.BEDROCK_MODEL : ModelKey.OPENAI_MODEL,
                true,
                new ModelProfile.Limits(4_096, standard.connect(), Duration.ofSeconds(20), silence, standard.total()));
        if (!assistant.models().get().models().contains(profile)) {
            TestStore.done(Heard.wait(assistant.choose(assistant.models().get().with(profile))));
            TestStore.done(Heard.wait(assistant.saveSecret(
                    profile.id(),
                    bedrock
                            ? new ModelSecret(ModelKey.ACCESS_KEY_ID, ModelKey.SECRET_ACCESS_KEY.toCharArray(), "")
                            : new ModelSecret("", ModelKey.BEARER.toCharArray(), ""))));
        }
        TestStore.done(
                Heard.wait(assistant.choose(assistant.models().get().with(ChatTask.CONVERSATION, profile.id()))));
    }

    @ParameterizedTest
    @CsvSource({
        "RESET, AI-005, AI-005",
        "TRUNCATED, AI-005, AI-005",
        "HALF_FRAME, AI-005, AI-005",
        "THROTTLE, AI-003, AI-003",
        "MODEL_ERROR, AI-005, AI-005",
        "INTERNAL_ERROR, AI-005, AI-005",
        "BAD_CRC, AI-010, AI-010",
        "MALFORMED, AI-010, AI-010",
        "HUGE, AI-010, AI-010",
        "STALL, AI-006, AI-006",
        "NO_STOP, AI-005, AI-005",
    })
    void aBrokenAnswerIsKeptAndToldOnce(ModelFault fault, String bedrock, String openAi) {
        breaks(ModelProfile.Kind.BEDROCK, fault, bedrock);
        breaks(ModelProfile.Kind.OPENAI, fault, openAi);
    }

    private void breaks(ModelProfile.Kind kind, ModelFault fault, String code) {
        // Short only where silence is what is tried: reading a frame of many megabytes is not silence.
        speak(kind, fault == ModelFault.STALL ? Duration.ofSeconds(2) : Duration.ofSeconds(60));
        ConversationId conversation = assistant.begin();
        clinic.sandbox().model().script().play(new ModelScript.Wrong(fault, AFTER), 1);
        Heard heard = ask(conversation);
        clinic.sandbox().model().script().clear();
        assertThat(heard.of(ChatEvent.Failed.class))
                .as(kind + " " + fault)
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.failure().code().id())
                            .as(kind + " " + fault)
                            .isEqualTo(code);
                    assertThat(failed.kept()).isTrue();
                });
        assertThat(heard.of(ChatEvent.Finished.class)).isEmpty();
        assertThat(heard.text()).as("the beginning, once").isNotEmpty();
        assertThat(whole)
                .startsWith(heard.text().substring(0, Math.min(40, heard.text().length())));
        ChatEntry stored = TestStore.done(Heard.wait(assistant.open(conversation)))
                .entries()
                .getLast();
        assertThat(stored.state()).isEqualTo(ChatEntry.State.FAILED);
        assertThat(stored.text()).isEqualTo(heard.text());
        Heard again = Heard.all(assistant.retry(conversation, context));
        again.whole();
        assertThat(again.text()).isEqualTo(whole);
        assertThat(TestStore.done(Heard.wait(assistant.open(conversation))).entries())
                .hasSize(2)
                .last()
                .satisfies(entry -> {
                    assertThat(entry.versions().all()).hasSize(2);
                    assertThat(entry.versions().index()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_429, MODEL_BUSY",
        "HTTP_503, MODEL_BUSY",
        "HTTP_500, MODEL_UNREACHABLE",
        "HTTP_403, MODEL_REFUSED",
    })
    void aRefusedQuestionLeavesNoText(ModelFault fault, FailureCode code) {
        for (ModelProfile.Kind kind : List.of(ModelProfile.Kind.BEDROCK, ModelProfile.Kind.OPENAI)) {
            speak(kind, Duration.ofSeconds(60));
            clinic.sandbox().model().script().play(new ModelScript.Wrong(fault, 0), 1);
            Heard heard = ask(assistant.begin());
            clinic.sandbox().model().script().clear();
            assertThat(heard.of(ChatEvent.Failed.class)).singleElement().satisfies(failed -> {
                assertThat(failed.failure().code()).as(kind + " " + fault).isEqualTo(code);
                assertThat(failed.kept()).isFalse();
            });
            assertThat(heard.text()).isEmpty();
        }
    }
}
