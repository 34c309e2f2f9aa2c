package dev.sanad.core.nphies.fhir;

import java.util.ArrayList;
import java.util.List;

/// A view of a MessageHeader (FACTS §2).
///
/// @param resource the header
public record MessageHeader(Resource resource) {
    /// The header's id, which an answer repeats as `response.identifier`.
    public String id() {
        return resource.id();
    }

    /// `eventCoding.code`, or the end of `eventUri`, which NPHIES does not use but others may; may be empty.
    public String event() {
        String uri = resource.textOrEmpty("eventUri");
        return resource.child("eventCoding")
                .text("code")
                .orElse(uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1));
    }

    /// The sender's licence.
    public Element.Identifier sender() {
        return resource.child("sender").identifier("identifier");
    }

    /// The receiver's licence.
    public Element.Identifier receiver() {
        return resource.child("destination").child("receiver").identifier("identifier");
    }

    /// `response.identifier`; empty on a request.
    public String responseTo() {
        return resource.child("response").textOrEmpty("identifier");
    }

    /// `response.code`: `ok`, `transient-error`, `fatal-error`; empty on a request.
    public String responseCode() {
        return resource.child("response").textOrEmpty("code");
    }

    /// Whether it says that it is a response.
    public boolean isResponse() {
        return resource.child("response").isPresent();
    }

    /// The references of `focus`.
    public List<String> focus() {
        List<String> references = new ArrayList<>();
        for (Element focus : resource.children("focus")) {
            focus.text("reference").ifPresent(references::add);
        }
        return references;
    }
}
