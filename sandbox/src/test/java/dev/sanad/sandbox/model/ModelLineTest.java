package dev.sanad.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

/// What stands on the line, byte by byte.
class ModelLineTest {
    private static final String CHAT = "/v1/chat/completions";
    private static final String STREAM = "{\"model\":\"" + ModelKey.OPENAI_MODEL + "\",\"stream\":true,"
            + "\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";
    private static final String CONVERSE = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hello\"}]}]}";
    private static final String SIGNED =
            "Authorization: AWS4-HMAC-SHA256 Credential=K/20260301/us-east-1/bedrock/aws4_request,"
                    + " SignedHeaders=host;x-amz-date, Signature=" + "0".repeat(64);

    private final Sandbox sandbox = Sandbox.start(
            SandboxConfig.quick(Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneId.of("Asia/Riyadh"))));

    @AfterEach
    void end() {
        sandbox.close();
    }

    private void bedrock(RawLine line) throws IOException {
        line.post(
                "/model/" + ModelKey.BEDROCK_MODEL.replace(":", "%3A") + "/converse-stream",
                CONVERSE,
                SIGNED,
                "X-Amz-Date: 20260301T090000Z");
    }

    @Test
    void everyChunkIsOneFrameThatTheLibraryReads() throws Exception {
        try (RawLine line = new RawLine(sandbox, 0)) {
            bedrock(line);
            assertThat(line.head())
                    .contains("HTTP/1.1 200", "application/vnd.amazon.eventstream", "Transfer-Encoding: chunked");
            List<Message> messages = new ArrayList<>();
            MessageDecoder decoder = new MessageDecoder(messages::add);
            int chunks = 0;
            for (byte[] chunk = line.chunk(); chunk.length > 0; chunk = line.chunk()) {
                decoder.feed(chunk);
                chunks++;
            }
            assertThat(messages).hasSize(chunks);
            assertThat(messages.getFirst().getHeaders())
                    .containsEntry(":event-type", HeaderValue.fromString("messageStart"));
            assertThat(messages.getLast().getHeaders())
                    .containsEntry(":event-type", HeaderValue.fromString("metadata"));
        }
    }

    @Test
    void refusesWhatIsNotSigned() throws Exception {
        try (RawLine line = new RawLine(sandbox, 0)) {
            line.post("/model/x/converse-stream", CONVERSE);
            assertThat(line.head()).contains("HTTP/1.1 403", "x-amzn-ErrorType: MissingAuthenticationTokenException");
        }
    }

    @Test
    void aConnectionServesOneStreamAfterTheOther() throws Exception {
        try (RawLine line = new RawLine(sandbox, 0)) {
            for (int run = 0; run < 3; run++) {
                line.post(CHAT, STREAM);
                assertThat(line.head()).contains("text/event-stream");
                assertThat(new String(line.body(), StandardCharsets.UTF_8)).endsWith("data: [DONE]\n\n");
            }
            line.post(CHAT, STREAM.replace("\"stream\":true", "\"stream\":false"));
            line.head();
            assertThat(new String(line.body(), StandardCharsets.UTF_8)).contains("chat.completion");
            assertThat(sandbox.model().statistics().streams()).isEqualTo(3);
        }
    }

    @Test
    void aRequestThatComesTooEarlyIsAnsweredNext() throws Exception {
        try (RawLine line = new RawLine(sandbox, 0)) {
            line.post(CHAT, STREAM);
            line.post(CHAT, STREAM);
            for (int run = 0; run < 2; run++) {
                line.head();
                assertThat(new String(line.body(), StandardCharsets.UTF_8)).endsWith("data: [DONE]\n\n");
            }
        }
    }

    @Test
    void aClientThatDoesNotReadHoldsTheModelUp() throws Exception {
        sandbox.model().script().atLeast(400_000);
        try (RawLine line = new RawLine(sandbox, 8 * 1024)) {
            line.post(CHAT, STREAM);
            line.head();
            long ahead = 0;
            for (int read = 0; read < 60_000; read++) {
                line.chunk();
                ahead = Math.max(ahead, sandbox.model().statistics().tokens() - read);
            }
            // What the system's buffers hold, far from the 400,000 that are to be said.
            assertThat(ahead).isLessThan(150_000);
        }
        StreamEnd end = RawLine.lastEnd(sandbox);
        assertThat(end.how()).isEqualTo(StreamEnd.How.LEFT);
        assertThat(end.tokens()).isLessThan(end.tokensInAll());
    }

    @Test
    void aClientThatLeavesIsNoticedBetweenTwoTokens() throws Exception {
        sandbox.model().script().pace(new Pace(Latency.NONE, 0.02));
        try (RawLine line = new RawLine(sandbox, 0)) {
            line.post(CHAT, STREAM);
            line.head();
            line.chunk();
        }
        StreamEnd end = RawLine.lastEnd(sandbox);
        assertThat(end.how()).isEqualTo(StreamEnd.How.LEFT);
        assertThat(end.tokens()).isLessThanOrEqualTo(1);
        assertThat(sandbox.model().statistics().tokensAfterLeaving()).isLessThanOrEqualTo(1);
    }

    @Test
    void aDamagedFrameIsSeenByTheLibrary() throws Exception {
        sandbox.model().script().play(new ModelScript.Wrong(ModelFault.BAD_CRC, 3), 1);
        try (RawLine line = new RawLine(sandbox, 0)) {
            bedrock(line);
            line.head();
            byte[] body = line.body();
            List<Message> messages = new ArrayList<>();
            assertThatThrownBy(() -> new MessageDecoder(messages::add).feed(body))
                    .hasMessageContaining("checksum");
            assertThat(messages).hasSize(4);
        }
    }

    @Test
    void aTruncatedStreamEndsWithinAFrame() throws Exception {
        sandbox.model().script().play(new ModelScript.Wrong(ModelFault.TRUNCATED, 3), 1);
        try (RawLine line = new RawLine(sandbox, 0)) {
            bedrock(line);
            line.head();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            assertThatThrownBy(() -> {
                        while (true) {
                            body.write(line.chunk());
                        }
                    })
                    .isInstanceOf(IOException.class);
            List<Message> messages = new ArrayList<>();
            new MessageDecoder(messages::add).feed(body.toByteArray());
            assertThat(messages).hasSize(4);
        }
    }

    @Test
    void theControlAddressPlaysPacesAndCounts() throws Exception {
        URI script = sandbox.baseUri().resolve("/sandbox/model/script");
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(put(client, script, """
                    {"fault": "THROTTLE", "afterTokens": 2, "times": 1, "atLeastTokens": 100, "checksKeys": false,
                     "pace": {"firstP50Millis": 1, "firstP95Millis": 2, "tokensPerSecond": 5000}}""").body())
                    .contains("\"fault\":\"THROTTLE\",\"afterTokens\":2", "\"tokensPerSecond\":5000");
            try (RawLine line = new RawLine(sandbox, 0)) {
                line.post(CHAT, STREAM);
                line.head();
                assertThat(new String(line.body(), StandardCharsets.UTF_8)).contains("rate_limit_exceeded");
            }
            assertThat(put(client, script, "{\"fault\": null}").body())
                    .contains("\"fault\":null", "\"faultsPlayed\":1", "\"tokens\":2");
            assertThat(put(client, script, "{\"fault\": \"NONSENSE\"}").statusCode())
                    .isEqualTo(400);
            assertThat(client.send(
                                    HttpRequest.newBuilder(sandbox.baseUri().resolve("/sandbox"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("BAD_CRC", "Model · النموذج");
        }
    }

    private static HttpResponse<String> put(HttpClient client, URI script, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(script)
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
