package dev.sanad.core.aws.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.aws.AwsClients;
import dev.sanad.core.aws.AwsConnection;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelMessage.ToolResult;
import dev.sanad.core.model.ModelMessage.ToolUse;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.ModelStand;
import dev.sanad.core.model.ModelStand.Ended;
import dev.sanad.core.model.StreamLimits;
import dev.sanad.core.model.WireServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BedrockChatModelTest {
    /// A model with the loop that it does not own.
    private record Owned(AwsClients clients, ChatModel model) implements ChatModel {
        static Owned at(WireServer server, StreamLimits limits, CoreExecutors executors) {
            AwsClients clients = new AwsClients(executors);
            AwsConnection connection = new AwsConnection(
                    "me-south-1", server.uri(""), new AwsConnection.Keys("AKIDEXAMPLE", "not-a-secret", ""));
            return new Owned(
                    clients,
                    new BedrockChatModel(new BedrockChatModel.Parts(
                            clients, connection, "example.model-v1:0", limits, executors.timers())));
        }

        @Override
        public ModelEnd ask(ModelRequest request, TextSink text, Cancellation cancellation) {
            return model.ask(request, text, cancellation);
        }

        @Override
        public void close() {
            model.close();
            clients.close();
        }
    }

    private static ModelStand stand(WireServer server, StreamLimits limits) {
        return new ModelStand(executors -> Owned.at(server, limits, executors));
    }

    private static Ended ask(WireServer.Script script) {
        return ask(script, ModelStand.patient());
    }

    private static Ended ask(WireServer.Script script, StreamLimits limits) {
        return ModelStand.once(script, server -> stand(server, limits));
    }

    @Test
    void handsTextOnAndCounts() {
        Ended ended = ask(wire -> wire.begin(Frames.TYPE)
                .chunk(Frames.start())
                .chunk(Frames.text("Good "))
                .chunk(Frames.text("مرحبا"))
                .chunk(Frames.event("contentBlockStop", "{\"contentBlockIndex\":0}"))
                .chunk(Frames.stop("end_turn"))
                .chunk(Frames.usage(11, 2))
                .end());
        assertThat(ended.text()).isEqualTo("Good مرحبا");
        ModelEnd.Whole whole = ModelStand.whole(ended.end());
        assertThat(whole.stop()).isEqualTo(ModelEnd.Stop.END);
        assertThat(whole.count()).isEqualTo(new ModelEnd.Count(11, 2));
    }

    @Test
    void gathersToolCalls() {
        Ended ended = ask(wire -> wire.begin(Frames.TYPE)
                .chunk(Frames.start())
                .chunk(
                        Frames.event(
                                "contentBlockStart",
                                "{\"contentBlockIndex\":1,\"start\":{\"toolUse\":{\"toolUseId\":\"t1\",\"name\":\"find_code\"}}}"))
                .chunk(toolInput("{\\\"text\\\":"))
                .chunk(toolInput("\\\"x\\\"}"))
                .chunk(Frames.stop("tool_use"))
                .end());
        ModelEnd.Whole whole = ModelStand.whole(ended.end());
        assertThat(whole.stop()).isEqualTo(ModelEnd.Stop.TOOLS);
        assertThat(whole.uses()).containsExactly(new ToolUse("t1", "find_code", "{\"text\":\"x\"}"));
    }

    private static byte[] toolInput(String piece) {
        return Frames.event(
                "contentBlockDelta", "{\"contentBlockIndex\":1,\"delta\":{\"toolUse\":{\"input\":\"" + piece + "\"}}}");
    }

    @Test
    void sendsTheConversationAsTheProtocolWantsIt() {
        try (WireServer server = new WireServer(wire ->
                        wire.begin(Frames.TYPE).chunk(Frames.stop("end_turn")).end());
                ModelStand stand = stand(server, ModelStand.patient())) {
            stand.ask(new ModelRequest(
                    "Rules",
                    List.of(
                            new ModelMessage.Asked("q"),
                            new ModelMessage.Answered("", List.of(new ToolUse("t1", "find", "{\"a\":1}"))),
                            new ModelMessage.Results(List.of(new ToolResult("t1", "{\"b\":2}", true)))),
                    List.of(new ModelRequest.ToolSpec("find", "Finds", "{\"type\":\"object\",\"required\":[\"a\"]}")),
                    77));
            JsonNode body = new JsonMapper().readTree(server.bodies().getFirst());
            assertThat(server.heads().getFirst())
                    .startsWith("post /model/example.model-v1%3a0/converse-stream")
                    .contains("authorization: aws4-hmac-sha256 credential=akidexample/")
                    .contains("/me-south-1/bedrock/aws4_request");
            assertThat(body.at("/system/0/text").asString()).isEqualTo("Rules");
            assertThat(body.at("/inferenceConfig/maxTokens").asInt()).isEqualTo(77);
            assertThat(body.at("/messages/1/content/0/toolUse/input/a").asInt()).isEqualTo(1);
            assertThat(body.at("/messages/2/role").asString()).isEqualTo("user");
            assertThat(body.at("/messages/2/content/0/toolResult/status").asString())
                    .isEqualTo("error");
            assertThat(body.at("/toolConfig/tools/0/toolSpec/inputSchema/json/required/0")
                            .asString())
                    .isEqualTo("a");
        }
    }

    @Test
    void keepsPartialTextWhenTheConnectionIsReset() {
        CountDownLatch seen = new CountDownLatch(1);
        try (WireServer server = new WireServer(wire -> {
                    wire.begin(Frames.TYPE).chunk(Frames.text("half"));
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
    void anExceptionInTheStreamIsNoEnd() {
        Ended busy = ask(wire -> wire.begin(Frames.TYPE)
                .chunk(Frames.text("one"))
                .chunk(Frames.exception("throttlingException", "{\"message\":\"Too many requests\"}"))
                .end());
        assertThat(busy.code()).isEqualTo(FailureCode.MODEL_BUSY);
        assertThat(busy.text()).isEqualTo("one");
        Ended broken = ask(wire -> wire.begin(Frames.TYPE)
                .chunk(Frames.text("one"))
                .chunk(Frames.exception("modelStreamErrorException", "{\"message\":\"x\"}"))
                .end());
        assertThat(broken.code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
        assertThat(broken.text()).isEqualTo("one");
    }

    @Test
    void aStreamThatEndsInOrderWithoutItsStopIsBroken() {
        Ended ended =
                ask(wire -> wire.begin(Frames.TYPE).chunk(Frames.text("half")).end());
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
        assertThat(ended.text()).isEqualTo("half");
    }

    @Test
    void tellsATruncatedFrame() {
        byte[] frame = Frames.text("two");
        Ended cut = ask(wire -> {
            wire.begin(Frames.TYPE).chunk(Frames.text("one"));
            wire.half(frame);
        });
        assertThat(cut.code()).isEqualTo(FailureCode.MODEL_BROKE_OFF);
        assertThat(cut.text()).isEqualTo("one");
        Ended half = ask(wire -> wire.begin(Frames.TYPE)
                .chunk(Frames.text("one"))
                .chunk(java.util.Arrays.copyOf(frame, frame.length / 2))
                .end());
        assertThat(half.code()).isIn(FailureCode.MODEL_BROKE_OFF, FailureCode.MODEL_GARBLED);
        assertThat(half.text()).isEqualTo("one");
    }

    @Test
    void tellsAWrongChecksum() {
        Ended ended = ask(wire -> {
            wire.begin(Frames.TYPE).chunk(Frames.text("one")).chunk(Frames.damaged(Frames.text("two")));
            wire.chunk(Frames.text("three")).chunk(Frames.stop("end_turn")).end();
        });
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_GARBLED);
        assertThat(ended.text()).isEqualTo("one");
    }

    @Test
    void tellsAFrameLongerThanAnyMayBe() {
        Ended ended = ask(wire -> {
            wire.begin(Frames.TYPE).chunk(Frames.text("one")).chunk(Frames.oversized());
            for (int i = 0; i < 100; i++) {
                wire.chunk(new byte[64 * 1024]);
            }
            wire.end();
        });
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_GARBLED);
        assertThat(ended.text()).isEqualTo("one");
    }

    @Test
    void givesUpAPieceThatNoModelSays() {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        Ended ended = ask(wire -> {
            wire.begin(Frames.TYPE).chunk(Frames.text("one")).chunk(Frames.text("x".repeat(12 * 1024 * 1024)));
            wire.tellClosed(closed);
        });
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_GARBLED);
        assertThat(ended.text()).isEqualTo("one");
        ModelStand.wait(closed);
    }

    @Test
    void tellsAnEventThatIsNoJson() {
        Ended ended = ask(wire -> wire.begin(Frames.TYPE)
                .chunk(Frames.text("one"))
                .chunk(Frames.event("contentBlockDelta", "{\"delta\":{"))
                .chunk(Frames.stop("end_turn"))
                .end());
        assertThat(ended.code()).isEqualTo(FailureCode.MODEL_GARBLED);
        assertThat(ended.text()).isEqualTo("one");
    }

    @Test
    void tellsSilenceBeforeAndWithinAnAnswer() {
        StreamLimits quick = ModelStand.limits(Duration.ofMillis(400), Duration.ofMillis(200));
        Ended never = ask(WireServer.Wire::untilClosed, quick);
        assertThat(never.code()).isEqualTo(FailureCode.MODEL_SILENT);
        Ended stalled = ask(
                wire -> {
                    wire.begin(Frames.TYPE).chunk(Frames.text("one"));
                    wire.untilClosed();
                },
                ModelStand.limits(Duration.ofSeconds(30), Duration.ofMillis(200)));
        assertThat(ModelStand.failure(stalled.end()).details()).containsExactly("stall");
        assertThat(stalled.text()).isEqualTo("one");
    }

    @Test
    void tellsRefusals() {
        assertThat(refused(403, "AccessDeniedException", "no").code()).isEqualTo(FailureCode.MODEL_REFUSED);
        assertThat(refused(429, "ThrottlingException", "slow").code()).isEqualTo(FailureCode.MODEL_BUSY);
        assertThat(refused(503, "ServiceUnavailableException", "later").code()).isEqualTo(FailureCode.MODEL_BUSY);
        assertThat(refused(500, "InternalServerException", "oops").code()).isEqualTo(FailureCode.MODEL_UNREACHABLE);
        assertThat(refused(400, "ValidationException", "Input is too long for requested model.")
                        .code())
                .isEqualTo(FailureCode.CONVERSATION_TOO_LONG);
        assertThat(refused(400, "ValidationException", "The model id is wrong.").code())
                .isEqualTo(FailureCode.MODEL_REFUSED);
    }

    private static Ended refused(int status, String name, String message) {
        return ask(
                wire -> wire.refuse(status, "x-amzn-ErrorType: " + name + "\r\n", "{\"message\":\"" + message + "\"}"));
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
                    wire.begin(Frames.TYPE).chunk(Frames.text("one"));
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
    void cancellingBeforeAnythingCameClosesTheSocket() {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        try (WireServer server = new WireServer(wire -> {
                    asked.complete(null);
                    wire.tellClosed(closed);
                });
                ModelStand stand = stand(server, ModelStand.patient())) {
            CompletableFuture<ModelEnd> end = stand.begin(ModelStand.question("?"), stand.sink());
            ModelStand.wait(asked);
            stand.cancel();
            assertThat(ModelStand.failure(ModelStand.wait(end)).code()).isEqualTo(FailureCode.CANCELLED);
            ModelStand.wait(closed);
        }
    }

    @Test
    void textThatIsNotTakenMakesTheServerWait() throws InterruptedException {
        int pieces = 4_000;
        String piece = "x".repeat(8_000);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch take = new CountDownLatch(1);
        try (WireServer server = new WireServer(wire -> {
                    wire.begin(Frames.TYPE);
                    for (int i = 0; i < pieces; i++) {
                        wire.chunk(Frames.text(piece));
                    }
                    written.countDown();
                    wire.chunk(Frames.stop("end_turn")).end();
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
}
