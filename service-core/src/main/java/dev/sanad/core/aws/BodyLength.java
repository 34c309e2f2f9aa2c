package dev.sanad.core.aws;

import java.util.Optional;
import java.util.function.LongConsumer;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;

/// Tells whoever wants to know how long the body of a request is on the line.
public final class BodyLength implements ExecutionInterceptor {
    private static final ExecutionAttribute<LongConsumer> LISTENER = new ExecutionAttribute<>("SanadBodyLength");

    /// Asks for the length of one request, in bytes. Heard on a thread of the SDK.
    public static void tell(RequestOverrideConfiguration.Builder<?> request, LongConsumer listener) {
        request.putExecutionAttribute(LISTENER, listener);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        LongConsumer listener = attributes.getAttribute(LISTENER);
        if (listener != null) {
            length(context).ifPresent(listener::accept);
        }
    }

    private static Optional<Long> length(Context.BeforeTransmission context) {
        return context.asyncRequestBody()
                .flatMap(AsyncRequestBody::contentLength)
                .or(() -> context.requestBody().flatMap(RequestBody::optionalContentLength))
                .or(() -> context.httpRequest()
                        .firstMatchingHeader("Content-Length")
                        .map(Long::valueOf));
    }
}
