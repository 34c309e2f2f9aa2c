package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.rules.EligibilityRules;
import dev.sanad.core.nphies.rules.RuleContext;
import dev.sanad.core.nphies.rules.RuleEngine;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Runs the rules over a file with a request. Immutable; any thread; never throws for what a file holds.
public final class MessageChecker {
    /// Stands in where neither the message nor the caller names a day.
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final RuleEngine engine = new RuleEngine(EligibilityRules.pack());

    /// What checking a file gave.
    public sealed interface Checked {
        /// The rules ran.
        ///
        /// @param event    the message's event; may be empty
        /// @param day      the day of receipt that the rules took
        /// @param findings the heaviest first
        record Ran(String event, LocalDate day, List<Finding> findings) implements Checked {
            public Ran {
                findings = List.copyOf(findings);
            }

            /// Whether the exchange would refuse it.
            public boolean hasErrors() {
                return findings.stream().anyMatch(Finding::isError);
            }
        }

        /// No message is in the file.
        ///
        /// @param fault why; `NOT_FHIR` also for a resource that is no message
        /// @param place `line:column`; may be empty
        record Unreadable(FhirJson.Fault fault, String place) implements Checked {}
    }

    /// Checks the bytes of a file.
    ///
    /// @param today the day of receipt; empty takes the day of the bundle's timestamp
    public Checked check(byte[] bytes, Optional<LocalDate> today) {
        return switch (FhirJson.unwrap(bytes).reading()) {
            case FhirJson.Reading.Unreadable(FhirJson.Fault fault, String place) ->
                new Checked.Unreadable(fault, place);
            case FhirJson.Reading.Read(Resource resource) ->
                MessageBundle.of(resource)
                        .map(bundle -> check(bundle, today))
                        .orElse(new Checked.Unreadable(FhirJson.Fault.NOT_FHIR, ""));
        };
    }

    private Checked check(MessageBundle bundle, Optional<LocalDate> today) {
        String event = bundle.header().map(MessageHeader::event).orElse("");
        LocalDate day =
                today.or(() -> day(bundle.resource().textOrEmpty("timestamp"))).orElse(NO_DAY);
        return new Checked.Ran(event, day, engine.check(bundle, new RuleContext(day)));
    }

    private static Optional<LocalDate> day(String timestamp) {
        try {
            return timestamp.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(timestamp.substring(0, 10)));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
