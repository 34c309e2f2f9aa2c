package dev.sanad.core.nphies.fhir;

import java.util.List;

/// A view of an OperationOutcome.
///
/// @param resource the outcome
public record OperationOutcomeView(Resource resource) {
    /// One issue.
    ///
    /// @param severity   `fatal`, `error`, `warning`, `information`
    /// @param code       the rule's code, e.g. `BV-00167`; empty where none was given
    /// @param display    the exchange's text; may be empty
    /// @param expression where in our message; may be empty
    public record Issue(String severity, String code, String display, String expression) {}

    /// The issues in order.
    public List<Issue> issues() {
        return resource.children("issue").stream()
                .map(issue -> {
                    ErrorCode code = ErrorCode.of(issue, "details");
                    String place = issue.texts("expression").stream()
                            .findFirst()
                            .or(() -> issue.texts("location").stream().findFirst())
                            .orElse(code.expression());
                    String text = code.display().isEmpty() ? issue.textOrEmpty("diagnostics") : code.display();
                    return new Issue(issue.textOrEmpty("severity"), code.code(), text, place);
                })
                .toList();
    }
}
