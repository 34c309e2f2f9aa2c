package dev.sanad.core.operations;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.telemetry.MicrometerTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches one process: takes slices of the figures and looks at the parts every five seconds, serves and writes what
/// the configuration asks for.
public final class LocalOperations implements Operations, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalOperations.class);
    private static final Duration REGISTRY_AFTER = Duration.ofSeconds(3);
    private static final int ANSWERS = 2;
    private static final int WAITING = 16;
    private static final long EMF_FULL_AT = 5L << 20;

    /// What it stands on.
    ///
    /// @param folder of the data
    /// @param clock  for times in what is written
    /// @param random for the token
    public record Parts(
            Path folder,
            CoreExecutors executors,
            MicrometerTelemetry telemetry,
            InstantSource clock,
            SecureRandom random) {}

    private final Parts parts;
    private final ObservabilityFile file;
    private final HealthWatch health;
    private final MachineWatch machine = new MachineWatch();
    private final LogFile log;
    private final SupportBundle bundle;
    private final EmfWriter emf;
    private final RotatingFile emfLines;
    private final MutableSignal<ObservabilityConfig> config;
    private final MutableSignal<Endpoint> endpoint = new MutableSignal<>(Endpoint.OFF);
    private final Object lock = new Object();
    private final ExecutorService answers;
    private @Nullable LoopbackEndpoint open;
    private Subscription emfTimer = () -> {};
    private Subscription pulse = () -> {};
    private Subscription first = () -> {};
    private boolean closed;

    /// Reads the configuration: blocks on the disk for a moment.
    public LocalOperations(Parts parts) {
        this.parts = parts;
        // Not virtual ones: on those the JDK's writer of text grows its buffer by the character, a quarter of a scrape.
        this.answers = parts.executors().poolFor("endpoint", ANSWERS, WAITING);
        this.file = new ObservabilityFile(parts.folder());
        this.health = new HealthWatch(parts.clock());
        this.log = new LogFile(parts.folder(), parts.executors().io());
        this.bundle = new SupportBundle(log::files);
        this.emf = new EmfWriter(parts.telemetry(), machine::last, parts.clock());
        this.emfLines = new RotatingFile(emfFile(), EMF_FULL_AT, 1);
        this.config = new MutableSignal<>(file.load());
        bundle.text("health.json", () -> new String(health.answer().content(), StandardCharsets.UTF_8));
        bundle.text(
                "metrics.txt",
                () -> parts.telemetry()
                        .scrape("")
                        .map(MicrometerTelemetry.Scrape::text)
                        .orElse(""));
    }

    /// Begins to watch.
    public void begin() {
        pulse = parts.executors().timers().every(MicrometerTelemetry.slice(), () -> onIo(this::look));
        // Where somebody signs in earlier the registry is there earlier; it never stands in the way of the first frame.
        first = parts.executors()
                .timers()
                .after(
                        REGISTRY_AFTER,
                        () -> parts.telemetry().begin(parts.executors().completions()));
        onIo(() -> {
            machine.look();
            health.look();
            follow(config.get());
        });
    }

    private void look() {
        parts.telemetry().tick();
        machine.look();
        health.look();
    }

    private void onIo(Runnable work) {
        try {
            parts.executors().io().execute(work);
        } catch (RejectedExecutionException busy) {
            // The next pulse comes in five seconds; what is too busy for a look shows it by the age of the last one.
            LOG.debug("too busy for a look");
        }
    }

    private void follow(ObservabilityConfig now) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            LoopbackEndpoint before = open;
            if (before != null) {
                before.close();
                open = null;
            }
            endpoint.set(now.endpoint() ? serve(now.port()) : Endpoint.OFF);
            emfTimer.close();
            emfTimer = () -> {};
            if (now.emf()) {
                parts.telemetry().export(1);
                emfTimer = parts.executors().timers().every(now.emfEvery(), () -> onIo(this::writeEmf));
            }
        }
    }

    private Endpoint serve(int port) {
        Outcome<LoopbackEndpoint> opened = AccessToken.of(parts.folder(), parts.random())
                .then(token -> LoopbackEndpoint.open(
                        port, new LoopbackEndpoint.Sources(token, parts.telemetry()::scrape, health::answer), answers));
        return switch (opened) {
            case Outcome.Done<LoopbackEndpoint>(LoopbackEndpoint served) -> {
                open = served;
                yield new Endpoint(Optional.of(served.address()), Optional.empty());
            }
            case Outcome.Failed<LoopbackEndpoint>(Failure why) -> new Endpoint(Optional.empty(), Optional.of(why));
            case Outcome.Queued<LoopbackEndpoint> _, Outcome.Refused<LoopbackEndpoint> _ ->
                throw new IllegalStateException("an address is neither queued nor refused");
        };
    }

    private void writeEmf() {
        List<String> lines = emf.lines(config.get().workstation());
        if (lines.isEmpty()) {
            return;
        }
        try {
            emfLines.append(lines);
        } catch (IOException e) {
            SupportReference.logged(LOG, FailureCode.STORE_FAILED, "writing figures for CloudWatch", e);
        }
    }

    @Override
    public Signal<ObservabilityConfig> config() {
        return config;
    }

    @Override
    public CompletableFuture<Outcome<ObservabilityConfig>> change(UnaryOperator<ObservabilityConfig> change) {
        return parts.executors().onIo(() -> {
            ObservabilityConfig next = change.apply(config.get());
            return file.save(next).map(saved -> {
                config.set(saved);
                follow(saved);
                return saved;
            });
        });
    }

    @Override
    public Signal<Endpoint> endpoint() {
        return endpoint;
    }

    @Override
    public Path tokenFile() {
        return AccessToken.file(parts.folder());
    }

    @Override
    public Path emfFile() {
        return parts.folder().resolve("metrics").resolve("emf.log");
    }

    @Override
    public Health health() {
        return health.answer().health();
    }

    @Override
    public Machine machine() {
        return machine.last();
    }

    @Override
    public void watch(String name, Supplier<Health.Part> check) {
        health.watch(name, check);
    }

    @Override
    public CompletableFuture<Outcome<List<LogLine>>> log(LogFile.Filter filter) {
        return parts.executors().onIo(() -> Outcome.done(log.find(filter)));
    }

    @Override
    public void addFacts(String name, Supplier<Map<String, Object>> facts) {
        bundle.facts(name, facts);
    }

    @Override
    public CompletableFuture<Outcome<Path>> writeBundle(Path target) {
        return parts.executors().onIo(() -> {
            health.look();
            return bundle.write(target);
        });
    }

    /// Ends it.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            pulse.close();
            first.close();
            emfTimer.close();
            LoopbackEndpoint now = open;
            if (now != null) {
                now.close();
                open = null;
            }
            endpoint.set(Endpoint.OFF);
        }
        answers.shutdown();
    }
}
