package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.List;
import java.util.Optional;

/// A message under inspection, with the paths of its parts.
///
/// @param bundle  the message
/// @param context day of receipt
public record Message(MessageBundle bundle, RuleContext context) {
    /// A resource with its path, e.g. `Bundle.entry[3].resource`.
    public record Placed(Resource resource, String path, String fullUrl) {
        /// The path of a part of it.
        public String at(String part) {
            return path + "." + part;
        }
    }

    /// All resources of a type.
    public List<Placed> all(String type) {
        return bundle.all(type).stream().map(Message::placed).toList();
    }

    /// Every resource.
    public List<Placed> everything() {
        return bundle.entries().stream().map(Message::placed).toList();
    }

    /// The first resource of a type.
    public Optional<Placed> first(String type) {
        return bundle.first(type).map(Message::placed);
    }

    /// Whether a reference is the full URL of an entry, letter by letter, as the exchange wants it (FACTS §2).
    /// References
    /// relative to the entry's own address are seen to be let through.
    public boolean names(String reference) {
        boolean relative = !reference.contains(":");
        return relative
                ? bundle.resolve(reference).isPresent()
                : bundle.entries().stream().anyMatch(entry -> entry.fullUrl().equals(reference));
    }

    /// The resource that a reference means.
    public Optional<Placed> resolve(Element reference) {
        return bundle.resolve(reference.textOrEmpty("reference")).map(Message::placed);
    }

    private static Placed placed(MessageBundle.Entry entry) {
        return new Placed(entry.resource(), "Bundle.entry[" + entry.index() + "].resource", entry.fullUrl());
    }
}
