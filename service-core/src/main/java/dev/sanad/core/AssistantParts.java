package dev.sanad.core;

import dev.sanad.core.assistant.AssistantWiring;
import dev.sanad.core.assistant.models.SandboxVoice;
import dev.sanad.core.audit.AuditEntry;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.tools.CodeTools;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.tools.AnswerFacts;
import dev.sanad.core.eligibility.tools.EligibilityTools;
import dev.sanad.core.eligibility.tools.StartCheck;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.knowledge.tools.KnowledgeTools;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.patients.PatientsWiring;
import dev.sanad.core.patients.tools.PatientFacts;
import dev.sanad.core.patients.tools.PatientTools;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.core.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the assistant is given: the tools and facts of every feature, and the sandbox's model in its profile. A feature
/// that comes later adds a line here.
///
/// @param clinic the database
/// @param facts  what the features tell of their records
/// @param asker  the id of who is signed in
record AssistantParts(
        Database clinic, ClinicWiring.Parts parts, Features features, List<FactSource> facts, Supplier<String> asker) {
    /// Whose tools there are.
    record Features(
            PatientService patients,
            EligibilityService eligibility,
            CodeService codes,
            Known knowledge,
            SettingsService settings) {}

    /// What the features tell of their records.
    static List<FactSource> facts(Database clinic, EligibilityService eligibility, CodeService codes, Clock clock) {
        Function<PatientId, CompletableFuture<Outcome<Patient>>> reader = PatientsWiring.reader(clinic);
        return List.of(new PatientFacts(reader, codes, clock), new AnswerFacts(eligibility, reader, clock));
    }

    /// What can be looked up and cited.
    record Known(KnowledgeService here, ClinicIndex index) {}

    AssistantWiring wiring(Optional<CoreConfig.Demo> demo) {
        return new AssistantWiring(new AssistantWiring.Deps(
                clinic,
                (tx, action, kind, id, detail) ->
                        parts.store().audit().append(tx, new AuditEntry(asker.get(), action, kind, id, "done", detail)),
                new AssistantWiring.Offers(tools(), facts),
                sandbox(demo),
                new AssistantWiring.Base(
                        parts.executors(),
                        parts.clock(),
                        parts.telemetry(),
                        () -> UUID.randomUUID().toString())));
    }

    private List<Tool> tools() {
        Clock clock = parts.clock();
        List<Tool> tools = new ArrayList<>(new PatientTools(features.patients(), features.codes(), clock).all());
        StartCheck start = new StartCheck(features.eligibility(), reader(), features.codes(), clock);
        tools.addAll(new EligibilityTools(features.eligibility(), start, clock).all());
        tools.addAll(new CodeTools(features.codes()).all());
        tools.addAll(new KnowledgeTools(
                        features.knowledge().here(), features.knowledge().index())
                .all());
        return tools;
    }

    private Function<PatientId, CompletableFuture<Outcome<Patient>>> reader() {
        return PatientsWiring.reader(clinic);
    }

    private Optional<SandboxVoice> sandbox(Optional<CoreConfig.Demo> demo) {
        boolean profile = features.settings().settings().get().exchange().profile() == Profile.SANDBOX;
        return demo.filter(_ -> profile)
                .flatMap(CoreConfig.Demo::model)
                .map(model -> new SandboxVoice(model.base(), model.name(), model.key()));
    }
}
