package dev.sanad.core.nphies.fhir;

import java.util.Optional;

/// A view of a Coverage (FACTS §5.3).
///
/// @param resource the coverage
public record CoverageView(Resource resource) {
    /// The member number.
    public String memberId() {
        String identifier = resource.identifier("identifier").value();
        return identifier.isEmpty() ? resource.textOrEmpty("subscriberId") : identifier;
    }

    /// The network's name; may be empty.
    public String network() {
        return resource.textOrEmpty("network");
    }

    /// The class of a type, e.g. `plan`, `group`.
    public Optional<Element> classOf(String type) {
        return resource.children("class").stream()
                .filter(one ->
                        one.coding("type").map(Element.Coding::code).orElse("").equals(type))
                .findFirst();
    }

    /// The reference to the payor.
    public Element payor() {
        return resource.child("payor");
    }
}
