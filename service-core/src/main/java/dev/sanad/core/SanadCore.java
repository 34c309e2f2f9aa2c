package dev.sanad.core;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.operations.LocalOperations;
import dev.sanad.core.operations.Operations;
import dev.sanad.core.outbox.OutboxConfig;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.session.DataFolder;
import dev.sanad.core.session.LocalSession;
import dev.sanad.core.session.SessionService;
import dev.sanad.core.session.StoreOpening;
import dev.sanad.core.session.UnlockedStore;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.telemetry.MicrometerTelemetry;
import dev.sanad.core.telemetry.Telemetry;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The service tier, built in two steps: what signing in needs, and, once somebody has signed in, everything else.
///
/// Opening is quick: no database, no metrics, no code lists. Closing writes what is waiting and waits for it.
public final class SanadCore implements AutoCloseable {
    private final CoreConfig config;
    private final CoreExecutors executors;
    private final DataFolder folder;
    private final LocalSession session;
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry();
    private final LocalOperations operations;
    private final MutableSignal<Optional<ClinicServices>> services = new MutableSignal<>(Optional.empty());
    private final Object lock = new Object();
    private @Nullable ClinicWiring wiring;
    private final Subscription tie;

    private SanadCore(CoreConfig config, CoreExecutors executors, DataFolder folder, LocalSession session) {
        this.config = config;
        this.executors = executors;
        this.folder = folder;
        this.session = session;
        this.operations = new LocalOperations(
                new LocalOperations.Parts(folder.path(), executors, telemetry, config.clock(), new SecureRandom()));
        ProcessFigures.show(executors, telemetry, operations, folder.path());
        this.tie = session.store().subscribe(store -> store.ifPresent(this::build));
    }

    /// Opens a core. `STO-005` where another process has the folder. Blocks on the disk for a moment.
    public static Outcome<SanadCore> open(CoreConfig config) {
        CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
        Outcome<SanadCore> opened = DataFolder.open(config.folder())
                .then(folder -> LocalSession.open(session(config, executors, folder))
                        .map(session -> new SanadCore(config, executors, folder, session)))
                .map(SanadCore::watched);
        if (!(opened instanceof Outcome.Done)) {
            executors.close();
        }
        return opened;
    }

    private SanadCore watched() {
        operations.begin();
        return this;
    }

    private static LocalSession.Parts session(CoreConfig config, CoreExecutors executors, DataFolder folder) {
        SecureRandom random = new SecureRandom();
        StoreOpening opening = new StoreOpening(new StoreOpening.Parts(
                folder,
                executors,
                executors.timers(),
                config.clock(),
                random,
                OutboxConfig.standard(),
                ClinicWiring.clinicMigrations(),
                ClinicWiring.cacheMigrations()));
        return new LocalSession.Parts(
                folder,
                opening,
                executors,
                executors.timers(),
                config.clock(),
                System::nanoTime,
                random,
                config.keychain(),
                config.demo().isPresent(),
                Settings.initial().desk().idleLock());
    }

    /// Signing in and out.
    public SessionService session() {
        return session;
    }

    /// Everything else; present from the first sign-in on, also while the workstation is locked.
    public Signal<Optional<ClinicServices>> services() {
        return services;
    }

    /// Figures; recording works from the beginning.
    public Telemetry telemetry() {
        return telemetry;
    }

    /// Health, log, what is exported; works from the beginning.
    public Operations operations() {
        return operations;
    }

    /// The data folder.
    public DataFolder folder() {
        return folder;
    }

    private void build(UnlockedStore store) {
        synchronized (lock) {
            if (wiring != null) {
                return;
            }
            config.demo().ifPresent(demo -> demoClinic(store, demo));
            ClinicWiring built = new ClinicWiring(
                    new ClinicWiring.Parts(
                            store,
                            session,
                            executors,
                            config.clock(),
                            telemetry,
                            operations,
                            new SystemFacts(folder.path())),
                    config);
            wiring = built;
            // What waited when the program ended is due at once, whatever its backoff says.
            store.outbox().start().thenCompose(_ -> store.outbox().nudge());
            telemetry.begin(executors.completions());
            services.set(Optional.of(built.services()));
        }
    }

    private static void demoClinic(UnlockedStore store, CoreConfig.Demo demo) {
        if (store.settings().settings().get().clinic().licence().isBlank()) {
            store.settings().change(settings -> settings.with(demo.clinic()));
        }
    }

    /// Registers the sandbox's people where the clinic has no patient yet. Those who are there already stay as
    /// they are.
    ///
    /// @return how many were registered
    public CompletableFuture<Outcome<Integer>> seedDemo() {
        Optional<ClinicServices> open = services.get();
        List<Patient> people = config.demo().map(CoreConfig.Demo::people).orElse(List.of());
        if (open.isEmpty() || people.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.done(0));
        }
        return open.get().patients().find("", 1).thenCompose(found -> {
            boolean empty = found instanceof Outcome.Done<?>(List<?> hits)
                    && hits.isEmpty()
                    && open.get().patients().count().get() == 0;
            return empty ? seed(open.get(), people) : CompletableFuture.completedFuture(Outcome.done(0));
        });
    }

    private static CompletableFuture<Outcome<Integer>> seed(ClinicServices services, List<Patient> people) {
        CompletableFuture<Outcome<Integer>> sofar = CompletableFuture.completedFuture(Outcome.done(0));
        for (Patient person : people) {
            sofar = sofar.thenCompose(before -> services.patients()
                    .save(person)
                    .thenApply(saved -> before.then(count -> saved.map(_ -> count + 1))));
        }
        return sofar;
    }

    @Override
    public void close() {
        tie.close();
        operations.close();
        synchronized (lock) {
            ClinicWiring built = wiring;
            if (built != null) {
                built.close();
            }
            services.set(Optional.empty());
        }
        session.close();
        folder.close();
        executors.close();
        telemetry.close();
    }
}
