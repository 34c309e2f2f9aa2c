package dev.sanad.core;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.nphies.MessageJournal;
import dev.sanad.core.nphies.NphiesGateway;
import dev.sanad.core.nphies.OkHttpNphiesGateway;
import dev.sanad.core.nphies.transport.ClientCertificate;
import dev.sanad.core.nphies.transport.OkHttpTransport;
import dev.sanad.core.nphies.transport.TransportConfig;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Trace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The gateway that the settings ask for now. A change of the line's settings builds another one; messages under
/// way end
/// on the old one.
final class GatewayInForce implements AutoCloseable {
    private final SettingsService settings;
    private final Parts parts;
    private final Optional<URI> sandbox;
    private final MutableSignal<LineState> line = new MutableSignal<>(LineState.UNKNOWN);
    private final Subscription tie;
    private final Object lock = new Object();
    private Settings.@Nullable Exchange builtFor;
    private @Nullable NphiesGateway gateway;
    private Subscription lineTie = () -> {};

    /// What every gateway stands on.
    ///
    /// @param traceOut whether the exchange sees traces
    record Parts(
            MessageJournal journal,
            Telemetry telemetry,
            Clock clock,
            CoreExecutors executors,
            BooleanSupplier traceOut) {}

    GatewayInForce(SettingsService settings, Parts parts, Optional<URI> sandbox) {
        this.settings = settings;
        this.parts = parts;
        this.sandbox = sandbox;
        this.tie = settings.settings().subscribe(now -> renew(now.exchange()));
    }

    /// The gateway.
    NphiesGateway get() {
        synchronized (lock) {
            NphiesGateway now = gateway;
            return now == null ? build(settings.settings().get().exchange()) : now;
        }
    }

    /// The line, whichever gateway is in force.
    Signal<LineState> line() {
        return line;
    }

    private void renew(Settings.Exchange exchange) {
        synchronized (lock) {
            if (exchange.equals(builtFor)) {
                return;
            }
            gateway = null;
            builtFor = null;
        }
        parts.executors().io().execute(() -> {
            synchronized (lock) {
                if (gateway == null) {
                    build(exchange);
                }
            }
        });
    }

    private NphiesGateway build(Settings.Exchange exchange) {
        NphiesGateway next = new OkHttpNphiesGateway(
                new OkHttpTransport(config(exchange), parts.executors().io(), this::trace),
                parts.journal(),
                parts.telemetry(),
                parts.clock(),
                parts.executors().io());
        lineTie.close();
        lineTie = next.line().subscribe(line::set);
        gateway = next;
        builtFor = exchange;
        return next;
    }

    private Optional<String> trace() {
        return parts.traceOut().getAsBoolean() ? Trace.current().map(Trace::traceparent) : Optional.empty();
    }

    private TransportConfig config(Settings.Exchange exchange) {
        URI address = exchange.profile() == Profile.SANDBOX
                ? sandbox.orElse(URI.create("http://127.0.0.1:9/"))
                : URI.create(exchange.endpoint());
        TransportConfig.Timeouts timeouts =
                new TransportConfig.Timeouts(exchange.connect(), exchange.read(), exchange.call());
        return new TransportConfig(address, certificate(exchange), timeouts, 16, new byte[0]);
    }

    private @Nullable ClientCertificate certificate(Settings.Exchange exchange) {
        if (exchange.profile() == Profile.SANDBOX || exchange.certificate().isBlank()) {
            return null;
        }
        char[] pin = settings.certificatePin().join() instanceof Outcome.Done<Optional<char[]>>(Optional<char[]> kept)
                ? kept.orElse(new char[0])
                : new char[0];
        try {
            byte[] file = Files.readAllBytes(Path.of(exchange.certificate()));
            return ClientCertificate.open(file, pin) instanceof Outcome.Done<ClientCertificate>(ClientCertificate found)
                    ? found
                    : null;
        } catch (IOException unreadable) {
            // The exchange then refuses the connection with NET-004, whose next step names the certificate.
            return null;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    @Override
    public void close() {
        tie.close();
        synchronized (lock) {
            lineTie.close();
            NphiesGateway now = gateway;
            if (now != null) {
                now.close();
            }
        }
    }
}
