package dev.sanad.sandbox.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import dev.sanad.sandbox.model.ModelKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.kendra.KendraAsyncClient;
import software.amazon.awssdk.services.kendra.model.AttributeFilter;
import software.amazon.awssdk.services.kendra.model.DocumentAttributeValue;
import software.amazon.awssdk.services.kendra.model.KendraException;
import software.amazon.awssdk.services.kendra.model.RetrieveRequest;
import software.amazon.awssdk.services.kendra.model.RetrieveResultItem;
import software.amazon.awssdk.services.kendra.model.ScoreConfidence;

/// The SDK's own client of Kendra, unmodified, against the sandbox.
@ParameterizedClass
@EnumSource(Protocol.class)
class KendraDoorTest {
    private static final SdkAsyncHttpClient ONE =
            NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1).build();
    private static final SdkAsyncHttpClient TWO =
            NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP2).build();

    private final Sandbox sandbox = Sandbox.start(
            SandboxConfig.quick(Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneId.of("Asia/Riyadh"))));
    private final SdkAsyncHttpClient http;
    private final KendraAsyncClient client;

    KendraDoorTest(Protocol protocol) {
        http = protocol == Protocol.HTTP2 ? TWO : ONE;
        client = client(ModelKey.ACCESS_KEY_ID, ModelKey.SECRET_ACCESS_KEY);
    }

    private KendraAsyncClient client(String id, String secret) {
        return KendraAsyncClient.builder()
                .httpClient(http)
                .endpointOverride(sandbox.baseUri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret)))
                .overrideConfiguration(config ->
                        config.retryStrategy(DefaultRetryStrategy.doNotRetry()).apiCallTimeout(Duration.ofSeconds(20)))
                .build();
    }

    @AfterAll
    static void hangUp() {
        ONE.close();
        TWO.close();
    }

    @AfterEach
    void end() {
        client.close();
        sandbox.close();
    }

    private static RetrieveRequest asks(String text, String language) {
        return RetrieveRequest.builder()
                .indexId(SandboxIndex.INDEX)
                .queryText(text)
                .pageSize(5)
                .attributeFilter(AttributeFilter.builder()
                        .equalsTo(attribute ->
                                attribute.key("_language_code").value(DocumentAttributeValue.fromStringValue(language)))
                        .build())
                .build();
    }

    private List<RetrieveResultItem> found(RetrieveRequest request) {
        return client.retrieve(request).join().resultItems();
    }

    private static KendraException refusal(KendraAsyncClient by, RetrieveRequest request) {
        try {
            by.retrieve(request).join();
        } catch (CompletionException failed) {
            return (KendraException) Optional.ofNullable(failed.getCause()).orElse(failed);
        }
        throw new AssertionError("it was answered");
    }

    @Test
    void findsPassagesOfTheLanguageThatIsAskedFor() {
        List<RetrieveResultItem> english = found(asks("physiotherapy approval", "en"));
        assertThat(english.getFirst().content()).startsWith("Physiotherapy needs a prior approval");
        assertThat(english.getFirst().documentTitle()).startsWith("Sandbox guide");
        assertThat(english.getFirst().documentURI()).startsWith("https://guides.sandbox.example/en/");
        assertThat(english.getFirst().scoreAttributes().scoreConfidence()).isEqualTo(ScoreConfidence.NOT_AVAILABLE);
        List<RetrieveResultItem> arabic = found(asks("موافقة على العلاج الطبيعي", "ar"));
        assertThat(arabic.getFirst().content()).contains("العلاج الطبيعي");
        assertThat(arabic.getFirst().documentTitle()).startsWith("دليل المحاكاة");
        assertThat(found(asks("physiotherapy approval", "ar"))).isEmpty();
        assertThat(found(asks("zzyzx qqqqq", "en"))).isEmpty();
    }

    @Test
    void looksIntoEnglishUnlessALanguageIsNamedAndTurnsPages() {
        RetrieveRequest plain = RetrieveRequest.builder()
                .indexId(SandboxIndex.INDEX)
                .queryText("approval")
                .build();
        List<RetrieveResultItem> all = found(plain);
        assertThat(all)
                .hasSizeGreaterThan(1)
                .allSatisfy(item -> assertThat(item.documentId()).endsWith("-en"));
        List<RetrieveResultItem> second =
                found(plain.toBuilder().pageSize(1).pageNumber(2).build());
        assertThat(second)
                .singleElement()
                .extracting(RetrieveResultItem::content)
                .isEqualTo(all.get(1).content());
    }

    @Test
    void refusesUnknownIndexesAndWhatIsNotValid() {
        RetrieveRequest good = asks("approval", "en");
        Consumer<KendraException> validation =
                refused -> assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(refusal(
                                client,
                                good.toBuilder()
                                        .indexId("00000000-0000-4000-8000-000000000000")
                                        .build())
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo("ResourceNotFoundException");
        assertThat(refusal(client, good.toBuilder().indexId("short").build())).satisfies(validation);
        assertThat(refusal(client, good.toBuilder().pageSize(101).build())).satisfies(validation);
        assertThat(refusal(client, good.toBuilder().queryText("x".repeat(1_001)).build()))
                .satisfies(validation);
    }

    @Test
    void takesItsOwnKeysOnly() {
        try (KendraAsyncClient stranger = client("AKIDEXAMPLE", ModelKey.SECRET_ACCESS_KEY);
                KendraAsyncClient wrong = client(ModelKey.ACCESS_KEY_ID, "wrong")) {
            RetrieveRequest good = asks("approval", "en");
            assertThat(refusal(stranger, good).awsErrorDetails().errorCode()).isEqualTo("UnrecognizedClientException");
            assertThat(refusal(wrong, good).awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
        }
    }

    @Test
    void knowsNoOtherDeed() {
        CompletionException failed = org.junit.jupiter.api.Assertions.assertThrows(
                CompletionException.class,
                () -> client.query(
                                request -> request.indexId(SandboxIndex.INDEX).queryText("approval"))
                        .join());
        assertThat(failed).hasMessageContaining("Retrieve only");
    }

    @ParameterizedTest
    @CsvSource({"THROTTLE,ThrottlingException", "DENIED,AccessDeniedException", "FAILED,InternalServerException"})
    void doesWrongWhatItIsToldOnce(IndexFault fault, String name) {
        sandbox.index().play(fault, 1);
        assertThat(refusal(client, asks("approval", "en")).awsErrorDetails().errorCode())
                .isEqualTo(name);
        assertThat(found(asks("approval", "en"))).isNotEmpty();
        assertThat(sandbox.index().asked()).isEqualTo(2);
    }
}
