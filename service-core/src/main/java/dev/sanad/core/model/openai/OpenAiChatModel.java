package dev.sanad.core.model.openai;

import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.StreamWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.sse.EventSources;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A model behind an OpenAI-compatible address, over server-sent events.
///
/// The calling thread reads the socket itself: text that is not taken stays in the socket, and the server
/// waits.
public final class OpenAiChatModel implements ChatModel {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OpenAiConfig config;
    private final Timers timers;
    private final OkHttpClient client;
    private final HttpUrl address;
    private final JsonMapper json = new JsonMapper();
    private final OpenAiRequests requests = new OpenAiRequests(json);

    public OpenAiChatModel(OpenAiConfig config, Timers timers) {
        this.config = config;
        this.timers = timers;
        this.address = Objects.requireNonNull(HttpUrl.get(config.base()))
                .newBuilder()
                .addPathSegments("chat/completions")
                .build();
        this.client = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(2, 1, TimeUnit.MINUTES))
                .connectTimeout(config.limits().connect())
                .readTimeout(Duration.ZERO)
                .writeTimeout(config.limits().firstToken())
                .callTimeout(Duration.ZERO)
                .build();
    }

    @Override
    public ModelEnd ask(ModelRequest request, TextSink text, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return new ModelEnd.Broken(Failure.of(FailureCode.CANCELLED));
        }
        byte[] body = requests.write(config.model(), request);
        text.sending(body.length);
        Call call = client.newCall(request(body));
        Subscription tie = cancellation.onCancel(call::cancel);
        try (tie;
                StreamWatch watch = new StreamWatch(config.limits(), timers, System::nanoTime, call::cancel)) {
            return read(call, text, watch, cancellation);
        }
    }

    private Request request(byte[] body) {
        Request.Builder builder = new Request.Builder()
                .url(address)
                .header("Accept", "text/event-stream")
                .post(RequestBody.create(body, JSON));
        if (!config.key().isEmpty()) {
            builder.header("Authorization", "Bearer " + config.key());
        }
        return builder.build();
    }

    private ModelEnd read(Call call, TextSink text, StreamWatch watch, Cancellation cancellation) {
        OpenAiStream stream = new OpenAiStream(json, text, watch);
        Throwable trouble;
        boolean answering = false;
        try (Response response = call.execute()) {
            answering = true;
            if (!response.isSuccessful()) {
                Failure refused = OpenAiTrouble.refused(response, json);
                return broken(cause(refused, watch, cancellation), stream);
            }
            EventSources.processResponse(guarded(response), stream);
            trouble = stream.trouble();
        } catch (IOException thrown) {
            trouble = thrown;
        }
        ModelEnd end = stream.end();
        if (end != null) {
            return end;
        }
        Failure failure = trouble == null
                ? Failure.of(FailureCode.MODEL_BROKE_OFF, "no end")
                : OpenAiTrouble.broken(trouble, answering);
        return broken(cause(failure, watch, cancellation), stream);
    }

    private static Response guarded(Response response) {
        ResponseBody body = response.body();
        ResponseBody bounded = ResponseBody.create(
                Okio.buffer(new LineGuard(body.source())), body.contentType(), body.contentLength());
        return response.newBuilder().body(bounded).build();
    }

    private static ModelEnd broken(Failure failure, OpenAiStream stream) {
        return new ModelEnd.Broken(failure, stream.count());
    }

    /// A socket that we closed ourselves fails too: what counts is why.
    private static Failure cause(Failure seen, StreamWatch watch, Cancellation cancellation) {
        @Nullable Failure cut = watch.why();
        if (cancellation.isCancelled() || Thread.currentThread().isInterrupted()) {
            return Failure.of(FailureCode.CANCELLED);
        }
        return cut == null ? seen : cut;
    }

    /// Whether a connection stands, for tests of cancelling.
    int openConnections() {
        return client.connectionPool().connectionCount()
                - client.connectionPool().idleConnectionCount();
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
