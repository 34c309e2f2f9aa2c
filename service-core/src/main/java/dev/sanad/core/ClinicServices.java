package dev.sanad.core;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.audit.AuditTrail;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.ProviderDirectory;
import dev.sanad.core.drafts.Drafts;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.operations.Operations;
import dev.sanad.core.outbox.OutboxCounts;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry;

/// What there is once somebody has signed in.
///
/// @param patients    people and coverages
/// @param eligibility questions and answers
/// @param codes       code systems and payers
/// @param knowledge   what can be looked up and cited
/// @param index       the clinic's index in the cloud, beside what is known here
/// @param assistant   questions to a model
/// @param records     settings, drafts, audit trail
/// @param state       figures
public record ClinicServices(
        PatientService patients,
        EligibilityService eligibility,
        CodeService codes,
        KnowledgeService knowledge,
        ClinicIndex index,
        AssistantService assistant,
        Records records,
        State state) {
    /// What the clinic keeps beside its patients.
    ///
    /// @param providers hospitals, clinics and others that it has to do with
    public record Records(SettingsService settings, Drafts drafts, AuditTrail audit, ProviderDirectory providers) {}

    /// What can be measured.
    ///
    /// @param telemetry figures per workflow
    /// @param line      the line to the exchange
    /// @param outbox    what waits
    /// @param facts     sizes and versions
    /// @param operations health, log, what is exported
    public record State(
            Telemetry telemetry,
            Signal<LineState> line,
            Signal<OutboxCounts> outbox,
            SystemFacts facts,
            Operations operations) {}
}
