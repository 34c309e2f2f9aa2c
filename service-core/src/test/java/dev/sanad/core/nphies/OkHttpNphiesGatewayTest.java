package dev.sanad.core.nphies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.transport.TransportConfig;
import dev.sanad.core.telemetry.LineState;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The gateway against a server on a real socket that answers well, badly, half or not at all.
class OkHttpNphiesGatewayTest {
    private final MockWebServer server = new MockWebServer();
    private @Nullable GatewayStand opened;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        if (opened != null) {
            opened.close();
        }
        server.close();
    }

    private GatewayStand stand() {
        return stand(server.url("/").uri(), 65_000, 16);
    }

    private GatewayStand stand(URI address, int readMs, int inFlight) {
        var timeouts =
                new TransportConfig.Timeouts(Duration.ofSeconds(2), Duration.ofMillis(readMs), Duration.ofSeconds(90));
        opened = new GatewayStand(new TransportConfig(address, null, timeouts, inFlight, new byte[0]));
        return opened;
    }

    private static MockResponse.Builder json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/fhir+json; charset=utf-8")
                .body(body);
    }

    private static LineState line(GatewayStand stand) {
        return stand.gateway().line().get();
    }

    @Test
    void aGoodAnswerIsGivenBackAndBothSidesAreKept() throws InterruptedException {
        server.enqueue(json(GatewayStand.goodAnswer()).build());
        GatewayStand stand = stand();
        assertThat(stand.exchange())
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.value()).isNotNull());
        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getTarget()).isEqualTo("/$process-message");
        assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("application/fhir+json");
        assertThat(Objects.requireNonNull(sent.getBody()).toByteArray())
                .isEqualTo(GatewayStand.message().body());
        assertThat(stand.kept()).hasSize(2);
        assertThat(stand.kept().get(0).sent()).isTrue();
        assertThat(new String(stand.kept().get(1).body(), UTF_8)).isEqualTo(GatewayStand.goodAnswer());
        assertThat(stand.kept().get(1).type()).isEqualTo("application/fhir+json");
    }

    @Test
    void theLineFollowsWhatMessagesExperience() {
        GatewayStand stand = stand();
        assertThat(line(stand)).isEqualTo(LineState.UNKNOWN);
        server.enqueue(json(GatewayStand.goodAnswer()).build());
        stand.exchange();
        assertThat(line(stand).health()).isEqualTo(LineState.Health.UP);
        assertThat(line(stand).lastGood()).isEqualTo(GatewayStand.CLOCK.instant());
        assertThat(line(stand).roundTripMs()).isNotNegative();
        server.enqueue(new MockResponse.Builder().code(503).body("<html>").build());
        assertThat(stand.code()).isEqualTo(FailureCode.HTTP_STATUS);
        assertThat(line(stand).health()).isEqualTo(LineState.Health.DOWN);
        assertThat(line(stand).lastGood()).isNotNull();
        server.enqueue(json(GatewayStand.outcome("GE-00012")).build());
        assertThat(stand.code()).isEqualTo(FailureCode.PAYER_OFFLINE);
        assertThat(line(stand).health()).isEqualTo(LineState.Health.UP);
    }

    @Test
    void aClosedPortAndAnUnknownHostAreALineThatIsDown() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        GatewayStand stand = stand(URI.create("http://127.0.0.1:" + port), 1_000, 4);
        assertThat(stand.code()).isEqualTo(FailureCode.LINE_DOWN);
        assertThat(line(stand).health()).isEqualTo(LineState.Health.DOWN);
        stand.close();
        assertThat(stand(URI.create("http://nowhere.invalid"), 1_000, 4).code()).isEqualTo(FailureCode.LINE_DOWN);
    }

    @Test
    void anAnswerThatDoesNotComeIsATimeout() {
        server.enqueue(json("").onResponseStart(SocketEffect.Stall.INSTANCE).build());
        GatewayStand stand = stand(server.url("/").uri(), 150, 4);
        assertThat(stand.code()).isEqualTo(FailureCode.LINE_TIMEOUT);
        assertThat(stand.kept()).hasSize(2);
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerIsBroken() {
        server.enqueue(json("").onRequestBody(new SocketEffect.CloseSocket()).build());
        server.enqueue(json("").onResponseStart(new SocketEffect.CloseSocket()).build());
        GatewayStand stand = stand();
        assertThat(stand.code()).isEqualTo(FailureCode.LINE_BROKEN);
        assertThat(stand.code()).isEqualTo(FailureCode.LINE_BROKEN);
    }

    @Test
    void halfAnAnswerIsTruncatedAndItsHalfIsKept() {
        String whole = GatewayStand.answer(
                "{\"resource\":{\"resourceType\":\"Basic\",\"a\":\"" + "x".repeat(400_000) + "\"}}");
        server.enqueue(
                json(whole).onResponseBody(new SocketEffect.CloseSocket()).build());
        GatewayStand stand = stand();
        assertThat(stand.code()).isIn(FailureCode.ANSWER_TRUNCATED, FailureCode.LINE_BROKEN);
        byte[] half = stand.kept().get(1).body();
        assertThat(half.length).isBetween(1, whole.length() - 1);
        assertThat(whole).startsWith(new String(half, UTF_8));
    }

    @Test
    void anAnswerThatEndsEarlyInAWholeBodyIsTruncated() {
        String whole = GatewayStand.goodAnswer();
        server.enqueue(json(whole.substring(0, whole.length() - 3)).build());
        server.enqueue(json("").build());
        GatewayStand stand = stand();
        assertThat(stand.code()).isEqualTo(FailureCode.ANSWER_TRUNCATED);
        assertThat(stand.code()).isEqualTo(FailureCode.ANSWER_TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource({
        "500,text/html,<html>,HTTP_STATUS",
        "503,application/json,{},HTTP_STATUS",
        "404,text/plain,nothing,HTTP_STATUS",
        "302,text/html,moved,HTTP_STATUS",
        "200,text/html,<html>,ANSWER_WRONG_TYPE",
        "200,application/fhir+json,<html>,ANSWER_UNREADABLE",
        "200,application/fhir+json,{},ANSWER_UNREADABLE",
        "200,application/fhir+json,[1],ANSWER_UNREADABLE"
    })
    void whatIsNoAnswerIsToldApart(int status, String type, String body, FailureCode code) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", type)
                .body(body)
                .build());
        GatewayStand stand = stand();
        assertThat(stand.code()).isEqualTo(code);
        assertThat(new String(stand.kept().get(1).body(), UTF_8)).isEqualTo(body);
        assertThat(stand.kept().get(1).status()).isEqualTo(status);
    }

    @Test
    void tooMuchIsNotReadToItsEnd() {
        server.enqueue(json("x".repeat(FhirJson.MAX_BYTES + 200_000)).build());
        GatewayStand stand = stand();
        assertThat(stand.code()).isEqualTo(FailureCode.ANSWER_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 422, 500})
    void anOutcomeIsTheExchangesOwnRefusalWhateverTheStatus(int status) {
        server.enqueue(json(GatewayStand.outcome("BV-00167")).code(status).build());
        server.enqueue(json(GatewayStand.answer("{\"resource\":" + GatewayStand.outcome("BV-00167") + "}"))
                .code(status)
                .build());
        GatewayStand stand = stand();
        for (int i = 0; i < 2; i++) {
            assertThat(stand.exchange())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why().toString()).contains("BV-00167"));
        }
    }

    @ParameterizedTest
    @CsvSource({"GE-00012,PAYER_OFFLINE", "BV-00542,EXCHANGE_IN_FLIGHT", "GE-00014,EXCHANGE_BUSY"})
    void whatGoesAwayByItselfIsAFailureToTryAgain(String code, FailureCode failure) {
        server.enqueue(json(GatewayStand.outcome(code)).build());
        GatewayStand stand = stand();
        assertThat(stand.code()).isEqualTo(failure);
        assertThat(failure.isRetryable()).isTrue();
    }

    @Test
    void anAnswerToAnotherQuestionIsNotOurs() {
        server.enqueue(json(GatewayStand.goodAnswer().replace("1111", "9999")).build());
        assertThat(stand().code()).isEqualTo(FailureCode.ANSWER_NOT_OURS);
    }

    @Test
    void nothingIsEverPostedTwiceInSilence() {
        AtomicInteger posts = new AtomicInteger();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return posts.incrementAndGet() == 1
                        ? json(GatewayStand.goodAnswer()).build()
                        : json("").onResponseStart(new SocketEffect.CloseSocket())
                                .build();
            }
        });
        GatewayStand stand = stand();
        assertThat(stand.exchange()).isInstanceOf(Outcome.Done.class);
        assertThat(stand.code()).isEqualTo(FailureCode.LINE_BROKEN);
        assertThat(posts.get()).isEqualTo(2);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void cancellingEndsTheCall() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                arrived.countDown();
                return json("").onResponseStart(SocketEffect.Stall.INSTANCE).build();
            }
        });
        GatewayStand stand = stand();
        Cancellation wish = new Cancellation();
        CompletableFuture<Outcome<Exchange>> under = stand.begin(wish);
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        wish.cancel();
        assertThat(GatewayStand.failure(under.join()).code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(line(stand).health()).isEqualTo(LineState.Health.UNKNOWN);
        assertThat(GatewayStand.failure(stand.begin(wish).join()).code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void moreThanFitsOnTheLineIsRefusedAndThePlaceComesFreeAgain() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        AtomicInteger posts = new AtomicInteger();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                int post = posts.incrementAndGet();
                arrived.countDown();
                return post == 1
                        ? json("").onResponseStart(SocketEffect.Stall.INSTANCE).build()
                        : json(GatewayStand.goodAnswer()).build();
            }
        });
        GatewayStand stand = stand(server.url("/").uri(), 65_000, 1);
        Cancellation wish = new Cancellation();
        CompletableFuture<Outcome<Exchange>> first = stand.begin(wish);
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        record Waiting(CompletableFuture<Outcome<Exchange>> end, Cancellation wish) {}
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Cancellation own = new Cancellation();
            waiting.add(new Waiting(stand.begin(own), own));
        }
        // Four find a place to wait; whichever came last does not.
        CompletableFuture.anyOf(waiting.stream().map(Waiting::end).toArray(CompletableFuture[]::new))
                .join();
        List<Waiting> left =
                waiting.stream().filter(each -> !each.end().isDone()).toList();
        assertThat(left).hasSize(4);
        assertThat(waiting.stream()
                        .filter(each -> each.end().isDone())
                        .map(each -> each.end().join()))
                .singleElement()
                .satisfies(refused ->
                        assertThat(GatewayStand.failure(refused).code()).isEqualTo(FailureCode.OVERLOADED));
        left.getFirst().wish().cancel();
        assertThat(GatewayStand.failure(left.getFirst().end().join()).code())
                .as("given up without having had a place on the line")
                .isEqualTo(FailureCode.CANCELLED);
        assertThat(posts).hasValue(1);
        wish.cancel();
        first.join();
        left.subList(1, 4).forEach(each -> assertThat(each.end().join()).isInstanceOf(Outcome.Done.class));
        assertThat(stand.exchange()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anExecutorThatTakesNothingIsAnOverload() {
        AtomicInteger taken = new AtomicInteger();
        for (int takes = 0; takes < 2; takes++) {
            int limit = takes;
            taken.set(0);
            try (GatewayStand stand =
                    new GatewayStand(TransportConfig.of(server.url("/").uri()), silent(), work -> {
                        if (taken.getAndIncrement() >= limit) {
                            throw new RejectedExecutionException("full");
                        }
                        work.run();
                    })) {
                assertThat(stand.code()).isEqualTo(FailureCode.OVERLOADED);
            }
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aMessageThatCannotBeKeptIsNotSentAndAnAnswerThatCannotIsNotUsed() {
        MessageJournal full = new MessageJournal() {
            @Override
            public void keepSent(MessageId id, String event, byte[] body) {
                throw new JournalException(new IOException("full"));
            }

            @Override
            public void keepReceived(MessageId answerTo, int status, String contentType, byte[] body) {}
        };
        try (GatewayStand stand =
                new GatewayStand(TransportConfig.of(server.url("/").uri()), full, Runnable::run)) {
            assertThat(stand.code()).isEqualTo(FailureCode.STORE_FAILED);
        }
        assertThat(server.getRequestCount()).isZero();
        server.enqueue(json(GatewayStand.goodAnswer()).build());
        MessageJournal half = new MessageJournal() {
            @Override
            public void keepSent(MessageId id, String event, byte[] body) {}

            @Override
            public void keepReceived(MessageId answerTo, int status, String contentType, byte[] body) {
                throw new JournalException(new IOException("full"));
            }
        };
        try (GatewayStand stand =
                new GatewayStand(TransportConfig.of(server.url("/").uri()), half, Runnable::run)) {
            assertThat(stand.code()).isEqualTo(FailureCode.STORE_FAILED);
        }
    }

    private static MessageJournal silent() {
        return new MessageJournal() {
            @Override
            public void keepSent(MessageId id, String event, byte[] body) {}

            @Override
            public void keepReceived(MessageId answerTo, int status, String contentType, byte[] body) {}
        };
    }
}
