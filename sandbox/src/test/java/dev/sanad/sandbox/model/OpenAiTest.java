package dev.sanad.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// OkHttp and its server-sent events against the sandbox.
class OpenAiTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String QUESTION = "<context>[1] Payer: Bupa Arabia</context> Who is the payer?";

    private final Sandbox sandbox = Sandbox.start(
            SandboxConfig.quick(Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneId.of("Asia/Riyadh"))));
    private final OkHttpClient client = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ofSeconds(20))
            .build();

    @AfterEach
    void end() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        sandbox.close();
    }

    private void play(ModelFault fault, int tokens) {
        sandbox.model().script().play(new ModelScript.Wrong(fault, tokens), 1);
    }

    private static ObjectNode asks(String question) {
        ObjectNode body = MAPPER.createObjectNode().put("model", ModelKey.OPENAI_MODEL);
        body.putArray("messages").addObject().put("role", "user").put("content", question);
        return body;
    }

    private static ObjectNode streamed(String question) {
        ObjectNode body = asks(question).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        return body;
    }

    private static void offers(ObjectNode body) {
        ObjectNode function =
                body.putArray("tools").addObject().put("type", "function").putObject("function");
        function.put("name", "find_patient").put("description", "Looks patients up by name.");
        ObjectNode schema = function.putObject("parameters").put("type", "object");
        schema.putObject("properties").putObject("query").put("type", "string");
        schema.putArray("required").add("query");
    }

    private Request request(ObjectNode body, String key) {
        return new Request.Builder()
                .url(sandbox.baseUri().resolve("/v1/chat/completions").toString())
                .header("Authorization", "Bearer " + key)
                .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                .build();
    }

    private Heard stream(ObjectNode body) {
        Heard heard = new Heard();
        heard.source = EventSources.createFactory(client).newEventSource(request(body, "any"), heard);
        return heard;
    }

    private JsonNode ask(ObjectNode body, int status) throws IOException {
        try (Response response = client.newCall(request(body, "any")).execute()) {
            assertThat(response.code()).isEqualTo(status);
            return MAPPER.readTree(response.body().string());
        }
    }

    @Test
    void streamsChunksFiguresAndTheEnd() throws Exception {
        Heard heard = stream(streamed(QUESTION)).whole();
        assertThat(heard.data.getLast()).isEqualTo("[DONE]");
        assertThat(heard.text()).contains("- **Payer:** Bupa Arabia [1]", "*Sandbox model:");
        assertThat(heard.finish()).isEqualTo("stop");
        JsonNode figures = heard.json(heard.data.size() - 2);
        assertThat(figures.path("choices").size()).isZero();
        assertThat(figures.path("usage").path("completion_tokens").asLong())
                .isEqualTo(sandbox.model().statistics().tokens());
        assertThat(heard.json(0)
                        .path("choices")
                        .path(0)
                        .path("delta")
                        .path("role")
                        .asString())
                .isEqualTo("assistant");
    }

    @Test
    void leavesFiguresOutWhereNobodyWantsThem() throws Exception {
        Heard heard = stream(asks(QUESTION).put("stream", true)).whole();
        assertThat(heard.data).noneMatch(data -> data.contains("usage"));
    }

    @Test
    void talksThroughATool() throws Exception {
        ObjectNode body = streamed("Find the patient Norah Al-Qahtani");
        offers(body);
        Heard first = stream(body).whole();
        assertThat(first.finish()).isEqualTo("tool_calls");
        assertThat(first.tool()).isEqualTo("find_patient");
        assertThat(first.arguments()).isEqualTo("{\"query\":\"Norah Al-Qahtani\"}");
        ObjectNode said = body.withArray("messages").addObject().put("role", "assistant");
        said.putNull("content");
        ObjectNode call = said.putArray("tool_calls")
                .addObject()
                .put("id", first.callId())
                .put("type", "function");
        call.putObject("function").put("name", first.tool()).put("arguments", first.arguments());
        body.withArray("messages")
                .addObject()
                .put("role", "tool")
                .put("tool_call_id", first.callId())
                .put("content", "{\"patients\":[{\"name\":\"Norah\",\"coverages\":2}]}");
        Heard second = stream(body).whole();
        assertThat(second.finish()).isEqualTo("stop");
        assertThat(second.text()).contains("- **Name:** Norah");
    }

    @Test
    void answersAllAtOnceWhereItIsAskedTo() throws Exception {
        JsonNode answer = ask(asks(QUESTION), 200);
        JsonNode choice = answer.path("choices").path(0);
        assertThat(choice.path("message").path("content").asString()).contains("Bupa Arabia [1]");
        assertThat(choice.path("finish_reason").asString()).isEqualTo("stop");
        JsonNode bounded = ask(asks(QUESTION).put("max_tokens", 3), 200);
        assertThat(bounded.path("choices").path(0).path("finish_reason").asString())
                .isEqualTo("length");
        assertThat(bounded.path("usage").path("completion_tokens").asInt()).isEqualTo(3);
        ObjectNode tools = asks("Find the patient Norah Al-Qahtani");
        offers(tools);
        JsonNode call = ask(tools, 200)
                .path("choices")
                .path(0)
                .path("message")
                .path("tool_calls")
                .path(0);
        assertThat(call.path("function").path("name").asString()).isEqualTo("find_patient");
    }

    @Test
    void listsItsModel() throws Exception {
        Request request = new Request.Builder()
                .url(sandbox.baseUri().resolve("/v1/models").toString())
                .build();
        try (Response response = client.newCall(request).execute()) {
            JsonNode models = MAPPER.readTree(response.body().string());
            assertThat(models.path("data").path(0).path("id").asString()).isEqualTo(ModelKey.OPENAI_MODEL);
        }
    }

    @Test
    void refusesWhatIsNotInOrder() throws Exception {
        assertThat(ask(asks("x").put("model", "gpt-9"), 404)
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("model_not_found");
        assertThat(ask(MAPPER.createObjectNode().put("model", ModelKey.OPENAI_MODEL), 400)
                        .path("error")
                        .path("type")
                        .asString())
                .isEqualTo("invalid_request_error");
        ObjectNode orphan = asks("x");
        orphan.withArray("messages")
                .addObject()
                .put("role", "tool")
                .put("tool_call_id", "a")
                .put("content", "{}");
        ask(orphan, 400);
        sandbox.model().script().checksKeys(true);
        ask(asks("x"), 401);
        try (Response response =
                client.newCall(request(asks("x"), ModelKey.BEARER)).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP_429, 429", "HTTP_500, 500", "HTTP_503, 503", "HTTP_403, 403"})
    void refusesBeforeTheStreamOnce(ModelFault fault, int status) throws Exception {
        play(fault, 0);
        Heard heard = stream(streamed(QUESTION)).whole();
        assertThat(heard.status).isEqualTo(status);
        assertThat(heard.data).isEmpty();
        assertThat(stream(streamed(QUESTION)).whole().data.getLast()).isEqualTo("[DONE]");
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFault.class,
            names = {"THROTTLE", "MODEL_ERROR", "INTERNAL_ERROR", "INVALID"})
    void sendsAnErrorInTheStream(ModelFault fault) throws Exception {
        play(fault, 4);
        Heard heard = stream(streamed(QUESTION)).whole();
        assertThat(heard.json(heard.data.size() - 1)
                        .path("error")
                        .path("message")
                        .asString())
                .isNotEmpty();
        assertThat(heard.text()).isNotEmpty().doesNotContain("Bupa");
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFault.class,
            names = {"RESET", "TRUNCATED"})
    void breaksTheLine(ModelFault fault) throws Exception {
        play(fault, 4);
        Heard heard = stream(streamed(QUESTION)).whole();
        assertThat(heard.broke).isPresent();
        assertThat(heard.finish()).isEmpty();
        assertThat(heard.text()).doesNotContain("Bupa");
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFault.class,
            names = {"MALFORMED", "BAD_CRC"})
    void sendsWhatIsNoJson(ModelFault fault) throws Exception {
        play(fault, 4);
        Heard heard = stream(streamed(QUESTION)).whole();
        assertThat(heard.data).anyMatch(data -> data.endsWith("{\"delta\": {"));
        assertThat(heard.data.getLast()).isEqualTo("[DONE]");
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFault.class,
            names = {"NO_STOP", "HALF_FRAME"})
    void endsWellWithoutAnEnd(ModelFault fault) throws Exception {
        play(fault, 4);
        Heard heard = stream(streamed(QUESTION)).whole();
        assertThat(heard.finish()).isEmpty();
        assertThat(heard.data).doesNotContain("[DONE]");
    }

    @Test
    void sendsOneHugeLine() throws Exception {
        play(ModelFault.HUGE, 2);
        Heard heard = stream(streamed(QUESTION)).whole();
        assertThat(heard.text().length()).isGreaterThan(12_000_000);
        assertThat(heard.data.getLast()).isEqualTo("[DONE]");
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFault.class,
            names = {"STALL", "SILENCE"})
    void fallsSilentAndHoldsTheConnection(ModelFault fault) throws Exception {
        play(fault, 4);
        try (Sandbox same = sandbox) {
            OkHttpClient hasty =
                    client.newBuilder().readTimeout(Duration.ofMillis(400)).build();
            Heard heard = new Heard();
            heard.source = EventSources.createFactory(hasty).newEventSource(request(streamed(QUESTION), "any"), heard);
            heard.whole();
            assertThat(heard.broke)
                    .hasValueSatisfying(broke -> assertThat(broke).isInstanceOf(SocketTimeoutException.class));
            assertThat(heard.text().isEmpty()).isEqualTo(fault == ModelFault.SILENCE);
            assertThat(same.model().statistics().faultsPlayed()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_429, 429",
        "THROTTLE, 429",
        "INTERNAL_ERROR, 500",
        "MODEL_ERROR, 424",
        "INVALID, 400",
        "NO_STOP, 200"
    })
    void doesWrongAlsoWhereNothingIsStreamed(ModelFault fault, int status) throws Exception {
        play(fault, 0);
        JsonNode answer = ask(asks(QUESTION), status);
        assertThat(answer.path("choices").path(0).path("finish_reason").asString(""))
                .isEmpty();
    }

    @Test
    void stopsSpeakingWhenTheClientHangsUp() throws Exception {
        sandbox.model().script().pace(new Pace(Latency.NONE, 500));
        sandbox.model().script().atLeast(20_000);
        Heard heard = stream(streamed(QUESTION));
        heard.waitForTokens();
        heard.source().cancel();
        StreamEnd end = RawLine.lastEnd(sandbox);
        assertThat(end.how()).isEqualTo(StreamEnd.How.LEFT);
        assertThat(end.tokens()).isLessThan(end.tokensInAll());
        assertThat(end.leftNanos()).isPositive();
    }

    /// What a stream brought.
    private static final class Heard extends EventSourceListener {
        final List<String> data = new ArrayList<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch tokens = new CountDownLatch(5);
        private volatile @Nullable EventSource source;
        volatile Optional<Throwable> broke = Optional.empty();
        volatile int status;

        @Override
        public void onOpen(EventSource opened, Response response) {
            status = response.code();
        }

        @Override
        public void onEvent(EventSource opened, @Nullable String id, @Nullable String type, String event) {
            data.add(event);
            tokens.countDown();
        }

        @Override
        public void onClosed(EventSource opened) {
            end.countDown();
        }

        @Override
        public void onFailure(EventSource opened, @Nullable Throwable failure, @Nullable Response response) {
            broke = Optional.ofNullable(failure);
            status = response == null ? 0 : response.code();
            end.countDown();
        }

        EventSource source() {
            return java.util.Objects.requireNonNull(source);
        }

        Heard whole() throws InterruptedException {
            assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
            return this;
        }

        void waitForTokens() throws InterruptedException {
            assertThat(tokens.await(20, TimeUnit.SECONDS)).isTrue();
        }

        JsonNode json(int at) {
            return MAPPER.readTree(data.get(at));
        }

        private List<JsonNode> choices() {
            return data.stream()
                    .filter(one -> one.startsWith("{") && one.endsWith("}"))
                    .map(MAPPER::readTree)
                    .map(json -> json.path("choices").path(0))
                    .toList();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            choices()
                    .forEach(choice ->
                            text.append(choice.path("delta").path("content").asString("")));
            return text.toString();
        }

        String finish() {
            StringBuilder finish = new StringBuilder();
            choices()
                    .forEach(
                            choice -> finish.append(choice.path("finish_reason").asString("")));
            return finish.toString();
        }

        private String call(String... path) {
            StringBuilder found = new StringBuilder();
            choices().forEach(choice -> {
                JsonNode node = choice.path("delta").path("tool_calls").path(0);
                for (String step : path) {
                    node = node.path(step);
                }
                found.append(node.asString(""));
            });
            return found.toString();
        }

        String tool() {
            return call("function", "name");
        }

        String arguments() {
            return call("function", "arguments");
        }

        String callId() {
            return call("id");
        }
    }
}
