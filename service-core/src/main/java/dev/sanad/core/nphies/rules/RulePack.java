package dev.sanad.core.nphies.rules;

import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import java.util.List;
import java.util.Map;

/// Rules of one kind of message: what is said (data) and what is looked at (pure checks).
///
/// @param id      e.g. `eligibility`
/// @param version of the data, e.g. `2026.11`
/// @param texts   severity and words by rule code
/// @param checks  the checks, in the order in which they run
public record RulePack(String id, String version, Map<String, Text> texts, List<Check> checks) {
    public RulePack {
        texts = Map.copyOf(texts);
        checks = List.copyOf(checks);
    }

    /// What is said when a rule is broken.
    public record Text(Severity severity, Words words) {}

    /// Looks at a message and reports codes.
    @FunctionalInterface
    public interface Check {
        void look(Message message, Report report);
    }
}
