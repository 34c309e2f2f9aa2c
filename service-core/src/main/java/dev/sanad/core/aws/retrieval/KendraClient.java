package dev.sanad.core.aws.retrieval;

import dev.sanad.core.aws.AwsClients;
import dev.sanad.core.aws.AwsConnection;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Subscription;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/// Asks an index of Amazon Kendra for passages (`Retrieve`), once for each call: nothing is repeated by
/// itself. The text is sent as it is given; whoever calls has taken personal values out of it.
///
/// Signed and carried by the parts of the SDK that are here for the models; the service's own client is not
/// needed for one operation (decision 35).
public final class KendraClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final Parts parts;
    private final URI endpoint;
    private final SdkAsyncHttpClient http;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /// What the client stands on.
    ///
    /// @param clients    the shared loop; not owned
    /// @param connection where, and with which keys
    /// @param index      the id of the index
    /// @param deadline   of one question, from the call to the last byte
    /// @param executors  reads answers
    /// @param clock      of signatures
    public record Parts(
            AwsClients clients,
            AwsConnection connection,
            String index,
            Duration deadline,
            CoreExecutors executors,
            Clock clock) {}

    /// Opens nothing yet. The first client of the cloud takes a moment: call it on `io`.
    public KendraClient(Parts parts) {
        this.parts = parts;
        URI own = parts.connection().endpoint();
        this.endpoint = own != null
                ? own
                : URI.create("https://kendra." + parts.connection().region() + ".amazonaws.com/");
        this.http = parts.clients().line(new AwsClients.Sockets(CONNECT, parts.deadline()));
    }

    /// Looks for passages. Returns at once; completes on a core thread, never exceptionally.
    ///
    /// @param text         without personal values; not blank
    /// @param most         passages, 1 to 100
    /// @param cancellation closes the socket
    public CompletableFuture<Outcome<List<KendraPassage>>> retrieve(String text, int most, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.CANCELLED)));
        }
        byte[] body = KendraMessages.question(parts.index(), text, most);
        BoundedReply reply = new BoundedReply();
        CompletableFuture<Void> call = http.execute(AsyncExecuteRequest.builder()
                .request(signed(body))
                .requestContentPublisher(new Body(AsyncRequestBody.fromBytes(body)))
                .responseHandler(reply)
                .fullDuplex(false)
                .build());
        CompletableFuture<BoundedReply.Whole> whole = reply.whole();
        call.whenComplete((_, trouble) -> {
            if (trouble != null) {
                whole.completeExceptionally(trouble);
            }
        });
        Subscription tie = cancellation.onCancel(() -> whole.completeExceptionally(new CancellationException()));
        Subscription limit = parts.executors()
                .timers()
                .after(parts.deadline(), () -> whole.completeExceptionally(new TimeoutException()));
        return whole.handleAsync(
                (answer, trouble) -> {
                    tie.close();
                    limit.close();
                    if (trouble != null) {
                        call.cancel(true);
                    }
                    return end(answer, trouble, most);
                },
                parts.executors().completions());
    }

    private SdkHttpRequest signed(byte[] body) {
        SdkHttpRequest plain = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("X-Amz-Target", "AWSKendraFrontendService.Retrieve")
                .build();
        return signer.sign(request -> request.identity(
                                AwsClients.credentials(parts.connection().keys()))
                        .request(plain)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "kendra")
                        .putProperty(
                                AwsV4HttpSigner.REGION_NAME, parts.connection().region())
                        .putProperty(HttpSigner.SIGNING_CLOCK, parts.clock()))
                .request();
    }

    private static Outcome<List<KendraPassage>> end(
            BoundedReply.@Nullable Whole answer, @Nullable Throwable thrown, int most) {
        if (answer != null) {
            return KendraMessages.answer(answer.status(), answer.type(), answer.body(), most);
        }
        Throwable trouble =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return Outcome.failed(
                switch (trouble) {
                    case CancellationException _ -> Failure.of(FailureCode.CANCELLED);
                    case TimeoutException _ -> Failure.of(FailureCode.INDEX_SLOW);
                    case BoundedReply.TooLargeException _ -> Failure.of(FailureCode.INDEX_GARBLED, "size");
                    case null -> Failure.of(FailureCode.INDEX_UNREACHABLE);
                    default ->
                        Failure.of(
                                FailureCode.INDEX_UNREACHABLE,
                                trouble.getClass().getSimpleName());
                });
    }

    @Override
    public void close() {
        http.close();
    }

    private record Body(AsyncRequestBody bytes) implements SdkHttpContentPublisher {
        @Override
        public Optional<Long> contentLength() {
            return bytes.contentLength();
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            bytes.subscribe(subscriber);
        }
    }
}
