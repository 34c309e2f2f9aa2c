package dev.sanad.core.nphies.transport;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.transport.LineTrouble.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/// The line over OkHttp: one pooled client per address, HTTP/2 where the exchange speaks it, no silent second post.
///
/// `retryOnConnectionFailure` is off: OkHttp's default posts a body again on a fresh connection, and then a claim
/// would
/// be sent twice without anybody knowing. Sending again is decided by message, with identical bytes.
public final class OkHttpTransport implements AutoCloseable {
    private static final MediaType FHIR = MediaType.get("application/fhir+json");
    private static final int LIMIT = FhirJson.MAX_BYTES;

    private final OkHttpClient client;
    private final HttpUrl address;
    private final Semaphore places;
    private final Supplier<Optional<String>> trace;

    /// Something was answered once, so the certificates of both sides are in order.
    private volatile boolean proven;

    /// @param io runs the blocking part of a call; not owned
    public OkHttpTransport(TransportConfig config, Executor io) {
        this(config, io, Optional::empty);
    }

    /// @param io    runs the blocking part of a call; not owned
    /// @param trace the header `traceparent` of a message about to be sent; empty where the exchange sees none
    public OkHttpTransport(TransportConfig config, Executor io, Supplier<Optional<String>> trace) {
        this.trace = trace;
        Dispatcher dispatcher = new Dispatcher(new BorrowedExecutor(io));
        dispatcher.setMaxRequests(config.maxInFlight());
        dispatcher.setMaxRequestsPerHost(config.maxInFlight());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(config.maxInFlight(), 5, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(config.timeouts().connect())
                .readTimeout(config.timeouts().read())
                .writeTimeout(config.timeouts().read())
                .callTimeout(config.timeouts().call())
                .eventListenerFactory(call -> {
                    CallProgress progress = call.request().tag(CallProgress.class);
                    return progress == null ? okhttp3.EventListener.NONE : progress;
                });
        if (config.base().getScheme().equals("https")) {
            TlsSetup.apply(builder, config);
        }
        this.client = builder.build();
        this.address = address(config);
        this.places = new Semaphore(config.maxInFlight() + config.maxWaiting());
    }

    private static HttpUrl address(TransportConfig config) {
        HttpUrl base = Objects.requireNonNull(HttpUrl.get(config.base()), "the address is http or https");
        boolean whole = base.encodedPath().endsWith("$process-message");
        return whole
                ? base
                : base.newBuilder().addPathSegment("$process-message").build();
    }

    /// Sends one message and brings back whatever comes. The future completes exceptionally only for a bug.
    public CompletableFuture<Reply> send(byte[] body, Cancellation cancellation) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        if (cancellation.isCancelled()) {
            reply.complete(Reply.none(Failure.of(FailureCode.CANCELLED), Duration.ZERO));
            return reply;
        }
        if (!places.tryAcquire()) {
            reply.complete(Reply.none(Failure.of(FailureCode.OVERLOADED), Duration.ZERO));
            return reply;
        }
        CallProgress progress = new CallProgress();
        Request.Builder request = new Request.Builder()
                .url(address)
                .header("Accept", "application/fhir+json")
                .post(RequestBody.create(body, FHIR))
                .tag(CallProgress.class, progress);
        trace.get().ifPresent(parent -> request.header("traceparent", parent));
        Call call = client.newCall(request.build());
        Runnable giveUp = () -> {
            call.cancel();
            if (progress.waiting) {
                // It has no place on the line yet, and whoever gave it up does not wait for one with it.
                reply.complete(Reply.none(Failure.of(FailureCode.CANCELLED), Duration.ZERO));
            }
        };
        Subscription tie = cancellation.onCancel(giveUp);
        // The place is free before the answer is known: who hears it may send the next message at once.
        Runnable done = () -> {
            tie.close();
            places.release();
        };
        call.enqueue(new Completion(reply, cancellation, progress, done));
        if (cancellation.isCancelled()) {
            giveUp.run();
        }
        return reply;
    }

    /// Messages on the line now.
    public int inFlight() {
        return client.dispatcher().runningCallsCount() + client.dispatcher().queuedCallsCount();
    }

    /// Ends what is under way and closes the connections.
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    private final class Completion implements Callback {
        private final CompletableFuture<Reply> reply;
        private final Cancellation cancellation;
        private final CallProgress progress;
        private final Runnable done;

        Completion(CompletableFuture<Reply> reply, Cancellation cancellation, CallProgress progress, Runnable done) {
            this.reply = reply;
            this.cancellation = cancellation;
            this.progress = progress;
            this.done = done;
        }

        @Override
        public void onFailure(Call call, IOException trouble) {
            done.run();
            reply.complete(Reply.none(failure(trouble), wire()));
        }

        @Override
        public void onResponse(Call call, Response response) {
            proven = true;
            Reply whole;
            try {
                whole = read(call, response);
            } catch (RuntimeException bug) {
                done.run();
                reply.completeExceptionally(bug);
                return;
            }
            done.run();
            reply.complete(whole);
        }

        private Reply read(Call call, Response response) {
            Buffer arrived = new Buffer();
            String type = String.valueOf(response.header("Content-Type", ""));
            int semicolon = type.indexOf(';');
            String plain = (semicolon < 0 ? type : type.substring(0, semicolon))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            Failure trouble = null;
            try (response) {
                BufferedSource source = response.body().source();
                while (arrived.size() <= LIMIT && source.read(arrived, 64 * 1024) >= 0) {
                    // Goes on until the end or the limit.
                }
                if (arrived.size() > LIMIT) {
                    call.cancel();
                    trouble = Failure.of(FailureCode.ANSWER_TOO_LARGE);
                }
            } catch (IOException broken) {
                trouble = failure(broken);
            }
            return new Reply(response.code(), plain, arrived.readByteArray(), wire(), trouble);
        }

        private Failure failure(IOException trouble) {
            return cancellation.isCancelled()
                    ? Failure.of(FailureCode.CANCELLED)
                    : LineTrouble.of(trouble, progress.handshook && !proven, progress.reached());
        }

        private Duration wire() {
            return Duration.ofNanos(System.nanoTime() - progress.begunAt);
        }
    }

    /// The furthest point that a call reached, for telling "down" from "broken".
    private static final class CallProgress extends okhttp3.EventListener {
        private volatile Progress reached = Progress.NOT_CONNECTED;
        private volatile boolean handshook;
        private volatile boolean waiting;
        private volatile long begunAt = System.nanoTime();

        Progress reached() {
            return reached;
        }

        /// Only calls that do not find a place at once come by here and by the next.
        @Override
        public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
            waiting = true;
        }

        @Override
        public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
            begunAt = System.nanoTime();
            waiting = false;
        }

        @Override
        public void connectionAcquired(Call call, okhttp3.Connection connection) {
            reached = Progress.CONNECTED;
        }

        @Override
        public void secureConnectStart(Call call) {
            handshook = true;
            reached = Progress.CONNECTED;
        }

        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            reached = Progress.SENT;
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            reached = Progress.ANSWERING;
        }
    }
}
