package dev.sanad.core.nphies.rules;

import dev.sanad.core.kernel.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers what the checks found. One code is told once for one place.
public final class Report {
    private final RulePack pack;
    private final Set<Finding> findings = new LinkedHashSet<>();

    Report(RulePack pack) {
        this.pack = pack;
    }

    /// A rule is broken.
    ///
    /// @param code  has a text in the pack
    /// @param path  where in the message
    /// @param field what the person can mend; see [Fields]
    public void add(String code, String path, String field) {
        RulePack.Text text = pack.texts().get(code);
        if (text == null) {
            throw new IllegalStateException("the rule pack has no text for " + code);
        }
        findings.add(new Finding(code, text.severity(), path, field, text.words()));
    }

    /// Tells a rule's break where something is not as it should be.
    public void unless(boolean good, String code, String path, String field) {
        if (!good) {
            add(code, path, field);
        }
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }
}
