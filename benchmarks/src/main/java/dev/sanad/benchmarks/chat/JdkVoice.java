package dev.sanad.benchmarks.chat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.sandbox.model.ModelKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;

/// The peer: the JDK's HTTP client, whose lines are given up where somebody stops.
final class JdkVoice implements CancelBenchmark.Voice {
    private static final String BODY = "{\"model\":\"" + ModelKey.OPENAI_MODEL + "\",\"stream\":true,\"messages\":"
            + "[{\"role\":\"user\",\"content\":\"<records>\\n[1] Payer: Bupa Arabia\\n</records> Who is the payer?\"}]}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    JdkVoice(URI sandbox) {
        address = sandbox.resolve("v1/chat/completions");
    }

    @Override
    public void hear(Cancellation cancellation, Runnable piece) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + ModelKey.BEARER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        Lines lines = new Lines(piece);
        CompletableFuture<HttpResponse<Void>> call =
                client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(lines));
        cancellation.onCancel(() -> {
            lines.cancel();
            call.cancel(true);
        });
        try {
            call.get();
        } catch (CancellationException stopped) {
            // as wanted
        } catch (ExecutionException broken) {
            if (!cancellation.isCancelled()) {
                throw new IOException(broken.getCause());
            }
        }
    }

    private static final class Lines implements Flow.Subscriber<String> {
        private final Runnable piece;
        private final CompletableFuture<Flow.Subscription> upstream = new CompletableFuture<>();

        Lines(Runnable piece) {
            this.piece = piece;
        }

        void cancel() {
            upstream.thenAccept(Flow.Subscription::cancel);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            upstream.complete(subscription);
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data: {")) {
                piece.run();
            }
        }

        @Override
        public void onError(Throwable trouble) {
            // the call says it
        }

        @Override
        public void onComplete() {
            // the call says it
        }
    }
}
