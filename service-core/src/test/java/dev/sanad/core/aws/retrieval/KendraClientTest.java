package dev.sanad.core.aws.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.aws.AwsClients;
import dev.sanad.core.aws.AwsConnection;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.model.ModelStand;
import dev.sanad.core.model.WireServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KendraClientTest {
    private static final String TYPE = "application/x-amz-json-1.1";
    private static final String ONE = """
            {"QueryId":"q","ResultItems":[{"Id":"p1","DocumentId":"d1","DocumentTitle":"Guide",\
            "Content":"Approval comes first. موافقة","DocumentURI":"https://example.test/guide"},\
            {"Id":"p2","DocumentId":"d1","Content":"  "}]}""";
    private static final Duration PATIENT = Duration.ofSeconds(30);

    /// A client with the loop and threads that it does not own.
    private record Stand(CoreExecutors executors, AwsClients clients, KendraClient client) implements AutoCloseable {
        static Stand at(WireServer server, Duration deadline) {
            CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
            AwsClients clients = new AwsClients(executors);
            AwsConnection connection = new AwsConnection(
                    "eu-west-1", server.uri("/"), new AwsConnection.Keys("AKIDEXAMPLE", "not-a-secret", "token"));
            Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
            return new Stand(
                    executors,
                    clients,
                    new KendraClient(
                            new KendraClient.Parts(clients, connection, "index-1", deadline, executors, clock)));
        }

        Outcome<List<KendraPassage>> ask(String text) {
            return ModelStand.wait(client.retrieve(text, 5, Cancellation.none()));
        }

        @Override
        public void close() {
            client.close();
            clients.close();
            executors.close();
        }
    }

    private static Failure failure(WireServer.Script script, Duration deadline) {
        try (WireServer server = new WireServer(script);
                Stand stand = Stand.at(server, deadline)) {
            Outcome<List<KendraPassage>> end = stand.ask("approval");
            assertThat(server.bodies()).as("never asked twice").hasSize(1);
            assertThat(end).isInstanceOf(Outcome.Failed.class);
            return ((Outcome.Failed<List<KendraPassage>>) end).failure();
        }
    }

    @Test
    void readsPassagesAndLeavesEmptyOnesOut() {
        try (WireServer server =
                        new WireServer(wire -> wire.begin(TYPE).chunk(ONE).end());
                Stand stand = Stand.at(server, PATIENT)) {
            assertThat(stand.ask("approval"))
                    .isEqualTo(Outcome.done(List.of(new KendraPassage(
                            "p1", "d1", "Guide", "Approval comes first. موافقة", "https://example.test/guide"))));
            assertThat(server.heads().getFirst())
                    .startsWith("post / http/1.1")
                    .contains("x-amz-target: awskendrafrontendservice.retrieve")
                    .contains("content-type: " + TYPE)
                    .contains("x-amz-security-token: token")
                    .contains("credential=akidexample/20260301/eu-west-1/kendra/aws4_request");
        }
    }

    @ParameterizedTest
    @CsvSource({"approval of a scan,en", "موافقة على الأشعة MRI,ar"})
    void asksInTheLanguageOfTheQuestion(String text, String language) {
        try (WireServer server =
                        new WireServer(wire -> wire.begin(TYPE).chunk(ONE).end());
                Stand stand = Stand.at(server, PATIENT)) {
            assertThat(stand.ask(text)).isInstanceOf(Outcome.Done.class);
            JsonNode sent = JsonMapper.shared().readTree(server.bodies().getFirst());
            assertThat(sent.path("IndexId").asString()).isEqualTo("index-1");
            assertThat(sent.path("QueryText").asString()).isEqualTo(text);
            assertThat(sent.path("PageSize").asInt()).isEqualTo(5);
            JsonNode equal = sent.path("AttributeFilter").path("EqualsTo");
            assertThat(equal.path("Key").asString()).isEqualTo("_language_code");
            assertThat(equal.path("Value").path("StringValue").asString()).isEqualTo(language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,ThrottlingException,INDEX_BUSY",
        "400,ServiceQuotaExceededException,INDEX_BUSY",
        "400,AccessDeniedException,INDEX_DENIED",
        "400,UnrecognizedClientException,INDEX_DENIED",
        "400,ResourceNotFoundException,INDEX_UNKNOWN",
        "400,ValidationException,INDEX_REFUSED",
        "500,InternalServerException,INDEX_UNREACHABLE",
        "503,Whatever,INDEX_BUSY",
    })
    void tellsRefusalsApartAndQuotesNothing(int status, String type, FailureCode code) {
        Failure told = failure(
                wire -> wire.refuse(
                        status,
                        "",
                        "{\"__type\":\"com.amazonaws.kendra#" + type + "\",\"message\":\"Sara 1012345678\"}"),
                PATIENT);
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.details()).containsExactly(type, "HTTP " + status);
    }

    @Test
    void readsTheNameOfARefusalFromTheHeaderToo() {
        Failure told =
                failure(wire -> wire.refuse(400, "x-amzn-ErrorType: ThrottlingException:http://x/\r\n", "{}"), PATIENT);
        assertThat(told.code()).isEqualTo(FailureCode.INDEX_BUSY);
    }

    @ParameterizedTest
    @CsvSource({"<html>", "'{\"ResultItems\":[{\"Id\"'", "'{}'", "'[]'"})
    void takesNothingFromWhatIsNotItsProtocol(String body) {
        assertThat(failure(wire -> wire.begin(TYPE).chunk(body).end(), PATIENT).code())
                .isEqualTo(FailureCode.INDEX_GARBLED);
    }

    @Test
    void endsAnAnswerThatIsTooLarge() {
        byte[] part = new byte[1024 * 1024];
        Failure told = failure(
                wire -> {
                    wire.begin(TYPE).chunk(part).chunk(part).chunk(part);
                    wire.untilClosed();
                },
                PATIENT);
        assertThat(told.code()).isEqualTo(FailureCode.INDEX_GARBLED);
    }

    @Test
    void takesNothingFromAnAnswerThatEndsEarly() {
        // The SDK ends a chunked answer in order whose rest never comes; its JSON tells.
        byte[] body = ONE.getBytes(StandardCharsets.UTF_8);
        assertThat(failure(wire -> wire.begin(TYPE).half(body), PATIENT).code()).isEqualTo(FailureCode.INDEX_GARBLED);
    }

    @Test
    void tellsABrokenLine() {
        assertThat(failure(WireServer.Wire::reset, PATIENT).code()).isEqualTo(FailureCode.INDEX_UNREACHABLE);
    }

    @Test
    void givesUpAtTheDeadlineAndClosesTheSocket() {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        Failure told = failure(wire -> wire.tellClosed(closed), Duration.ofMillis(300));
        assertThat(told.code()).isEqualTo(FailureCode.INDEX_SLOW);
        assertThat(ModelStand.wait(closed)).isPositive();
    }

    @Test
    void aCancelledQuestionClosesTheSocket() {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        try (WireServer server = new WireServer(wire -> {
                    asked.complete(true);
                    wire.tellClosed(closed);
                });
                Stand stand = Stand.at(server, PATIENT)) {
            Cancellation cancellation = Cancellation.none();
            CompletableFuture<Outcome<List<KendraPassage>>> end = stand.client().retrieve("approval", 5, cancellation);
            assertThat(ModelStand.wait(asked)).isTrue();
            cancellation.cancel();
            assertThat(ModelStand.wait(end)).isEqualTo(Outcome.failed(Failure.of(FailureCode.CANCELLED)));
            assertThat(ModelStand.wait(closed)).isPositive();
        }
    }

    @Test
    void tellsThatNobodyListens() {
        WireServer server = new WireServer(WireServer.Wire::reset);
        try (Stand stand = Stand.at(server, PATIENT)) {
            server.leave();
            Outcome<List<KendraPassage>> end = stand.ask("approval");
            assertThat(end)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.INDEX_UNREACHABLE));
        }
    }
}
