package dev.sanad.core.eligibility;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.nphies.envelope.EligibilityRequestWriter;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.rules.EligibilityRules;
import dev.sanad.core.nphies.rules.Fields;
import dev.sanad.core.nphies.rules.RuleContext;
import dev.sanad.core.nphies.rules.RuleEngine;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// From a question to a message that keeps the rules, or to the findings that forbid it.
final class Preparation {
    private final EligibilityDeps deps;
    private final EligibilityRequestWriter writer;
    private final RuleEngine rules = new RuleEngine(EligibilityRules.pack());

    Preparation(EligibilityDeps deps) {
        this.deps = deps;
        this.writer =
                new EligibilityRequestWriter(deps.base().ids(), deps.base().clock());
    }

    /// A question with everything that is needed to ask it.
    ///
    /// @param message  ready to go
    /// @param findings what the rules say; warnings do not forbid
    /// @param name     the patient's name, for lists
    /// @param payer    the payer's name
    record Prepared(OutgoingMessage message, List<Finding> findings, String name, Words payer) {
        boolean isForbidden() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    CompletableFuture<Outcome<Prepared>> prepare(EligibilityQuestion question) {
        return deps.patients().apply(question.patient()).thenCompose(found -> switch (found) {
            case Outcome.Done<Patient>(Patient patient) ->
                subscribers(patient, question)
                        .thenApply(subscribers -> Outcome.done(build(question, patient, subscribers)));
            case Outcome.Failed<Patient> failed ->
                CompletableFuture.completedFuture(Outcome.<Prepared>failed(failed.failure()));
            case Outcome.Refused<Patient> refused ->
                CompletableFuture.completedFuture(Outcome.<Prepared>refused(refused.why()));
            case Outcome.Queued<Patient> queued ->
                CompletableFuture.completedFuture(new Outcome.Queued<Prepared>(queued.id()));
        });
    }

    private CompletableFuture<Map<String, Patient>> subscribers(Patient patient, EligibilityQuestion question) {
        Set<PatientId> wanted = new LinkedHashSet<>();
        for (PatientCoverage coverage : patient.coverages()) {
            PatientId subscriber = coverage.subscriber();
            if (subscriber != null && question.coverages().contains(coverage.id())) {
                wanted.add(subscriber);
            }
        }
        CompletableFuture<Map<String, Patient>> gathered = CompletableFuture.completedFuture(new HashMap<>());
        for (PatientId id : wanted) {
            gathered = gathered.thenCombine(deps.patients().apply(id), (sofar, outcome) -> {
                if (outcome instanceof Outcome.Done<Patient>(Patient subscriber)) {
                    sofar.put(id.value(), subscriber);
                }
                return sofar;
            });
        }
        return gathered;
    }

    private Prepared build(EligibilityQuestion question, Patient patient, Map<String, Patient> subscribers) {
        Settings settings = deps.settings().get();
        @Nullable Payer payer = deps.codes().payer(question.payer()).orElse(null);
        LocalDate today = LocalDate.ofInstant(
                deps.base().clock().instant(), deps.base().clock().getZone());
        EligibilityMessages.Stamp stamp =
                new EligibilityMessages.Stamp(deps.base().ids().get(), today);
        OutgoingMessage message = writer.write(
                EligibilityMessages.parts(question, patient, subscribers, payer, settings.clinic(), stamp));
        List<Finding> findings = new ArrayList<>(missing(settings));
        if (FhirJson.read(message.body()) instanceof FhirJson.Reading.Read(Resource resource)) {
            MessageBundle.of(resource)
                    .ifPresent(bundle -> findings.addAll(rules.check(bundle, new RuleContext(today)).stream()
                            .filter(finding -> finding.severity() != Severity.INFORMATION)
                            .toList()));
        }
        Words payerName = payer == null ? Words.same(question.payer().value()) : payer.name();
        return new Prepared(message, List.copyOf(findings), patient.name().text(), payerName);
    }

    private static List<Finding> missing(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        if (settings.clinic().licence().isBlank() || settings.clinic().baseUri().isBlank()) {
            findings.add(new Finding(
                    "SND-CLINIC",
                    Severity.ERROR,
                    "",
                    Fields.CLINIC_LICENSE,
                    new Words(
                            "Enter the clinic's licence and address in Settings first.",
                            "أدخل ترخيص العيادة وعنوانها في الإعدادات أولًا.")));
        }
        return findings;
    }
}
