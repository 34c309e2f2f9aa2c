package dev.sanad.core.nphies.fhir;

import java.util.List;

/// A view of a MessageHeader (FACTS §2).
///
/// @param resource the header
public record MessageHeader(Resource resource) {
    /// The header's id, which an answer repeats as `response.identifier`.
    public String id() {
        return resource.id();
    }

    /// `eventCoding.code`; may be empty.
    public String event() {
        return resource.child("eventCoding").textOrEmpty("code");
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

    /// The references of `focus`.
    public List<String> focus() {
        return resource.children("focus").stream()
                .map(focus -> focus.textOrEmpty("reference"))
                .filter(reference -> !reference.isEmpty())
                .toList();
    }
}
