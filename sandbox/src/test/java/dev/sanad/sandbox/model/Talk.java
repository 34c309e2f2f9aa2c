package dev.sanad.sandbox.model;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;

/// Talks to the sandbox's model with the SDK's own client, unmodified.
final class Talk implements AutoCloseable {
    final BedrockRuntimeAsyncClient client;

    /// @param http stays open; closing one takes the SDK two seconds
    Talk(URI base, SdkAsyncHttpClient http, String keyId, String secret) {
        client = BedrockRuntimeAsyncClient.builder()
                .httpClient(http)
                .endpointOverride(base)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)))
                .overrideConfiguration(config ->
                        config.retryStrategy(DefaultRetryStrategy.doNotRetry()).apiCallTimeout(Duration.ofSeconds(30)))
                .build();
    }

    static Message user(String text) {
        return message(ConversationRole.USER, ContentBlock.fromText(text));
    }

    static Message message(ConversationRole role, ContentBlock... blocks) {
        return Message.builder().role(role).content(blocks).build();
    }

    static ToolConfiguration tools(String name, String description, String field) {
        Document schema = Document.mapBuilder()
                .putString("type", "object")
                .putMap("properties", map -> map.putMap(field, one -> one.putString("type", "string")))
                .putList("required", list -> list.addString(field))
                .build();
        return ToolConfiguration.builder()
                .tools(Tool.fromToolSpec(ToolSpecification.builder()
                        .name(name)
                        .description(description)
                        .inputSchema(ToolInputSchema.fromJson(schema))
                        .build()))
                .build();
    }

    static ConverseStreamRequest asks(String question) {
        return ConverseStreamRequest.builder()
                .modelId(ModelKey.BEDROCK_MODEL)
                .system(SystemContentBlock.fromText("<context>[1] Payer: Bupa Arabia</context>"))
                .messages(user(question))
                .build();
    }

    Heard stream(ConverseStreamRequest request) {
        Heard heard = new Heard();
        heard.whole = client.converseStream(request, heard.handler());
        return heard;
    }

    @Override
    public void close() {
        client.close();
    }

    /// What a stream brought.
    static final class Heard {
        /// Written by one thread of the client; read after its end.
        final StringBuilder text = new StringBuilder();
        final StringBuilder toolInput = new StringBuilder();
        final List<String> events = new ArrayList<>();
        volatile String tool = "";
        volatile String toolUseId = "";
        volatile String stop = "";
        volatile Optional<ConverseStreamMetadataEvent> figures = Optional.empty();
        volatile CompletableFuture<Void> whole = new CompletableFuture<>();
        private final CountDownLatch tokens = new CountDownLatch(5);

        private ConverseStreamResponseHandler handler() {
            return ConverseStreamResponseHandler.builder()
                    .subscriber(ConverseStreamResponseHandler.Visitor.builder()
                            .onMessageStart(event -> note("messageStart", _ -> {}))
                            .onContentBlockStart(event -> note("contentBlockStart", _ -> {
                                tool = event.start().toolUse().name();
                                toolUseId = event.start().toolUse().toolUseId();
                            }))
                            .onContentBlockDelta(event -> note("contentBlockDelta", _ -> {
                                if (event.delta().text() != null) {
                                    text.append(event.delta().text());
                                    tokens.countDown();
                                }
                                if (event.delta().toolUse() != null) {
                                    toolInput.append(event.delta().toolUse().input());
                                }
                            }))
                            .onContentBlockStop(event -> note("contentBlockStop", _ -> {}))
                            .onMessageStop(event -> note("messageStop", _ -> stop = event.stopReasonAsString()))
                            .onMetadata(event -> note("metadata", _ -> figures = Optional.of(event)))
                            .build())
                    .build();
        }

        private void note(String event, Consumer<String> then) {
            synchronized (events) {
                if (events.isEmpty() || !events.getLast().equals(event)) {
                    events.add(event);
                }
            }
            then.accept(event);
        }

        List<String> events() {
            synchronized (events) {
                return List.copyOf(events);
            }
        }

        void waitForTokens() throws InterruptedException {
            if (!tokens.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("no tokens came");
            }
        }

        /// How it failed; the client's own exception.
        Throwable failure() {
            try {
                whole.join();
            } catch (CompletionException failed) {
                return Optional.ofNullable(failed.getCause()).orElse(failed);
            }
            throw new AssertionError("the client thinks that all is well: " + events());
        }
    }
}
