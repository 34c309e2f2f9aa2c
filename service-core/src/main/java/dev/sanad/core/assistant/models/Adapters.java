package dev.sanad.core.assistant.models;

import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.aws.AwsClients;
import dev.sanad.core.aws.AwsConnection;
import dev.sanad.core.aws.chat.BedrockChatModel;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.WebAddress;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.model.StreamLimits;
import dev.sanad.core.model.openai.OpenAiChatModel;
import dev.sanad.core.model.openai.OpenAiConfig;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds what speaks to a model. The cloud's clients are made when the first model of the cloud is.
final class Adapters implements AutoCloseable {
    private final CoreExecutors executors;
    private final Object lock = new Object();
    private @Nullable AwsClients cloud;

    Adapters(CoreExecutors executors) {
        this.executors = executors;
    }

    /// Costs a moment for the first model of the cloud: call it on `io`.
    Outcome<ChatModel> make(ModelProfile model, KeptKey key) {
        return switch (model.kind()) {
            case OPENAI, SANDBOX ->
                WebAddress.of(model.endpoint())
                        .<Outcome<ChatModel>>map(address -> Outcome.done(new OpenAiChatModel(
                                new OpenAiConfig(address.uri(), model.model(), key.secret(), limits(model)),
                                executors.timers())))
                        .orElseGet(Adapters::missing);
            case BEDROCK -> key.isEmpty() || key.id().isEmpty() ? missing() : Outcome.done(bedrock(model, key));
        };
    }

    private ChatModel bedrock(ModelProfile model, KeptKey key) {
        Optional<URI> endpoint = WebAddress.of(model.endpoint()).map(WebAddress::uri);
        return new BedrockChatModel(new BedrockChatModel.Parts(
                clients(),
                new AwsConnection(
                        model.region(),
                        endpoint.orElse(null),
                        new AwsConnection.Keys(key.id(), key.secret(), key.session())),
                model.model(),
                limits(model),
                executors.timers()));
    }

    private AwsClients clients() {
        synchronized (lock) {
            AwsClients made = cloud == null ? new AwsClients(executors) : cloud;
            cloud = made;
            return made;
        }
    }

    private static StreamLimits limits(ModelProfile model) {
        ModelProfile.Limits limits = model.limits();
        return new StreamLimits(limits.connect(), limits.firstToken(), limits.stall(), limits.total());
    }

    private static <T> Outcome<T> missing() {
        return Outcome.failed(Failure.of(FailureCode.NOT_CONFIGURED));
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (cloud != null) {
                cloud.close();
            }
        }
    }
}
