package dev.sanad.core.aws;

import dev.sanad.core.exec.CoreExecutors;
import io.netty.channel.nio.NioEventLoopGroup;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.ProxyConfiguration;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/// What all clients of the cloud share: one Netty loop, and the rules by which they are built.
///
/// Netty, because a cancelled stream of it is silent at once. No retries: a repeated stream would deliver its
/// text twice, and sending again is decided by whoever asked. HTTP/1.1, so that giving up a stream closes its
/// socket. Neither files nor variables of the user's account are read: everything comes from the clinic's
/// settings.
public final class AwsClients implements AutoCloseable {
    private final CoreExecutors executors;
    private final NioEventLoopGroup loop;
    private final ScheduledThreadPoolExecutor scheduled;

    /// Costs a moment: call it on `io`.
    public AwsClients(CoreExecutors executors) {
        this.executors = executors;
        this.loop = new NioEventLoopGroup(1, executors.threadsFor("aws-loop"));
        this.scheduled = new ScheduledThreadPoolExecutor(1, executors.threadsFor("aws-timer"));
    }

    /// Time-outs of the socket.
    ///
    /// @param connect until the connection stands
    /// @param silence longest time without a byte, after which the socket is given up
    public record Sockets(Duration connect, Duration silence) {}

    /// Builds a client.
    public <B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>, C> C build(
            B builder, AwsConnection connection, Sockets sockets) {
        URI endpoint = connection.endpoint();
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.region(Region.of(connection.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials(connection.keys())))
                .httpClientBuilder(http(sockets))
                .asyncConfiguration(async -> async.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, executors.completions()))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .scheduledExecutorService(scheduled)
                        .addExecutionInterceptor(new BodyLength())
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .build())
                .build();
    }

    /// A line without a service's own client, for a service whose client would be too large to bring along.
    /// Closed by whoever asked.
    public SdkAsyncHttpClient line(Sockets sockets) {
        return http(sockets).build();
    }

    private NettyNioAsyncHttpClient.Builder http(Sockets sockets) {
        return NettyNioAsyncHttpClient.builder()
                .eventLoopGroup(SdkEventLoopGroup.create(loop))
                .protocol(Protocol.HTTP1_1)
                .maxConcurrency(8)
                .connectionTimeout(sockets.connect())
                .connectionAcquisitionTimeout(sockets.connect())
                .readTimeout(sockets.silence())
                .writeTimeout(sockets.silence())
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useEnvironmentVariableValues(false)
                        .build());
    }

    /// The keys as the signer takes them.
    public static AwsCredentials credentials(AwsConnection.Keys keys) {
        return keys.session().isBlank()
                ? AwsBasicCredentials.create(keys.id(), keys.secret())
                : AwsSessionCredentials.create(keys.id(), keys.secret(), keys.session());
    }

    @Override
    public void close() {
        scheduled.shutdownNow();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
