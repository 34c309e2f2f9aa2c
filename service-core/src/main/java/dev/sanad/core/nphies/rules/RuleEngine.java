package dev.sanad.core.nphies.rules;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.nphies.fhir.MessageBundle;
import java.util.Comparator;
import java.util.List;

/// Runs a rule pack over a message. Pure; any thread.
public final class RuleEngine {
    private final RulePack pack;

    public RuleEngine(RulePack pack) {
        this.pack = pack;
    }

    /// The findings, the heaviest first, otherwise in the order of the checks.
    public List<Finding> check(MessageBundle bundle, RuleContext context) {
        Message message = new Message(bundle, context);
        Report report = new Report(pack);
        for (RulePack.Check check : pack.checks()) {
            check.look(message, report);
        }
        List<Finding> findings = report.findings();
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    /// The pack it runs.
    public RulePack pack() {
        return pack;
    }
}
