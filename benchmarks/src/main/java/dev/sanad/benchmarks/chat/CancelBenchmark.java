package dev.sanad.benchmarks.chat;

import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.core.aws.AwsClients;
import dev.sanad.core.aws.AwsConnection;
import dev.sanad.core.aws.chat.BedrockChatModel;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.StreamLimits;
import dev.sanad.core.model.openai.OpenAiChatModel;
import dev.sanad.core.model.openai.OpenAiConfig;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import dev.sanad.sandbox.model.ModelKey;
import dev.sanad.sandbox.model.Pace;
import dev.sanad.sandbox.model.StreamEnd;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// From the click on "stop" to silence on the wire: an answer of the sandbox's model that would go on for long is
/// stopped in the middle, through each adapter, beside the JDK's own HTTP client whose body is given up.
public final class CancelBenchmark implements Measurement {
    private static final int WARM_UP = 3;
    private static final int SPOKEN = 25;
    private static final int LONG = 20_000;
    private static final double TOKENS_A_SECOND = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int rounds;

    /// Answers stopped in the middle.
    public CancelBenchmark(Scale scale) {
        rounds = scale.of(200, 3);
    }

    /// One way to hear an answer.
    interface Voice {
        /// Hears until it is stopped.
        ///
        /// @param piece called with each piece
        void hear(Cancellation cancellation, Runnable piece) throws Exception;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public String title() {
        return "Chat: cancel to silence";
    }

    @Override
    public void run(Page page) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        StreamLimits limits = new StreamLimits(PATIENCE, PATIENCE, PATIENCE, Duration.ofMinutes(2));
        try (Sandbox sandbox = Sandbox.start(SandboxConfig.quick(Clock.systemUTC()));
                CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
                AwsClients clients = new AwsClients(executors);
                ChatModel openAi = new OpenAiChatModel(
                        new OpenAiConfig(
                                sandbox.baseUri().resolve("v1"), ModelKey.OPENAI_MODEL, ModelKey.BEARER, limits),
                        executors.timers());
                ChatModel bedrock = new BedrockChatModel(new BedrockChatModel.Parts(
                        clients, connection(sandbox.baseUri()), ModelKey.BEDROCK_MODEL, limits, executors.timers()))) {
            sandbox.model().script().pace(new Pace(Latency.NONE, TOKENS_A_SECOND));
            sandbox.model().script().atLeast(LONG);
            rows.add(measured("OpenAI protocol, OkHttp", sandbox, voice(openAi)));
            rows.add(measured("Bedrock ConverseStream, AWS SDK on Netty", sandbox, voice(bedrock)));
            rows.add(measured("peer: OpenAI protocol, java.net.http", sandbox, new JdkVoice(sandbox.baseUri())));
        }
        page.say(String.format(
                Locale.ROOT,
                "%d answers each, %.0f tokens a second, stopped after %d pieces. Both ends are one process with one clock:"
                        + " \"last byte\" is the last write of the sandbox's model, \"gone\" the moment at which it saw that"
                        + " nobody listens. p50 / p95 / p99 / max after the click. Target: 100 ms. Load of the machine: %.1f.",
                rounds,
                TOKENS_A_SECOND,
                SPOKEN,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        page.table(List.of("way", "last byte", "gone", "tokens written after the click, most"), rows);
    }

    private static AwsConnection connection(URI sandbox) {
        return new AwsConnection(
                "me-south-1", sandbox, new AwsConnection.Keys(ModelKey.ACCESS_KEY_ID, ModelKey.SECRET_ACCESS_KEY, ""));
    }

    private static Voice voice(ChatModel model) {
        ModelRequest question = new ModelRequest(
                "",
                List.of(new ModelMessage.Asked("<records>\n[1] Payer: Bupa Arabia\n</records>\n\nWho is the payer?")),
                List.of(),
                LONG);
        return (cancellation, piece) -> {
            ModelEnd end = model.ask(question, _ -> piece.run(), cancellation);
            if (!(end instanceof ModelEnd.Broken)) {
                throw new IllegalStateException("the answer ended by itself");
            }
        };
    }

    private List<String> measured(String name, Sandbox sandbox, Voice voice) throws Exception {
        Samples last = new Samples();
        Samples gone = new Samples();
        long most = 0;
        for (int round = 0; round < rounds + WARM_UP; round++) {
            Optional<StreamEnd> before = sandbox.model().statistics().last();
            Stopped stopped = stop(voice);
            StreamEnd end = ended(sandbox, before);
            if (end.how() != StreamEnd.How.LEFT) {
                throw new IOException("the stream ended as " + end.how());
            }
            if (round >= WARM_UP) {
                last.add(Math.max(0, end.lastWriteNanos() - stopped.at()));
                gone.add(Math.max(0, end.leftNanos() - stopped.at()));
                most = Math.max(most, end.tokens() - stopped.pieces());
            }
        }
        return List.of(name, spread(last), spread(gone), Long.toString(most));
    }

    private record Stopped(long at, int pieces) {}

    /// Hears some of an answer on a thread of its own and stops it from here.
    private static Stopped stop(Voice voice) throws Exception {
        Cancellation cancellation = Cancellation.none();
        CountDownLatch spoken = new CountDownLatch(SPOKEN);
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        Thread.ofVirtual().name("listener").start(() -> {
            try {
                voice.hear(cancellation, spoken::countDown);
                over.complete(true);
            } catch (Exception trouble) {
                over.completeExceptionally(trouble);
            }
        });
        if (!spoken.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("the model did not speak");
        }
        long at = System.nanoTime();
        cancellation.cancel();
        over.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return new Stopped(at, SPOKEN);
    }

    private static StreamEnd ended(Sandbox sandbox, Optional<StreamEnd> before)
            throws InterruptedException, TimeoutException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patience) {
            Optional<StreamEnd> now = sandbox.model().statistics().last();
            if (now.isPresent() && !now.equals(before)) {
                return now.get();
            }
            new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
        }
        throw new TimeoutException("the stream did not end");
    }

    private static String spread(Samples samples) {
        return samples.summary() + " / " + Samples.text(samples.max());
    }
}
