package dev.sanad.desktop.doors;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.operations.Health;
import dev.sanad.core.operations.LogFile;
import dev.sanad.core.operations.LogLine;
import dev.sanad.core.operations.Machine;
import dev.sanad.core.operations.ObservabilityConfig;
import dev.sanad.core.operations.Operations;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Operations in memory.
public final class FakeOperations implements Operations {
    private static final Instant AT = Instant.parse("2026-11-24T06:00:00Z");

    public final MutableSignal<ObservabilityConfig> config = new MutableSignal<>(ObservabilityConfig.initial());
    public final MutableSignal<Endpoint> endpoint = new MutableSignal<>(Endpoint.OFF);
    public final List<LogLine> lines = new ArrayList<>();
    public final List<Path> bundles = new ArrayList<>();
    public Optional<Failure> trouble = Optional.empty();

    public FakeOperations() {
        lines.add(line(LogLine.Level.INFO, "dev.sanad.desktop.DesktopApp", "first frame after PT0.8S", ""));
        lines.add(line(LogLine.Level.WARN, "dev.sanad.core.outbox.Outbox", "a delivery is tried again", ""));
        lines.add(line(
                LogLine.Level.ERROR,
                "dev.sanad.core.exec.LostExceptions",
                "lost exception 0ABC1234",
                "[0ABC1234] java.lang.IllegalStateException\n  at dev.sanad.core.Somewhere.work(Somewhere.java:12)"));
    }

    private static LogLine line(LogLine.Level level, String logger, String message, String error) {
        return new LogLine(AT, level, logger, "core-io-1", "0123456789abcdef0123456789abcdef", message, error);
    }

    @Override
    public Signal<ObservabilityConfig> config() {
        return config;
    }

    @Override
    public CompletableFuture<Outcome<ObservabilityConfig>> change(UnaryOperator<ObservabilityConfig> change) {
        if (trouble.isPresent()) {
            return CompletableFuture.completedFuture(Outcome.failed(trouble.get()));
        }
        config.update(change);
        ObservabilityConfig now = config.get();
        endpoint.set(
                now.endpoint()
                        ? new Endpoint(Optional.of(URI.create("http://127.0.0.1:9464/")), Optional.empty())
                        : Endpoint.OFF);
        return CompletableFuture.completedFuture(Outcome.done(now));
    }

    @Override
    public Signal<Endpoint> endpoint() {
        return endpoint;
    }

    @Override
    public Path tokenFile() {
        return Path.of("/data/sanad/metrics.token");
    }

    @Override
    public Path emfFile() {
        return Path.of("/data/sanad/metrics/emf.log");
    }

    @Override
    public Health health() {
        return new Health(
                Health.State.DEGRADED,
                List.of(
                        new Health.Part("store", Health.State.UP, ""),
                        new Health.Part("line", Health.State.DEGRADED, ""),
                        new Health.Part("disk", Health.State.DOWN, ""),
                        new Health.Part("screen", Health.State.UNKNOWN, "")),
                AT);
    }

    @Override
    public Machine machine() {
        return new Machine(
                91_000_000,
                512_000_000,
                12,
                Duration.ofMillis(84),
                24,
                Duration.ofMinutes(134),
                List.of(40_000_000L, 60_000_000L, 52_000_000L, 91_000_000L),
                List.of(0L, 4L, 0L, 8L));
    }

    @Override
    public void watch(String name, Supplier<Health.Part> check) {}

    @Override
    public CompletableFuture<Outcome<List<LogLine>>> log(LogFile.Filter filter) {
        return CompletableFuture.completedFuture(Outcome.done(lines.stream()
                .filter(line -> line.level().compareTo(filter.level()) >= 0)
                .filter(line -> line.message().contains(filter.text()))
                .toList()));
    }

    @Override
    public void addFacts(String file, Supplier<Map<String, Object>> facts) {}

    @Override
    public CompletableFuture<Outcome<Path>> writeBundle(Path file) {
        if (file.toString().contains("nowhere")) {
            return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.FILE_NOT_WRITTEN)));
        }
        bundles.add(file);
        return CompletableFuture.completedFuture(Outcome.done(file));
    }
}
