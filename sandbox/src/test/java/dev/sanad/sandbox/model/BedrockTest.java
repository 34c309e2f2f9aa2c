package dev.sanad.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import dev.sanad.sandbox.TlsMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;
import software.amazon.awssdk.utils.AttributeMap;

/// The AWS SDK's asynchronous client, unmodified, against the sandbox: over HTTP/2, which it speaks by itself, and over
/// HTTP/1.1.
@ParameterizedClass
@EnumSource(Protocol.class)
class BedrockTest {
    private static final String QUESTION = "Who is the payer?";
    private static final String ANSWER = "- **Payer:** Bupa Arabia [1]";
    private static final ToolConfiguration TOOLS = Talk.tools("find_patient", "Looks patients up by name.", "query");

    private static final SdkAsyncHttpClient ONE = http(Protocol.HTTP1_1);
    private static final SdkAsyncHttpClient TWO = http(Protocol.HTTP2);

    private final Sandbox sandbox = Sandbox.start(
            SandboxConfig.quick(Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneId.of("Asia/Riyadh"))));
    private final boolean isTwo;
    private final SdkAsyncHttpClient http;
    private final Talk talk;

    BedrockTest(Protocol protocol) {
        this.isTwo = protocol == Protocol.HTTP2;
        this.http = isTwo ? TWO : ONE;
        this.talk = new Talk(sandbox.baseUri(), http, ModelKey.ACCESS_KEY_ID, ModelKey.SECRET_ACCESS_KEY);
    }

    /// Certificates are the business of other tests.
    private static SdkAsyncHttpClient http(Protocol protocol) {
        return NettyNioAsyncHttpClient.builder()
                .protocol(protocol)
                .buildWithDefaults(AttributeMap.builder()
                        .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
                        .build());
    }

    @AfterAll
    static void hangUp() {
        ONE.close();
        TWO.close();
    }

    @AfterEach
    void end() {
        talk.close();
        sandbox.close();
    }

    private void play(ModelFault fault, int tokens) {
        sandbox.model().script().play(new ModelScript.Wrong(fault, tokens), 1);
    }

    @Test
    void streamsAnAnswerWithEveryEvent() {
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION));
        heard.whole.join();
        assertThat(heard.events())
                .containsExactly("messageStart", "contentBlockDelta", "contentBlockStop", "messageStop", "metadata");
        assertThat(heard.text).contains(ANSWER).contains("*Sandbox model:");
        assertThat(heard.stop).isEqualTo("end_turn");
        assertThat(heard.figures).hasValueSatisfying(figures -> {
            assertThat(figures.usage().inputTokens()).isPositive();
            assertThat(figures.usage().outputTokens())
                    .isEqualTo((int) sandbox.model().statistics().tokens());
            assertThat(figures.metrics().latencyMs()).isNotNegative();
        });
        assertThat(sandbox.model().statistics().last())
                .hasValueSatisfying(last -> assertThat(last.how()).isEqualTo(StreamEnd.How.WHOLE));
    }

    @Test
    void streamsThroughTls() {
        SandboxConfig plain = SandboxConfig.quick(Clock.systemUTC());
        SandboxConfig config = new SandboxConfig(0, plain.clock(), 1, TlsMode.SERVER, plain.latency());
        try (Sandbox secure = Sandbox.start(config);
                Talk there = new Talk(secure.baseUri(), http, ModelKey.ACCESS_KEY_ID, ModelKey.SECRET_ACCESS_KEY)) {
            Talk.Heard heard = there.stream(Talk.asks(QUESTION));
            heard.whole.join();
            assertThat(heard.text).contains(ANSWER);
        }
    }

    @Test
    void talksThroughATool() {
        ConverseStreamRequest asked = Talk.asks("Find the patient Norah Al-Qahtani").toBuilder()
                .toolConfig(TOOLS)
                .build();
        Talk.Heard first = talk.stream(asked);
        first.whole.join();
        assertThat(first.events())
                .containsExactly(
                        "messageStart",
                        "contentBlockStart",
                        "contentBlockDelta",
                        "contentBlockStop",
                        "messageStop",
                        "metadata");
        assertThat(first.stop).isEqualTo("tool_use");
        assertThat(first.tool).isEqualTo("find_patient");
        assertThat(first.toolInput).hasToString("{\"query\":\"Norah Al-Qahtani\"}");
        Document input =
                Document.mapBuilder().putString("query", "Norah Al-Qahtani").build();
        Document found = Document.mapBuilder()
                .putList(
                        "patients",
                        list -> list.addMap(
                                one -> one.putString("name", "Norah").putNumber("coverages", 2)))
                .build();
        Talk.Heard second = talk.stream(asked.toBuilder()
                .messages(
                        asked.messages().getFirst(),
                        Talk.message(
                                ConversationRole.ASSISTANT,
                                ContentBlock.fromToolUse(ToolUseBlock.builder()
                                        .toolUseId(first.toolUseId)
                                        .name(first.tool)
                                        .input(input)
                                        .build())),
                        Talk.message(ConversationRole.USER, result(first.toolUseId, found)))
                .build());
        second.whole.join();
        assertThat(second.stop).isEqualTo("end_turn");
        assertThat(second.text).contains("- **Name:** Norah", "- **Coverages:** 2");
    }

    private static ContentBlock result(String id, Document json) {
        return ContentBlock.fromToolResult(ToolResultBlock.builder()
                .toolUseId(id)
                .content(ToolResultContentBlock.fromJson(json))
                .build());
    }

    @Test
    void answersAllAtOnceWhereItIsAskedTo() {
        ConverseResponse answer = talk.client
                .converse(request -> request.modelId(ModelKey.BEDROCK_MODEL)
                        .messages(Talk.user("<context>[1] Payer: Bupa Arabia</context> " + QUESTION)))
                .join();
        assertThat(answer.output().message().content().getFirst().text()).contains(ANSWER);
        assertThat(answer.stopReasonAsString()).isEqualTo("end_turn");
        assertThat(answer.usage().totalTokens())
                .isEqualTo(answer.usage().inputTokens() + answer.usage().outputTokens());
    }

    @Test
    void checksTheSignatureWhereItIsToldTo() {
        sandbox.model().script().checksKeys(true);
        talk.stream(Talk.asks(QUESTION)).whole.join();
        try (Talk wrongSecret = new Talk(sandbox.baseUri(), http, ModelKey.ACCESS_KEY_ID, "wrong");
                Talk wrongKey = new Talk(sandbox.baseUri(), http, "AKIAUNKNOWN", "wrong")) {
            assertThat(wrongSecret.stream(Talk.asks(QUESTION)).failure())
                    .isInstanceOfSatisfying(BedrockRuntimeException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
                    });
            assertThat(wrongKey.stream(Talk.asks(QUESTION)).failure())
                    .hasMessageContaining("access key id is not known");
            sandbox.model().script().checksKeys(false);
            wrongSecret.stream(Talk.asks(QUESTION)).whole.join();
        }
    }

    @Test
    void refusesWhatBedrockRefuses() {
        ConverseStreamRequest good = Talk.asks(QUESTION);
        refuses(good.toBuilder().modelId("anthropic.claude-9").build(), "model identifier");
        refuses(good.toBuilder().messages(Talk.user(" ")).build(), "blank");
        refuses(good.toBuilder().messages(Talk.user("a"), Talk.user("b")).build(), "take turns");
        refuses(
                good.toBuilder()
                        .messages(Talk.message(ConversationRole.ASSISTANT, ContentBlock.fromText("a")))
                        .build(),
                "begins with user");
        Document nothing = Document.mapBuilder().build();
        refuses(
                good.toBuilder()
                        .messages(Talk.message(ConversationRole.USER, result("x", nothing)))
                        .build(),
                "need a toolConfig");
        ContentBlock use = ContentBlock.fromToolUse(ToolUseBlock.builder()
                .toolUseId("x")
                .name("find_patient")
                .input(nothing)
                .build());
        refuses(
                good.toBuilder()
                        .toolConfig(TOOLS)
                        .messages(Talk.user("a"), Talk.message(ConversationRole.ASSISTANT, use), Talk.user("b"))
                        .build(),
                "have no result");
        refuses(
                good.toBuilder()
                        .inferenceConfig(config -> config.temperature(3f))
                        .build(),
                "out of range");
        assertThat(sandbox.model().statistics().refused()).isEqualTo(7);
    }

    private void refuses(ConverseStreamRequest request, String why) {
        assertThat(talk.stream(request).failure())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_429, ThrottlingException, 429",
        "HTTP_500, InternalServerException, 500",
        "HTTP_503, ServiceUnavailableException, 503",
        "HTTP_403, AccessDeniedException, 403",
    })
    void refusesBeforeTheStreamOnce(ModelFault fault, String type, int status) {
        play(fault, 0);
        assertThat(talk.stream(Talk.asks(QUESTION)).failure())
                .isInstanceOfSatisfying(BedrockRuntimeException.class, refused -> {
                    assertThat(refused.getClass().getSimpleName()).isEqualTo(type);
                    assertThat(refused.statusCode()).isEqualTo(status);
                });
        talk.stream(Talk.asks(QUESTION)).whole.join();
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLE, ThrottlingException",
        "MODEL_ERROR, ModelStreamErrorException",
        "INTERNAL_ERROR, InternalServerException",
        "INVALID, ValidationException",
    })
    void throwsInTheStream(ModelFault fault, String type) {
        play(fault, 4);
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION));
        assertThat(heard.failure().getClass().getSimpleName()).isEqualTo(type);
        assertThat(heard.text).isNotEmpty().doesNotContain("Bupa");
        assertThat(heard.stop).isEmpty();
        assertThat(sandbox.model().statistics().last())
                .hasValueSatisfying(last -> assertThat(last.how()).isEqualTo(StreamEnd.How.FAULT));
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFault.class,
            names = {"RESET", "BAD_CRC", "MALFORMED"})
    void breaksTheStreamSoThatTheClientSees(ModelFault fault) {
        play(fault, 4);
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION));
        assertThat(heard.failure()).isNotNull();
        assertThat(heard.text).doesNotContain("Bupa");
    }

    /// Over HTTP/1.1 the SDK takes a closed connection for the end of a stream (2.40.2), over HTTP/2 it does not; a
    /// client has to look for the stop reason.
    @Test
    void closesInTheMiddleOfAFrame() {
        play(ModelFault.TRUNCATED, 4);
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION));
        Optional<Throwable> failure =
                heard.whole.handle((_, failed) -> Optional.ofNullable(failed)).join();
        assertThat(failure.isPresent()).isEqualTo(isTwo);
        assertThat(heard.text).isNotEmpty().doesNotContain("Bupa");
        assertThat(heard.stop).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFault.class,
            names = {"NO_STOP", "HALF_FRAME"})
    void endsWellWithoutAnEnd(ModelFault fault) {
        play(fault, 4);
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION));
        heard.whole.join();
        assertThat(heard.stop).isEmpty();
        assertThat(heard.figures).isEmpty();
    }

    @Test
    void sendsOneHugeFrame() {
        play(ModelFault.HUGE, 2);
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION));
        heard.whole.join();
        assertThat(heard.text.length()).isGreaterThan(12_000_000);
        assertThat(heard.stop).isEqualTo("end_turn");
    }

    @ParameterizedTest
    @CsvSource({"STALL, true", "SILENCE, false"})
    void fallsSilentAndHoldsTheConnection(ModelFault fault, boolean began) throws Exception {
        play(fault, 6);
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION).toBuilder()
                .overrideConfiguration(config -> config.apiCallTimeout(Duration.ofMillis(1_500)))
                .build());
        if (began) {
            heard.waitForTokens();
        }
        assertThat(heard.failure()).hasMessageContaining("timeout");
        assertThat(heard.text.isEmpty()).isEqualTo(!began);
    }

    @Test
    void sendsToolsNobodyOfferedAndInputsThatEndInTheMiddle() {
        play(ModelFault.UNKNOWN_TOOL, 0);
        Talk.Heard unknown = talk.stream(Talk.asks(QUESTION));
        unknown.whole.join();
        assertThat(unknown.tool).isEqualTo("no_such_tool");
        play(ModelFault.BROKEN_TOOL_INPUT, 0);
        Talk.Heard broken =
                talk.stream(Talk.asks(QUESTION).toBuilder().toolConfig(TOOLS).build());
        broken.whole.join();
        assertThat(broken.tool).isEqualTo("find_patient");
        assertThat(broken.toolInput.toString()).startsWith("{").doesNotEndWith("}");
        play(ModelFault.TOOL_LOOP, 0);
        Talk.Heard loop =
                talk.stream(Talk.asks("Hello").toBuilder().toolConfig(TOOLS).build());
        loop.whole.join();
        assertThat(loop.stop).isEqualTo("tool_use");
    }

    @Test
    void stopsSpeakingWhenTheClientHangsUp() throws Exception {
        sandbox.model().script().pace(new Pace(dev.sanad.sandbox.Latency.NONE, 500));
        sandbox.model().script().atLeast(20_000);
        Talk.Heard heard = talk.stream(Talk.asks(QUESTION));
        heard.waitForTokens();
        heard.whole.cancel(true);
        StreamEnd end = RawLine.lastEnd(sandbox);
        assertThat(end.how()).isEqualTo(StreamEnd.How.LEFT);
        assertThat(end.tokens()).isBetween(5L, 19_999L);
        assertThat(sandbox.model().statistics().leftEarly()).isEqualTo(1);
        assertThatThrownBy(heard.whole::join).isNotNull();
    }
}
