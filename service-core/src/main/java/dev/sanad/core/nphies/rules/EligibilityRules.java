package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.NotUnderstood;
import java.util.List;

/// The rule pack for eligibility requests: FACTS §2 (message), §3.1 (request), §5 (people, coverages,
/// organizations),
/// §7.3 (lengths).
public final class EligibilityRules {
    private EligibilityRules() {}

    /// The pack; its data are read from the program's resources.
    public static RulePack pack() {
        NotUnderstood known = new NotUnderstood();
        RuleTexts texts = RuleTexts.load("eligibility-rules.tsv");
        return new RulePack(
                "eligibility",
                texts.version(),
                texts.texts(),
                List.of(
                        EnvelopeChecks::bundle,
                        EnvelopeChecks::header,
                        EnvelopeChecks::entries,
                        (message, report) -> EnvelopeChecks.unknown(known, message, report),
                        ReferenceChecks::references,
                        ReferenceChecks::unused,
                        ReferenceChecks::emptyAndRepeated,
                        RequestChecks::look,
                        PatientChecks::look,
                        CoverageChecks::look,
                        OrganizationChecks::look));
    }
}
