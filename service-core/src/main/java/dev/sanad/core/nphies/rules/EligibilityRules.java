package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.FhirWalk;
import java.util.ArrayList;
import java.util.List;

/// The rule pack for eligibility requests: FACTS §2 (message), §3.1 (request), §5 (people, coverages,
/// organizations), §7 (codes, lengths, forms). Cardinalities, value sets, profiles and lengths are data beside
/// this class.
public final class EligibilityRules {
    private EligibilityRules() {}

    /// The pack; its data are read from the program's resources.
    public static RulePack pack() {
        RuleTexts texts = RuleTexts.load(EnvelopeRules.TEXTS);
        FhirWalk walk = new FhirWalk();
        List<RulePack.Check> checks = new ArrayList<>(EnvelopeRules.checks(walk));
        checks.add(new ProfileChecks("eligibility-profiles.tsv")::look);
        checks.add(new ElementChecks("eligibility-elements.tsv")::look);
        checks.add(new BindingChecks("eligibility-bindings.tsv")::look);
        checks.add(new TypeChecks(walk)::look);
        checks.add(RequestChecks::look);
        checks.add(PatientChecks::look);
        checks.add(CoverageChecks::look);
        checks.add(PartyChecks::look);
        checks.add(PlaceChecks::look);
        return new RulePack("eligibility", texts.version(), texts.texts(), checks);
    }
}
