package dev.sanad.core.nphies.tools;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What a NPHIES message, or a bare resource, says.
///
/// @param kind          `message`, `bundle` (one without a header), `outcome` (a bare OperationOutcome) or
///                      `resource`
/// @param header        who writes to whom about what
/// @param result        how it was answered
/// @param nested        the messages inside, of a batch or of a poll's answer
/// @param notUnderstood what is beyond FHIR R4 and the extensions of NPHIES
/// @param lossless      whether writing it again gives the same names, texts and number literals in the same
///                      order
public record Inspection(
        String kind,
        Header header,
        Result result,
        List<Inspection> nested,
        List<String> notUnderstood,
        boolean lossless) {
    public Inspection {
        nested = List.copyOf(nested);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /// The envelope; everything may be empty.
    ///
    /// @param event    code of the event
    /// @param sender   the sender's licence
    /// @param receiver the receiver's licence
    /// @param focus    type of the resource that it is about
    /// @param response `ok`, `transient-error`, `fatal-error`; empty on a request
    /// @param tags     codes of the tags on bundle, header and focus
    public record Header(
            String event,
            Element.Identifier sender,
            Element.Identifier receiver,
            String focus,
            String response,
            List<String> tags) {
        public Header {
            tags = List.copyOf(tags);
        }
    }

    /// How it was answered; everything may be empty.
    ///
    /// @param outcome      `queued`, `complete`, `error`, `partial`
    /// @param adjudication e.g. `approved`, `pended`
    /// @param disposition  the payer's own words
    /// @param errors       of this message, not of those inside
    /// @param notes        what an OperationOutcome says that is no error
    /// @param totals       the amounts that the focus sums up
    public record Result(
            String outcome,
            String adjudication,
            String disposition,
            List<ErrorCode> errors,
            List<ErrorCode> notes,
            List<Total> totals) {
        public Result {
            errors = List.copyOf(errors);
            notes = List.copyOf(notes);
            totals = List.copyOf(totals);
        }
    }

    /// One sum.
    ///
    /// @param name     category's code, or the element's name
    /// @param amount   as written
    /// @param currency may be empty
    public record Total(String name, BigDecimal amount, String currency) {}

    /// The errors of this message and of all inside.
    public List<ErrorCode> allErrors() {
        return Stream.concat(result.errors().stream(), nested.stream().flatMap(one -> one.allErrors().stream()))
                .toList();
    }
}
