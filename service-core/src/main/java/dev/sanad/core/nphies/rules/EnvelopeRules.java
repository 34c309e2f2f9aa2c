package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.FhirWalk;
import java.util.List;

/// The rule pack for what all messages of the clinic have in common: bundle, header, entries, references (FACTS
/// §2). It is all that is checked of events that have no pack of their own yet.
public final class EnvelopeRules {
    static final String TEXTS = "rules.tsv";

    private EnvelopeRules() {}

    /// The pack; its data are read from the program's resources.
    public static RulePack pack() {
        RuleTexts texts = RuleTexts.load(TEXTS);
        return new RulePack("envelope", texts.version(), texts.texts(), checks(new FhirWalk()));
    }

    static List<RulePack.Check> checks(FhirWalk walk) {
        ElementChecks elements = new ElementChecks("envelope-elements.tsv");
        List<RulePack.Check> oneMessage = List.of(
                elements::look,
                EnvelopeChecks::bundle,
                EnvelopeChecks::header,
                EnvelopeChecks::focus,
                EnvelopeChecks::entries,
                ReferenceChecks::references,
                ReferenceChecks::unused,
                ReferenceChecks::emptyAndRepeated);
        return List.of(
                (message, report) -> oneMessage.forEach(check -> check.look(message, report)),
                EnvelopeChecks.unknown(walk),
                EnvelopeChecks.nested(oneMessage));
    }
}
