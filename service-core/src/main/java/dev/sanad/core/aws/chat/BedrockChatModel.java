package dev.sanad.core.aws.chat;

import dev.sanad.core.aws.AwsClients;
import dev.sanad.core.aws.AwsConnection;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.StreamLimits;
import dev.sanad.core.model.StreamWatch;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/// A model of Amazon Bedrock.
///
/// The network's loop only puts events into a line; everything else happens on the calling thread. An answer
/// is whole only when `messageStop` came: the SDK also ends a stream in order whose last frame is missing.
public final class BedrockChatModel implements ChatModel {
    /// A longer piece is nothing that a model says at once.
    private static final int LONGEST = 1024 * 1024;

    private final Parts parts;
    private final BedrockRuntimeAsyncClient client;
    private final ConverseRequests requests = new ConverseRequests();

    /// What a model stands on.
    ///
    /// @param clients    the shared loop; not owned
    /// @param connection where
    /// @param model      its id or the ARN of an inference profile
    /// @param limits     of one answer
    /// @param timers     for the limits
    public record Parts(
            AwsClients clients, AwsConnection connection, String model, StreamLimits limits, Timers timers) {}

    /// Builds the client: half a second on a cold start. Call it on `io`.
    public BedrockChatModel(Parts parts) {
        this.parts = parts;
        this.client = parts.clients()
                .build(
                        BedrockRuntimeAsyncClient.builder(),
                        parts.connection(),
                        new AwsClients.Sockets(
                                parts.limits().connect(), parts.limits().total()));
    }

    @Override
    public ModelEnd ask(ModelRequest request, TextSink text, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return new ModelEnd.Broken(Failure.of(FailureCode.CANCELLED));
        }
        EventLine line = new EventLine();
        CompletableFuture<Void> call = client.converseStream(
                requests.write(parts.model(), request, text::sending),
                ConverseStreamResponseHandler.builder()
                        .onEventStream(line::follow)
                        .build());
        call.whenComplete((_, trouble) -> line.ended(trouble));
        Runnable cut = () -> {
            line.cancel();
            call.cancel(true);
            line.ended(null);
        };
        Subscription tie = cancellation.onCancel(cut);
        try (tie;
                StreamWatch watch = new StreamWatch(parts.limits(), parts.timers(), System::nanoTime, cut)) {
            ModelEnd end = read(line, text, watch, cancellation);
            if (end instanceof ModelEnd.Broken) {
                cut.run();
            }
            return end;
        } catch (InterruptedException closing) {
            cut.run();
            Thread.currentThread().interrupt();
            return new ModelEnd.Broken(Failure.of(FailureCode.CANCELLED));
        }
    }

    private static ModelEnd read(EventLine line, TextSink text, StreamWatch watch, Cancellation cancellation)
            throws InterruptedException {
        ConverseStream stream = new ConverseStream();
        boolean spoke = false;
        while (true) {
            EventLine.Item item = line.next();
            Failure cut = cancellation.isCancelled() ? Failure.of(FailureCode.CANCELLED) : watch.why();
            if (cut != null) {
                return new ModelEnd.Broken(cut, stream.count());
            }
            switch (item) {
                case EventLine.Item.Event(var event) -> {
                    spoke = true;
                    watch.heard();
                    String piece = stream.take(event);
                    if (piece.length() > LONGEST) {
                        return new ModelEnd.Broken(Failure.of(FailureCode.MODEL_GARBLED, "frame"), stream.count());
                    }
                    if (!piece.isEmpty()) {
                        text.accept(piece);
                    }
                    watch.waiting();
                    line.taken();
                }
                case EventLine.Item.End(@Nullable Throwable trouble) -> {
                    return end(stream, trouble, spoke);
                }
            }
        }
    }

    private static ModelEnd end(ConverseStream stream, @Nullable Throwable trouble, boolean spoke) {
        ModelEnd.Whole whole = stream.end();
        if (whole != null) {
            return whole;
        }
        Failure failure = trouble == null
                ? Failure.of(FailureCode.MODEL_BROKE_OFF, "no messageStop")
                : BedrockTrouble.of(trouble, spoke);
        return new ModelEnd.Broken(failure, stream.count());
    }

    @Override
    public void close() {
        client.close();
    }
}
