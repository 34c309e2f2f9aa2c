package dev.sanad.core.nphies;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.OperationOutcomeView;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.transport.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides what a reply means. Pure.
final class AnswerReader {
    private static final Set<String> BUSY = Set.of(
            "GE-00000",
            "GE-00001",
            "GE-00002",
            "GE-00003",
            "GE-00004",
            "GE-00005",
            "GE-00014",
            "GE-00016",
            "GE-00017",
            "GE-00022",
            "GE-00024",
            "GE-00025");

    /// What answers the business itself. The exchange may send an outcome together with what it echoes of the
    /// request.
    private static final Set<String> SAYS_MORE = Set.of(
            "CoverageEligibilityResponse", "ClaimResponse", "Task", "CommunicationRequest", "PaymentReconciliation");

    private AnswerReader() {}

    static Outcome<Exchange> read(MessageId request, Reply reply) {
        Failure trouble = reply.trouble();
        if (trouble != null) {
            return Outcome.failed(trouble);
        }
        return switch (FhirJson.read(reply.body())) {
            case FhirJson.Reading.Read(Resource resource) -> understand(request, reply, resource);
            case FhirJson.Reading.Unreadable(FhirJson.Fault fault, String place) ->
                Outcome.failed(unreadable(reply, fault, place));
        };
    }

    private static Failure unreadable(Reply reply, FhirJson.Fault fault, String place) {
        String status = "HTTP " + reply.status();
        if (reply.status() >= 300) {
            return Failure.of(FailureCode.HTTP_STATUS, status);
        }
        boolean json = reply.contentType().isEmpty() || reply.contentType().contains("json");
        if (!json) {
            return Failure.of(FailureCode.ANSWER_WRONG_TYPE, status);
        }
        FailureCode code = switch (fault) {
            case TRUNCATED, EMPTY -> FailureCode.ANSWER_TRUNCATED;
            case TOO_LARGE -> FailureCode.ANSWER_TOO_LARGE;
            case NOT_JSON, NAME_TWICE, NOT_FHIR -> FailureCode.ANSWER_UNREADABLE;
        };
        return Failure.of(code, fault.name(), place);
    }

    private static Outcome<Exchange> understand(MessageId request, Reply reply, Resource resource) {
        if (resource.type().equals("OperationOutcome")) {
            return refused(List.of(new OperationOutcomeView(resource)));
        }
        Optional<MessageBundle> bundle = MessageBundle.of(resource);
        if (bundle.isEmpty() || bundle.get().entries().isEmpty()) {
            return Outcome.failed(Failure.of(FailureCode.ANSWER_UNREADABLE, "no message"));
        }
        MessageBundle message = bundle.get();
        String answers = message.header().map(MessageHeader::responseTo).orElse("");
        List<OperationOutcomeView> outcomes = message.operationOutcomes();
        boolean ours = answers.isEmpty() ? !outcomes.isEmpty() : sameId(answers, request);
        if (!ours) {
            return Outcome.failed(Failure.of(FailureCode.ANSWER_NOT_OURS));
        }
        boolean onlyOutcome = message.entries().stream()
                .noneMatch(entry -> SAYS_MORE.contains(entry.resource().type()));
        if (!outcomes.isEmpty() && onlyOutcome) {
            return refused(outcomes);
        }
        if (reply.status() >= 500) {
            return Outcome.failed(Failure.of(FailureCode.HTTP_STATUS, "HTTP " + reply.status()));
        }
        return Outcome.done(new Exchange(request, message, reply.wire()));
    }

    private static boolean sameId(String answers, MessageId request) {
        String plain = answers.startsWith("urn:uuid:") ? answers.substring("urn:uuid:".length()) : answers;
        return plain.substring(plain.lastIndexOf('/') + 1).equalsIgnoreCase(request.value());
    }

    private static Outcome<Exchange> refused(List<OperationOutcomeView> outcomes) {
        List<OperationOutcomeView.Issue> issues =
                outcomes.stream().flatMap(one -> one.issues().stream()).toList();
        String[] codes = issues.stream()
                .map(OperationOutcomeView.Issue::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(20)
                .toArray(String[]::new);
        for (String code : codes) {
            Optional<FailureCode> transientCode = transientCode(code);
            if (transientCode.isPresent()) {
                return Outcome.failed(Failure.of(transientCode.get(), codes));
            }
        }
        List<Finding> findings = issues.stream().map(AnswerReader::finding).toList();
        return findings.isEmpty()
                ? Outcome.failed(Failure.of(FailureCode.EXCHANGE_REFUSED))
                : Outcome.refused(findings);
    }

    /// The failure of a code that goes away by itself, by the retry table of FACTS §8.
    static Optional<FailureCode> transientCode(String code) {
        if (code.equals("GE-00012")) {
            return Optional.of(FailureCode.PAYER_OFFLINE);
        }
        if (code.equals("BV-00542")) {
            return Optional.of(FailureCode.EXCHANGE_IN_FLIGHT);
        }
        return BUSY.contains(code) ? Optional.of(FailureCode.EXCHANGE_BUSY) : Optional.empty();
    }

    private static Finding finding(OperationOutcomeView.Issue issue) {
        Severity severity = switch (issue.severity()) {
            case "warning" -> Severity.WARNING;
            case "information" -> Severity.INFORMATION;
            default -> Severity.ERROR;
        };
        String text = issue.display().isBlank() ? issue.code() : issue.display();
        return new Finding(
                issue.code(), severity, issue.expression(), "", Words.same(text.isBlank() ? "NPHIES" : text));
    }
}
