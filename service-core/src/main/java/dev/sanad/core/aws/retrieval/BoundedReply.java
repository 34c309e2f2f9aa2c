package dev.sanad.core.aws.retrieval;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/// Gathers an answer up to a size. Called by the network's loop, one call at a time.
final class BoundedReply implements SdkAsyncHttpResponseHandler, Subscriber<ByteBuffer> {
    /// Far above ten passages of 200 tokens.
    private static final int MOST = 2 * 1024 * 1024;

    private final CompletableFuture<Whole> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status;
    private String type = "";

    /// An answer.
    ///
    /// @param status of HTTP
    /// @param type   of an error, as the header names it; may be empty
    /// @param body   its bytes
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(int status, String type, byte[] body) {}

    /// An answer that is larger than it may be.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    CompletableFuture<Whole> whole() {
        return whole;
    }

    @Override
    public void onHeaders(SdkHttpResponse headers) {
        status = headers.statusCode();
        type = headers.firstMatchingHeader("x-amzn-ErrorType").orElse("");
    }

    @Override
    public void onStream(Publisher<ByteBuffer> stream) {
        stream.subscribe(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {
        if (bytes.size() + part.remaining() > MOST) {
            whole.completeExceptionally(new TooLargeException());
            return;
        }
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        bytes.write(copy, 0, copy.length);
    }

    @Override
    public void onError(Throwable trouble) {
        whole.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        whole.complete(new Whole(status, type, bytes.toByteArray()));
    }
}
