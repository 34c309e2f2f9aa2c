package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.nphies.fhir.FhirFile;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageEvent;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.rules.EligibilityRules;
import dev.sanad.core.nphies.rules.EnvelopeRules;
import dev.sanad.core.nphies.rules.RuleContext;
import dev.sanad.core.nphies.rules.RuleDays;
import dev.sanad.core.nphies.rules.RuleEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Runs the rules over a file with requests. Immutable; any thread; never throws for what a file holds.
public final class MessageChecker {
    private final RuleEngine eligibility = new RuleEngine(EligibilityRules.pack());
    private final RuleEngine envelope = new RuleEngine(EnvelopeRules.pack());

    /// What checking a file, or one message of it, gave.
    public sealed interface Checked {
        /// Where in the file the message stands; empty where the file is the message.
        String wrappedAt();

        /// The rules ran.
        ///
        /// @param event    the message's event; may be empty
        /// @param scope    which rules
        /// @param days     the day of receipt that the rules took; see [RuleContext]
        /// @param findings the heaviest first
        record Ran(String wrappedAt, String event, Scope scope, Optional<DateRange> days, List<Finding> findings)
                implements Checked {
            public Ran {
                findings = List.copyOf(findings);
            }

            /// Whether the exchange would refuse it.
            public boolean hasErrors() {
                return findings.stream().anyMatch(Finding::isError);
            }
        }

        /// The message is nothing that the clinic sends: an answer, or something that a payer or the exchange
        /// began. The rules are for requests, so none ran.
        ///
        /// @param event may be empty
        /// @param focus type of the resource that it is about; may be empty
        record NotARequest(String wrappedAt, String event, String focus) implements Checked {}

        /// A resource that is no message; rules are for messages, so none ran.
        ///
        /// @param type the resource's type
        record NoMessage(String wrappedAt, String type) implements Checked {}

        /// No resource is there.
        ///
        /// @param fault why
        /// @param place `line:column`; may be empty
        record Unreadable(String wrappedAt, FhirJson.Fault fault, String place) implements Checked {}
    }

    /// Which rules ran.
    ///
    /// @param pack    `eligibility`, or `envelope` for bundle, header, entries and references only
    /// @param version of the pack
    /// @param whole   whether the pack is one for this very event
    public record Scope(String pack, String version, boolean whole) {}

    /// Checks the bytes of a file: one for each message that is in it, at least one.
    ///
    /// @param today the day of receipt; empty takes the day of the bundle's time stamp, else that of the
    ///              request
    public List<Checked> check(byte[] bytes, Optional<LocalDate> today) {
        return FhirFile.read(bytes).stream().map(part -> check(part, today)).toList();
    }

    private Checked check(FhirFile.Part part, Optional<LocalDate> today) {
        return switch (part.reading()) {
            case FhirJson.Reading.Unreadable(FhirJson.Fault fault, String place) ->
                new Checked.Unreadable(part.path(), fault, place);
            case FhirJson.Reading.Read(Resource resource) ->
                MessageBundle.of(resource)
                        .map(bundle -> check(part.path(), bundle, today))
                        .orElseGet(() -> alone(part.path(), resource));
        };
    }

    private static Checked alone(String path, Resource resource) {
        return resource.type().equals("OperationOutcome")
                ? new Checked.NotARequest(path, "", resource.type())
                : new Checked.NoMessage(path, resource.type());
    }

    private Checked check(String path, MessageBundle bundle, Optional<LocalDate> today) {
        String event = bundle.header().map(MessageHeader::event).orElse("");
        Optional<MessageEvent> known = MessageEvent.of(event);
        boolean answers = bundle.header().map(MessageHeader::isResponse).orElse(false);
        boolean asks = known.map(one -> one.way() == MessageEvent.Way.REQUEST).orElse(!answers && !isAnswer(bundle));
        if (!asks) {
            String focus = bundle.focus().map(Resource::type).orElse("");
            return new Checked.NotARequest(path, event, focus);
        }
        boolean ours = known.isEmpty()
                ? bundle.first("CoverageEligibilityRequest").isPresent()
                : known.get() == MessageEvent.ELIGIBILITY_REQUEST;
        RuleEngine engine = ours ? eligibility : envelope;
        Optional<DateRange> days = today.map(DateRange::day).or(() -> RuleDays.received(bundle));
        return new Checked.Ran(
                path,
                event,
                new Scope(engine.pack().id(), engine.pack().version(), ours),
                days,
                engine.check(bundle, new RuleContext(days)));
    }

    /// What has neither header nor request but a response or an outcome is an answer, too.
    private static boolean isAnswer(MessageBundle bundle) {
        return bundle.header().isEmpty()
                && bundle.focus()
                        .map(Resource::type)
                        .map(type -> type.endsWith("Response") || type.equals("OperationOutcome"))
                        .orElse(false);
    }
}
