package dev.sanad.core.nphies.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A view of a message bundle: header, focus, the other resources, and how references find them.
public final class MessageBundle {
    /// One entry.
    ///
    /// @param index    position, for paths
    /// @param fullUrl  may be empty
    /// @param resource the resource; its type may be empty
    public record Entry(int index, String fullUrl, Resource resource) {}

    private final Resource bundle;
    private final List<Entry> entries;

    private MessageBundle(Resource bundle, List<Entry> entries) {
        this.bundle = bundle;
        this.entries = List.copyOf(entries);
    }

    /// The view of a resource that is a Bundle; empty for any other.
    public static Optional<MessageBundle> of(Resource resource) {
        if (!resource.type().equals("Bundle")) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        int index = 0;
        for (Element entry : resource.children("entry")) {
            Element inner = entry.child("resource");
            ObjectNode tree = inner.tree() instanceof ObjectNode object ? object : FhirJson.object();
            entries.add(new Entry(index++, entry.textOrEmpty("fullUrl"), new Resource(tree)));
        }
        return Optional.of(new MessageBundle(resource, entries));
    }

    /// The Bundle itself.
    public Resource resource() {
        return bundle;
    }

    /// All entries in order.
    public List<Entry> entries() {
        return entries;
    }

    /// The header: the first entry by rule (BV-00126), the first MessageHeader where it stands elsewhere.
    public Optional<MessageHeader> header() {
        return first("MessageHeader").map(entry -> new MessageHeader(entry.resource()));
    }

    /// The resource that the header's focus names; where the header names none or a wrong one, the one that the
    /// event
    /// is about.
    public Optional<Resource> focus() {
        return header().flatMap(header -> header.focus().stream().findFirst())
                .flatMap(this::resolve)
                .or(() -> entries.stream()
                        .filter(entry -> !entry.resource().type().equals("MessageHeader"))
                        .findFirst())
                .map(Entry::resource);
    }

    /// The first entry of a type.
    public Optional<Entry> first(String type) {
        return entries.stream()
                .filter(entry -> entry.resource().type().equals(type))
                .findFirst();
    }

    /// All entries of a type.
    public List<Entry> all(String type) {
        return entries.stream()
                .filter(entry -> entry.resource().type().equals(type))
                .toList();
    }

    /// The entry that a reference means: by full URL, else by `Type/id` at the end of one, else by `Type/id` of the
    /// resource itself. Captured answers of the exchange use all three.
    public Optional<Entry> resolve(String reference) {
        if (reference.isBlank()) {
            return Optional.empty();
        }
        for (Entry entry : entries) {
            if (entry.fullUrl().equals(reference)) {
                return Optional.of(entry);
            }
        }
        String[] parts = reference.split("/", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String type = parts[parts.length - 2];
        String id = parts[parts.length - 1];
        return entries.stream()
                .filter(entry -> entry.resource().id().equals(id)
                        && entry.resource().type().equalsIgnoreCase(type))
                .findFirst();
    }

    /// The resource that a reference element means.
    public Optional<Resource> resolve(Element reference) {
        return resolve(reference.textOrEmpty("reference")).map(Entry::resource);
    }

    /// Message bundles inside this one: of a batch or of a poll's answer.
    public List<MessageBundle> nested() {
        return all("Bundle").stream()
                .flatMap(entry -> of(entry.resource()).stream())
                .toList();
    }

    /// The OperationOutcomes of the message.
    public List<OperationOutcomeView> operationOutcomes() {
        return all("OperationOutcome").stream()
                .map(entry -> new OperationOutcomeView(entry.resource()))
                .toList();
    }

    /// Whether a tag stands on the bundle, the header or the focus: the three places where it is seen in practice.
    public boolean hasTag(String code) {
        return bundle.hasTag(code)
                || header().map(header -> header.resource().hasTag(code)).orElse(false)
                || focus().map(focus -> focus.hasTag(code)).orElse(false);
    }
}
