package dev.sanad.sandbox.exchange;

import dev.sanad.sandbox.people.SandboxPayer;
import dev.sanad.sandbox.people.SandboxPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `$process-message`: conformance in the order that FACTS §8 suggests, then the payer.
public final class ProcessMessage {
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final SandboxPeople books;
    private final Clock clock;
    private final JsonMapper mapper;
    private final Replies replies;
    private final EligibilityAnswers answers;
    private final TaskAnswers tasks;
    private final Payer payers;
    private final Ledger ledger = new Ledger();

    public ProcessMessage(SandboxPeople books, Clock clock, RandomGenerator random) {
        this.books = books;
        this.clock = clock;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(120)
                                .maxStringLength(MAX_BYTES)
                                .build())
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.replies = new Replies(mapper, clock, random);
        this.answers = new EligibilityAnswers(replies, books);
        this.tasks = new TaskAnswers(replies);
        this.payers = new Payer(books);
    }

    /// An answer with its HTTP status.
    public record Processed(int status, byte[] body) {}

    /// Works on a message.
    public Processed process(byte[] body) {
        if (body.length > MAX_BYTES) {
            return bare(List.of(new Issue("BV-00076", "The message SHALL not exceed 10 MB", "")));
        }
        JsonNode tree;
        try {
            tree = mapper.readTree(body);
        } catch (JacksonException broken) {
            return bare(List.of(new Issue("GE-00013", "Payload is not well-formed", "")));
        }
        if (!(tree instanceof ObjectNode)
                || !tree.path("resourceType").asString("").equals("Bundle")) {
            return bare(List.of(new Issue("GE-00013", "Resource SHALL have a valid structure", "")));
        }
        Incoming message = new Incoming(tree);
        List<Issue> structural = Conformance.structure(message);
        if (!structural.isEmpty()) {
            return new Processed(200, replies.bytes(replies.refusal(message, structural)));
        }
        byte[] answer =
                ledger.answer(message, body, issue -> clash(message, issue), () -> replies.bytes(answer(message)));
        return new Processed(200, answer);
    }

    /// The exchange's answer that a payer cannot be reached; not kept, so that the same message may come again.
    public Processed payerOffline(byte[] body) {
        try {
            Incoming message = new Incoming(mapper.readTree(body));
            return new Processed(
                    200,
                    replies.bytes(
                            replies.refusal(message, List.of(new Issue("GE-00012", "The payer is unreachable", "")))));
        } catch (JacksonException broken) {
            return bare(List.of(new Issue("GE-00013", "Payload is not well-formed", "")));
        }
    }

    /// A bare OperationOutcome of the exchange's own trouble.
    public Processed ownTrouble() {
        Issue trouble = new Issue("GE-00017", "Service is unavailable", "");
        return new Processed(200, replies.bytes(replies.outcome(List.of(trouble))));
    }

    /// The answer to a copy of a message that is being worked on; empty where that is no whole message.
    public Optional<Processed> inFlight(byte[] body) {
        try {
            Incoming message = new Incoming(mapper.readTree(body));
            Issue issue = new Issue("BV-00542", "The message is being processed already", "Bundle.id");
            return Conformance.structure(message).isEmpty()
                    ? Optional.of(new Processed(200, clash(message, issue)))
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// The payer that a message is addressed to.
    public Optional<SandboxPayer> payerOf(byte[] body) {
        try {
            return books.payer(new Incoming(mapper.readTree(body)).receiverLicense());
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private Processed bare(List<Issue> issues) {
        return new Processed(400, replies.bytes(replies.outcome(issues)));
    }

    private byte[] clash(Incoming message, Issue issue) {
        Incoming.Entry focus = message.focus().orElseThrow();
        return replies.bytes(
                message.event().equals("eligibility-request")
                        ? answers.refused(message, focus, List.of(issue))
                        : replies.refusal(message, List.of(issue)));
    }

    private ObjectNode answer(Incoming message) {
        Incoming.Entry focus = message.focus().orElseThrow();
        if (!message.event().equals("eligibility-request")) {
            return tasks.answer(message, focus);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Issue> issues = new ArrayList<>(Conformance.references(message));
        issues.addAll(ElementConformance.check(message));
        issues.addAll(RequestConformance.check(message, focus, today));
        issues.addAll(ResourceConformance.check(message, today));
        if (!issues.isEmpty()) {
            return answers.refused(message, focus, issues);
        }
        Optional<SandboxPayer> payer = books.payer(message.receiverLicense());
        if (payer.isEmpty()) {
            return answers.refused(
                    message, focus, List.of(new Issue("GE-00015", "The destination cannot be located", "")));
        }
        if (!isInsurer(message, focus, payer.get())) {
            return answers.refused(
                    message,
                    focus,
                    List.of(new Issue(
                            "GE-00034", "Insurer license SHALL match the message receiver", focus.at("insurer"))));
        }
        Payer.Ruling ruling = payers.rule(
                payer.get(), numbers(message, focus), members(message), discovery(focus), day(focus, today));
        return switch (ruling) {
            case Payer.Ruling.Unknown unknown -> answers.unknown(message, focus, payer.get(), unknown);
            case Payer.Ruling.Decided decided -> answers.decided(message, focus, payer.get(), decided);
        };
    }

    /// The insurer of the request is whom the message is addressed to, or whose administrator that is.
    private static boolean isInsurer(Incoming message, Incoming.Entry request, SandboxPayer payer) {
        return message.find(request.resource(), "insurer")
                .map(insurer -> insurer.resource()
                        .path("identifier")
                        .path(0)
                        .path("value")
                        .asString(""))
                .map(license -> license.equals(payer.license()) || license.equals(payer.administrator()))
                .orElse(false);
    }

    private static List<String> numbers(Incoming message, Incoming.Entry request) {
        List<String> numbers = new ArrayList<>();
        message.find(request.resource(), "patient")
                .ifPresent(patient -> patient.resource()
                        .path("identifier")
                        .forEach(one -> numbers.add(one.path("value").asString(""))));
        return numbers;
    }

    private static Set<String> members(Incoming message) {
        Set<String> members = new LinkedHashSet<>();
        for (Incoming.Entry coverage : message.all("Coverage")) {
            members.add(
                    coverage.resource().path("identifier").path(0).path("value").asString(""));
        }
        return members;
    }

    private static boolean discovery(Incoming.Entry request) {
        for (JsonNode purpose : request.resource().path("purpose")) {
            if (purpose.asString("").equals("discovery")) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(Incoming.Entry request, LocalDate today) {
        return Conformance.day(request.resource().path("servicedDate"))
                .or(() -> Conformance.day(
                        request.resource().path("servicedPeriod").path("start")))
                .orElse(today);
    }
}
