package dev.sanad.core.nphies.fhir;

import java.util.List;
import java.util.stream.Stream;

/// A view of an OperationOutcome.
///
/// @param resource the outcome
public record OperationOutcomeView(Resource resource) {
    /// One issue. An issue of the message with several codes or several places is told as several.
    ///
    /// @param severity   `fatal`, `error`, `warning`, `information`
    /// @param code       the rule's code, e.g. `BV-00167`; empty where none was given
    /// @param display    the exchange's text; may be empty
    /// @param expression where in our message; may be empty
    public record Issue(String severity, String code, String display, String expression) {}

    /// The issues in order.
    public List<Issue> issues() {
        return resource.children("issue").stream()
                .flatMap(OperationOutcomeView::issues)
                .toList();
    }

    private static Stream<Issue> issues(Element issue) {
        List<String> expressions = issue.texts("expression");
        List<String> places = expressions.isEmpty() ? issue.texts("location") : expressions;
        return ErrorCode.all(issue, "details").stream()
                .flatMap(code -> (places.isEmpty() ? Stream.of(code.expression()) : places.stream())
                        .map(place -> issue(issue, code, place)))
                .distinct();
    }

    private static Issue issue(Element issue, ErrorCode code, String place) {
        String text = code.display().isEmpty() ? issue.textOrEmpty("diagnostics") : code.display();
        return new Issue(issue.textOrEmpty("severity"), code.code(), text, place);
    }
}
