package dev.sanad.core.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelMessage.ToolResult;
import dev.sanad.core.model.ModelMessage.ToolUse;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.ModelStand;
import dev.sanad.core.model.ModelStand.Ended;
import dev.sanad.core.model.StreamLimits;
import dev.sanad.core.model.WireServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiChatModelTest {
    private static final String SSE = "text/event-stream";
    private static final String STOP = data("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
    private static final String USAGE =
            data("{\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":2}}");
    private static final String DONE = data("[DONE]");

    private static String data(String json) {
        return "data: " + json + "\n\n";
    }

    private static String text(String piece) {
        return data("{\"choices\":[{\"delta\":{\"content\":\"" + piece + "\"}}]}");
    }

    private static ModelStand stand(WireServer server, StreamLimits limits) {
        return stand(server.uri("/v1"), limits);
    }

    private static ModelStand stand(URI base, StreamLimits limits) {
        return new ModelStand(executors ->
                new OpenAiChatModel(new OpenAiConfig(base, "local-7b", "key-1", limits), executors.timers()));
    }

    private static Ended ask(WireServer.Script script) {
        return ask(script, ModelStand.patient());
    }

    private static Ended ask(WireServer.Script script, StreamLimits limits) {
        return ModelStand.once(script, server -> stand(server, limits));
    }

    @Test
    void handsTextOnAndCounts() {
        Ended ended = ask(wire -> {
            wire.begin(SSE).chunk(data("{\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}"));
            wire.chunk(text("Good "))
                    .chunk(text("مرحبا"))
                    .chunk(STOP)
                    .chunk(USAGE)
                    .chunk(DONE)
                    .end();
        });
        assertThat(ended.text()).isEqualTo("Good مرحبا");
        ModelEnd.Whole whole = ModelStand.whole(ended.end());
        assertThat(whole.stop()).isEqualTo(ModelEnd.Stop.END);
        assertThat(whole.count()).isEqualTo(new ModelEnd.Count(11, 2));
    }

    @Test
    void readsPiecesSplitAnywhere() {
        String stream = text("one ") + ": comment\n\n" + text("two") + STOP + USAGE + DONE;
        Ended ended = ask(wire -> {
            wire.begin(SSE);
            for (int at = 0; at < stream.length(); at += 3) {
                wire.chunk(stream.substring(at, Math.min(stream.length(), at + 3)));
            }
            wire.end();
        });
        assertThat(ended.text()).isEqualTo("one two");
        assertThat(ModelStand.whole(ended.end()).count()).isNotNull();
    }

    @Test
    void gathersToolCallsFromTheStream() {
        Ended ended = ask(wire -> wire.begin(SSE)
                .chunk(toolCall("{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"find_code\",\"arguments\":\"\"}}"))
                .chunk(toolCall("{\"index\":0,\"function\":{\"arguments\":\"{\\\"text\\\":\"}}"))
                .chunk(toolCall("{\"index\":0,\"function\":{\"arguments\":\"\\\"x\\\"}\"}}"))
                .chunk(toolCall("{\"index\":1,\"id\":\"c2\",\"function\":{\"name\":\"b\",\"arguments\":\"{}\"}}"))
                .chunk(data("{\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}"))
                .chunk(DONE)
                .end());
        ModelEnd.Whole whole = ModelStand.whole(ended.end());
        assertThat(whole.stop()).isEqualTo(ModelEnd.Stop.TOOLS);
        assertThat(whole.uses())
                .containsExactly(new ToolUse("c1", "find_code", "{\"text\":\"x\"}"), new ToolUse("c2", "b", "{}"));
        assertThat(whole.count()).isNull();
    }

    @Test
    void takesToolCallsThatEndWithStop() {
        Ended ended = ask(wire -> wire.begin(SSE)
                .chunk(toolCall("{\"id\":\"c1\",\"function\":{\"name\":\"a\",\"arguments\":{\"n\":1}}}"))
                .chunk(STOP)
                .chunk(DONE)
                .end());
        assertThat(ModelStand.whole(ended.end()).uses()).containsExactly(new ToolUse("c1", "a", "{\"n\":1}"));
    }

    private static String toolCall(String call) {
        return data("{\"choices\":[{\"delta\":{\"tool_calls\":[" + call + "]}}]}");
    }

    @Test
    void sendsTheConversationAsTheProtocolWantsIt() {
        try (WireServer server = new WireServer(
                        wire -> wire.begin(SSE).chunk(STOP).chunk(DONE).end());
                ModelStand stand = stand(server, ModelStand.patient())) {
            stand.ask(new ModelRequest(
                    "Rules",
                    List.of(
                            new ModelMessage.Asked("q"),
                            new ModelMessage.Answered("", List.of(new ToolUse("c1", "find", "{\"a\":1}"))),
                            new ModelMessage.Results(List.of(new ToolResult("c1", "{\"b\":2}", false)))),
                    List.of(new ModelRequest.ToolSpec("find", "Finds", "{\"type\":\"object\"}")),
                    77));
            JsonNode body = new JsonMapper().readTree(server.bodies().getFirst());
            assertThat(body.path("model").asString()).isEqualTo("local-7b");
            assertThat(body.path("max_tokens").asInt()).isEqualTo(77);
            assertThat(body.path("stream_options").path("include_usage").asBoolean())
                    .isTrue();
            assertThat(body.path("messages").size()).isEqualTo(4);
            assertThat(body.at("/messages/2/tool_calls/0/function/arguments").asString())
                    .isEqualTo("{\"a\":1}");
            assertThat(body.at("/messages/3/tool_call_id").asString()).isEqualTo("c1");
            assertThat(body.at("/tools/0/function/parameters/type").asString()).isEqualTo("object");
            assertThat(server.heads().getFirst())
                    .startsWith("post /v1/chat/completions")
                    .contains("authorization: bearer key-1");
        }
    }

    @Test
    void keepsPartialTextWhenTheConnectionIsReset() {
        CountDownLatch seen = new CountDownLatch(1);
        try (WireServer server = new WireServer(wire -> {
                    wire.begin(SSE).chunk(text("half"));
                    seen.await();
                    wire.reset();
                });
                ModelStand stand = stand(server, ModelStand.patient())) {
            @SuppressWarnings("JdkObsolete") // the model writes on its thread, the test reads on another
            StringBuffer got = new StringBuffer();
            ModelEnd end = ModelStand.wait(stand.begin(ModelStand.question("?"), piece -> {
                got.append(piece);
                seen.countDown();
            }));
            assertThat(ModelStand.failure(end).code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
            assertThat(got).hasToString("half");
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @Test
    void tellsAnAnswerWithoutItsEnd() {
        Ended ended = ask(wire -> wire.begin(SSE).chunk(text("half")).end());
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
        assertThat(ended.text()).isEqualTo("half");
    }

    @Test
    void tellsATruncatedFrame() {
        Ended ended = ask(wire -> {
            wire.begin(SSE).chunk(text("one"));
            wire.half(text("two").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
        assertThat(ended.text()).isEqualTo("one");
    }

    @Test
    void tellsAnEventThatIsNoJson() {
        Ended ended = ask(wire -> {
            wire.begin(SSE)
                    .chunk(text("one"))
                    .chunk(data("{\"choices\":[{"))
                    .chunk(text("two"))
                    .chunk(STOP);
            wire.chunk(DONE).end();
        });
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_GARBLED);
        assertThat(ended.text()).isEqualTo("one");
    }

    @Test
    void givesUpAnEndlessLine() {
        Ended ended = ask(wire -> {
            wire.begin(SSE).chunk(text("one")).chunk("data: {\"x\":\"");
            byte[] block = "a".repeat(64 * 1024).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                wire.chunk(block);
            }
            wire.end();
        });
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_GARBLED);
        assertThat(ended.text()).isEqualTo("one");
    }

    @Test
    void tellsAnErrorInTheStream() {
        Ended busy = ask(wire -> {
            wire.begin(SSE).chunk(text("one"));
            wire.chunk(data("{\"error\":{\"message\":\"slow down\",\"code\":429,\"type\":\"rate_limit\"}}"))
                    .end();
        });
        assertThat(busy.code()).isEqualTo(FailureCode.MODEL_BUSY);
        assertThat(busy.text()).isEqualTo("one");
        Ended broken = ask(wire -> wire.begin(SSE)
                .chunk(text("one"))
                .chunk(data("{\"error\":{\"message\":\"slot failed\",\"type\":\"server_error\"}}"))
                .end());
        assertThat(broken.code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
    }

    @Test
    void tellsSilenceBeforeAndWithinAnAnswer() {
        StreamLimits quick = ModelStand.limits(Duration.ofMillis(150), Duration.ofMillis(150));
        Ended never = ask(WireServer.Wire::untilClosed, quick);
        assertThat(never.code()).isEqualTo(FailureCode.MODEL_SILENT);
        assertThat(ModelStand.failure(never.end()).details()).containsExactly("first token");
        Ended stalled = ask(
                wire -> {
                    wire.begin(SSE).chunk(text("one"));
                    wire.untilClosed();
                },
                quick);
        assertThat(stalled.code()).isEqualTo(FailureCode.MODEL_SILENT);
        assertThat(ModelStand.failure(stalled.end()).details()).containsExactly("stall");
        assertThat(stalled.text()).isEqualTo("one");
    }

    @Test
    void tellsRefusals() {
        assertThat(refused(401, "{\"error\":{\"code\":\"invalid_api_key\"}}").code())
                .isEqualTo(FailureCode.MODEL_REFUSED);
        assertThat(refused(404, "not json").code()).isEqualTo(FailureCode.MODEL_REFUSED);
        assertThat(refused(429, "{}").code()).isEqualTo(FailureCode.MODEL_BUSY);
        assertThat(refused(503, "").code()).isEqualTo(FailureCode.MODEL_BUSY);
        assertThat(refused(500, "{}").code()).isEqualTo(FailureCode.MODEL_UNREACHABLE);
        assertThat(refused(302, "").code()).isEqualTo(FailureCode.MODEL_REFUSED);
        assertThat(refused(400, "{\"error\":{\"code\":400,\"type\":\"exceed_context_size_error\"}}")
                        .code())
                .isEqualTo(FailureCode.CONVERSATION_TOO_LONG);
        assertThat(ModelStand.failure(refused(401, "{\"error\":{\"code\":\"invalid_api_key\"}}")
                                .end())
                        .details())
                .containsExactly("HTTP 401", "invalid_api_key");
    }

    private static Ended refused(int status, String body) {
        return ask(wire -> wire.refuse(status, "", body));
    }

    @Test
    void tellsThatNobodyListens() {
        try (WireServer server = new WireServer(wire -> {})) {
            server.leave();
            try (ModelStand stand = stand(server, ModelStand.patient())) {
                assertThat(ModelStand.failure(stand.ask()).code()).isEqualTo(FailureCode.MODEL_UNREACHABLE);
            }
        }
    }

    @Test
    void cancellingClosesTheSocketAndKeepsTheText() {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CompletableFuture<Void> first = new CompletableFuture<>();
        try (WireServer server = new WireServer(wire -> {
                    wire.begin(SSE).chunk(text("one"));
                    wire.tellClosed(closed);
                });
                ModelStand stand = stand(server, ModelStand.patient())) {
            @SuppressWarnings("JdkObsolete") // the model writes on its thread, the test reads on another
            StringBuffer got = new StringBuffer();
            CompletableFuture<ModelEnd> end = stand.begin(ModelStand.question("?"), piece -> {
                got.append(piece);
                first.complete(null);
            });
            ModelStand.wait(first);
            stand.cancel();
            assertThat(ModelStand.failure(ModelStand.wait(end)).code()).isEqualTo(FailureCode.CANCELLED);
            ModelStand.wait(closed);
            assertThat(got).hasToString("one");
        }
    }

    @Test
    void textThatIsNotTakenMakesTheServerWait() throws InterruptedException {
        int pieces = 4_000;
        String piece = "x".repeat(8_000);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch take = new CountDownLatch(1);
        try (WireServer server = new WireServer(wire -> {
                    wire.begin(SSE);
                    for (int i = 0; i < pieces; i++) {
                        wire.chunk(text(piece));
                    }
                    written.countDown();
                    wire.chunk(STOP).chunk(DONE).end();
                });
                ModelStand stand = stand(server, ModelStand.limits(Duration.ofSeconds(30), Duration.ofMillis(200)))) {
            long[] got = new long[1];
            CompletableFuture<ModelEnd> end = stand.begin(ModelStand.question("?"), next -> {
                take.await();
                got[0] += next.length();
            });
            assertThat(written.await(700, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(server.written()).isLessThan((long) pieces * piece.length() / 2);
            take.countDown();
            assertThat(ModelStand.whole(ModelStand.wait(end)).stop()).isEqualTo(ModelEnd.Stop.END);
            assertThat(got[0]).isEqualTo((long) pieces * piece.length());
        }
    }

    @Test
    void doesNotFollowARedirectElsewhere() throws IOException {
        try (WireServer other =
                        new WireServer(wire -> wire.begin(SSE).chunk(STOP).end());
                WireServer server = new WireServer(
                        wire -> wire.refuse(307, "Location: " + other.uri("/v1/chat/completions") + "\r\n", ""));
                ModelStand stand = stand(server, ModelStand.patient())) {
            assertThat(ModelStand.failure(stand.ask()).code()).isEqualTo(FailureCode.MODEL_REFUSED);
            assertThat(other.bodies()).isEmpty();
        }
    }
}
