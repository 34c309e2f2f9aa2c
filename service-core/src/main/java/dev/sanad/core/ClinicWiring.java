package dev.sanad.core;

import dev.sanad.core.assistant.AssistantWiring;
import dev.sanad.core.audit.AuditEntry;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.codes.ProviderDirectory;
import dev.sanad.core.eligibility.EligibilityDeps;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.EligibilityWiring;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.KnowledgeWiring;
import dev.sanad.core.operations.Operations;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.patients.PatientsWiring;
import dev.sanad.core.policy.PinnedSettings;
import dev.sanad.core.session.SessionService;
import dev.sanad.core.session.SessionState;
import dev.sanad.core.session.UnlockedStore;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TimedDatabase;
import dev.sanad.core.store.Tx;
import dev.sanad.core.telemetry.Telemetry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Builds the features once a store is open.
final class ClinicWiring implements AutoCloseable {
    private static final EligibilityDeps.Asker NOBODY = new EligibilityDeps.Asker("system", "–");

    private final ClinicServices services;
    private final GatewayInForce gateway;
    private final Subscription wake;
    private final Subscription knowledgeEnd;
    private final IndexParts index;
    private final AssistantWiring assistant;

    /// What the graph stands on.
    record Parts(
            UnlockedStore store,
            SessionService session,
            CoreExecutors executors,
            Clock clock,
            Telemetry telemetry,
            Operations operations,
            SystemFacts facts) {}

    ClinicWiring(Parts parts, CoreConfig config) {
        UnlockedStore store = parts.store();
        Optional<CoreConfig.Demo> demo = config.demo();
        SettingsService settings = PinnedSettings.of(store.settings(), config.policy());
        Database clinic = new TimedDatabase(store.clinic(), parts.telemetry());
        CodeService codes = CodesWiring.create(new CodesWiring.Deps(
                clinic,
                parts.executors(),
                demo.map(CoreConfig.Demo::payers).orElse(List.of()),
                (tx, action, id) -> note(parts, tx, action, "payer", id.value())));
        PatientService found = PatientsWiring.create(new PatientsWiring.Deps(
                clinic,
                parts.executors(),
                parts.clock(),
                codes,
                (tx, action, id) -> note(parts, tx, action, "patient", id.value())));
        PatientService patients = new TimedPatients(found, parts.telemetry());
        gateway = new GatewayInForce(
                settings,
                new GatewayInForce.Parts(
                        store.journal(),
                        parts.telemetry(),
                        parts.clock(),
                        parts.executors(),
                        () -> parts.operations().config().get().traceOut()),
                demo.map(CoreConfig.Demo::exchange));
        EligibilityDeps deps = eligibilityDeps(parts, clinic, codes, settings);
        EligibilityService eligibility = EligibilityWiring.create(deps);
        wake = gateway.line().subscribe(EligibilityWiring.wakeWith(deps));
        KnowledgeWiring.Opened opened = knowledge(parts, clinic);
        KnowledgeService knowledge = new TimedKnowledge(opened.service(), parts.telemetry());
        knowledgeEnd = opened.end();
        List<FactSource> facts = AssistantParts.facts(clinic, eligibility, codes, parts.clock());
        index = new IndexParts(
                clinic, parts, config, (tx, action, detail) -> noteIndex(parts, tx, action, detail), facts);
        assistant = new AssistantParts(
                        clinic,
                        parts,
                        new AssistantParts.Features(
                                patients,
                                eligibility,
                                codes,
                                new AssistantParts.Known(knowledge, index.door()),
                                settings),
                        facts,
                        () -> asker(parts.session()).id())
                .wiring(demo);
        services = new ClinicServices(
                patients,
                eligibility,
                codes,
                knowledge,
                index.door(),
                assistant.assistant(),
                new ClinicServices.Records(settings, store.drafts(), store.audit(), providers(parts)),
                new ClinicServices.State(
                        parts.telemetry(), gateway.line(), store.outbox().counts(), parts.facts(), parts.operations()));
        new ClinicFigures(services, store, parts.telemetry()).show();
    }

    /// No profile brings providers along yet: the directory is the clinic's own.
    private static ProviderDirectory providers(Parts parts) {
        return CodesWiring.providers(
                parts.store().clinic(), List.of(), (tx, action, id) -> note(parts, tx, action, "provider", id.value()));
    }

    private static KnowledgeWiring.Opened knowledge(Parts parts, Database clinic) {
        return KnowledgeWiring.create(new KnowledgeWiring.Deps(
                clinic,
                parts.executors(),
                parts.clock(),
                () -> UUID.randomUUID().toString(),
                CodesWiring::lists,
                (tx, action, id) -> note(parts, tx, action, "document", id.value())));
    }

    private EligibilityDeps eligibilityDeps(Parts parts, Database clinic, CodeService codes, SettingsService settings) {
        UnlockedStore store = parts.store();
        return new EligibilityDeps(
                new EligibilityDeps.Stores(
                        clinic,
                        new TimedDatabase(store.cache(), parts.telemetry()),
                        store.journal(),
                        store.outbox(),
                        store.audit()),
                gateway::get,
                PatientsWiring.reader(clinic),
                codes,
                () -> settings.settings().get(),
                new EligibilityDeps.Base(
                        parts.executors(),
                        parts.clock(),
                        parts.telemetry(),
                        () -> asker(parts.session()),
                        () -> UUID.randomUUID().toString(),
                        () -> settings.settings().get().exchange().profile() == Profile.SANDBOX));
    }

    static List<Migration> clinicMigrations() {
        List<Migration> steps = new ArrayList<>();
        steps.addAll(CodesWiring.migrations());
        steps.addAll(PatientsWiring.migrations());
        steps.addAll(EligibilityWiring.clinicMigrations());
        steps.addAll(KnowledgeWiring.migrations());
        steps.addAll(AssistantWiring.migrations());
        return steps;
    }

    static List<Migration> cacheMigrations() {
        return EligibilityWiring.cacheMigrations();
    }

    /// The features.
    ClinicServices services() {
        return services;
    }

    private static EligibilityDeps.Asker asker(SessionService session) {
        return session.state().get() instanceof SessionState.SignedIn signedIn
                ? new EligibilityDeps.Asker(
                        signedIn.user().id().value(), signedIn.user().name())
                : NOBODY;
    }

    private static void note(Parts parts, Tx tx, String action, String kind, String id) {
        parts.store().audit().append(tx, AuditEntry.done(asker(parts.session()).id(), action, kind, id));
    }

    private static void noteIndex(Parts parts, Tx tx, String action, String detail) {
        AuditEntry entry = new AuditEntry(asker(parts.session()).id(), action, "index", "", "done", detail);
        parts.store().audit().append(tx, entry);
    }

    @Override
    public void close() {
        wake.close();
        assistant.close();
        index.close();
        knowledgeEnd.close();
        gateway.close();
    }
}
