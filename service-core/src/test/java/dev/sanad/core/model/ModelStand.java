package dev.sanad.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Asks a model in tests.
@SuppressWarnings("JdkObsolete") // the model writes on its thread, the test reads on another
public final class ModelStand implements AutoCloseable {
    private final CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
    private final StringBuffer text = new StringBuffer();
    private final Cancellation cancellation = Cancellation.none();
    private final ChatModel model;

    public ModelStand(Function<CoreExecutors, ChatModel> make) {
        this.model = make.apply(executors);
    }

    /// How an answer ended, with its text.
    public record Ended(ModelEnd end, String text) {
        public FailureCode code() {
            return failure(end).code();
        }
    }

    /// Asks a server once, and sees that it was asked once only.
    public static Ended once(WireServer.Script script, Function<WireServer, ModelStand> make) {
        try (WireServer server = new WireServer(script);
                ModelStand stand = make.apply(server)) {
            ModelEnd end = stand.ask();
            assertThat(server.bodies()).as("never asked twice").hasSize(1);
            return new Ended(end, stand.text());
        }
    }

    /// Limits that no healthy test meets.
    public static StreamLimits patient() {
        return limits(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    public static StreamLimits limits(Duration first, Duration stall) {
        return new StreamLimits(Duration.ofSeconds(10), first, stall, Duration.ofSeconds(60));
    }

    public static ModelRequest question(String text) {
        return new ModelRequest("Be brief.", List.of(new ModelMessage.Asked(text)), List.of(), 256);
    }

    public ModelEnd ask() {
        return ask(question("Hello?"));
    }

    public ModelEnd ask(ModelRequest request) {
        return wait(begin(request, text::append));
    }

    /// Asks on a thread of the core.
    public CompletableFuture<ModelEnd> begin(ModelRequest request, ChatModel.TextSink sink) {
        CompletableFuture<ModelEnd> end = new CompletableFuture<>();
        executors.io().execute(() -> {
            try {
                end.complete(model.ask(request, sink, cancellation));
            } catch (RuntimeException bug) {
                end.completeExceptionally(bug);
            }
        });
        return end;
    }

    public static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static Failure failure(ModelEnd end) {
        if (end instanceof ModelEnd.Broken broken) {
            return broken.failure();
        }
        throw new AssertionError("whole: " + end);
    }

    public static ModelEnd.Whole whole(ModelEnd end) {
        if (end instanceof ModelEnd.Whole whole) {
            return whole;
        }
        throw new AssertionError("broken: " + failure(end));
    }

    /// The text so far.
    public String text() {
        return text.toString();
    }

    public ChatModel.TextSink sink() {
        return text::append;
    }

    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void close() {
        model.close();
        executors.close();
    }
}
