package dev.sanad.core;

import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.operations.Health;
import dev.sanad.core.operations.Operations;
import dev.sanad.core.outbox.OutboxCounts;
import dev.sanad.core.session.UnlockedStore;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.Database;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Reading;
import dev.sanad.core.telemetry.Telemetry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What there is to measure and to look at once the store is open. Nothing here asks the store: it tells what it counts
/// anyway.
final class ClinicFigures {
    private static final int MANY_WAIT = 500;

    private final ClinicServices services;
    private final UnlockedStore store;
    private final Telemetry telemetry;
    private volatile SystemFacts.Sizes sizes = new SystemFacts.Sizes(0, 0);

    ClinicFigures(ClinicServices services, UnlockedStore store, Telemetry telemetry) {
        this.services = services;
        this.store = store;
        this.telemetry = telemetry;
    }

    void show() {
        queues();
        cache();
        line();
        database("records", store.clinic());
        database("cache", store.cache());
        gauge("store.bytes", "Size on disk", Map.of("store", "records"), () -> sizes.records());
        gauge("store.bytes", "Size on disk", Map.of("store", "cache"), () -> sizes.cache());
        Operations operations = services.state().operations();
        operations.watch("store", this::storeHealth);
        operations.watch("line", this::lineHealth);
        operations.watch("queue", this::queueHealth);
        operations.addFacts(
                "settings.json", () -> settings(store.settings().settings().get()));
        operations.addFacts("store.json", this::sizes);
    }

    private void queues() {
        gauge("queue.waiting", "Pieces of work that wait", Map.of("queue", "outbox"), () -> outbox().waiting());
        gauge("queue.running", "Pieces of work under way", Map.of("queue", "outbox"), () -> outbox().sending());
        gauge(
                "queue.given.up",
                "Pieces of work that are not tried again",
                Map.of("queue", "outbox"),
                () -> outbox().givenUp());
        gauge(
                "queue.waiting",
                "Pieces of work that wait",
                Map.of("queue", "eligibility"),
                () -> activity().queued());
        gauge(
                "queue.running",
                "Pieces of work under way",
                Map.of("queue", "eligibility"),
                () -> activity().inFlight());
    }

    private void cache() {
        String help = "Look-ups in a cache";
        counter(
                "cache.gets",
                help,
                Map.of("cache", "eligibility", "result", "hit"),
                () -> activity().cacheHits());
        counter(
                "cache.gets",
                help,
                Map.of("cache", "eligibility", "result", "miss"),
                () -> activity().cacheMisses());
        gauge(
                "cache.rows",
                "Entries on disk",
                Map.of("cache", "eligibility"),
                () -> activity().cachedRows());
    }

    private void line() {
        gauge(
                "line.up",
                "Whether the exchange answered last time: 1 yes, 0 no",
                Map.of("line", "nphies"),
                () -> switch (lineState().health()) {
                    case UP, SLOW -> 1;
                    case DOWN -> 0;
                    case UNKNOWN -> Double.NaN;
                });
        gauge(
                "line.round.trip.seconds",
                "The last round trip",
                Map.of("line", "nphies"),
                () -> lineState().roundTripMs() < 0 ? Double.NaN : lineState().roundTripMs() / 1e3);
        // While the line is down, what waits is held back by the outbox: that is this line's breaker.
        telemetry.watch(Reading.circuit(
                "nphies",
                () -> lineState().health() == LineState.Health.DOWN ? (outbox().sending() > 0 ? 0.5 : 1) : 0));
    }

    private void database(String name, Database database) {
        Map<String, String> tags = Map.of("store", name);
        store("store.commits", "Transactions made durable", tags, database, Database.Figures::commits);
        store("store.writes", "Pieces of writing work", tags, database, Database.Figures::writes);
        store("store.reads", "Pieces of reading work", tags, database, Database.Figures::reads);
        store("store.statements", "Statements executed", tags, database, Database.Figures::statements);
        gauge(
                "store.log.bytes",
                "Size of the write-ahead log",
                tags,
                () -> database.figures().logBytes());
        gauge(
                "queue.waiting",
                "Pieces of work that wait",
                Map.of("queue", "store-" + name),
                () -> database.figures().waiting());
    }

    private void store(
            String name,
            String help,
            Map<String, String> tags,
            Database database,
            ToDoubleFunction<Database.Figures> figure) {
        counter(name, help, tags, () -> figure.applyAsDouble(database.figures()));
    }

    private void gauge(String name, String help, Map<String, String> tags, java.util.function.DoubleSupplier value) {
        telemetry.watch(Reading.gauge(name, help, tags, value));
    }

    private void counter(String name, String help, Map<String, String> tags, java.util.function.DoubleSupplier value) {
        telemetry.watch(Reading.counter(name, help, tags, value));
    }

    private OutboxCounts outbox() {
        return services.state().outbox().get();
    }

    private EligibilityActivity activity() {
        return services.eligibility().activity().get();
    }

    private LineState lineState() {
        return services.state().line().get();
    }

    /// Looked at every few seconds on a thread that may touch the disk: sizes are taken along.
    private Health.Part storeHealth() {
        sizes = services.state().facts().sizes();
        int waiting = store.clinic().figures().waiting();
        return new Health.Part(
                "store", waiting > MANY_WAIT ? Health.State.DEGRADED : Health.State.UP, waiting + " writes waiting");
    }

    private Health.Part lineHealth() {
        LineState now = lineState();
        return switch (now.health()) {
            case UNKNOWN -> new Health.Part("line", Health.State.UNKNOWN, "nothing was sent yet");
            case UP -> new Health.Part("line", Health.State.UP, now.roundTripMs() + " ms");
            case SLOW -> new Health.Part("line", Health.State.DEGRADED, now.roundTripMs() + " ms");
            // The workstation goes on without the line, on what it knows.
            case DOWN -> new Health.Part("line", Health.State.DEGRADED, "the exchange cannot be reached");
        };
    }

    private Health.Part queueHealth() {
        OutboxCounts now = outbox();
        return new Health.Part(
                "queue",
                now.givenUp() > 0 ? Health.State.DEGRADED : Health.State.UP,
                now.waiting() + " waiting, " + now.givenUp() + " given up");
    }

    private Map<String, Object> sizes() {
        Map<String, Object> sizes = new LinkedHashMap<>();
        services.state().facts().storeSizes().forEach(sizes::put);
        sizes.put("patients", services.patients().count().get());
        return sizes;
    }

    /// Settings without secrets: addresses by their host only, the certificate by whether there is one.
    private static Map<String, Object> settings(Settings settings) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Settings.Exchange exchange = settings.exchange();
        facts.put("profile", exchange.profile().name());
        facts.put("endpointHost", host(exchange.endpoint()));
        facts.put("certificate", exchange.certificate().isBlank() ? "none" : "chosen");
        facts.put("connectMillis", exchange.connect().toMillis());
        facts.put("readMillis", exchange.read().toMillis());
        facts.put("callMillis", exchange.call().toMillis());
        facts.put("licence", settings.clinic().licence());
        facts.put("providerType", settings.clinic().providerType());
        facts.put("idleLockMillis", settings.desk().idleLock().toMillis());
        facts.put("freshForMillis", settings.desk().freshFor().toMillis());
        facts.put("forgetAfterMillis", settings.desk().forgetAfter().toMillis());
        return facts;
    }

    private static String host(String endpoint) {
        try {
            String host = URI.create(endpoint).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException notAnAddress) {
            return "not an address";
        }
    }
}
