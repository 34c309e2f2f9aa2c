package dev.sanad.core.nphies.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A view of a message bundle: header, focus, the other resources, and how references find them.
public final class MessageBundle {
    /// One entry.
    ///
    /// @param index    position, for paths
    /// @param fullUrl  may be empty
    /// @param resource the resource
    /// @param type     its type; may be empty
    public record Entry(int index, String fullUrl, Resource resource, String type) {}

    private static final String URN = "urn:uuid:";

    private final Resource bundle;
    private final List<Entry> entries;
    private final Optional<MessageHeader> header;
    private final Optional<Resource> focus;

    private MessageBundle(Resource bundle, List<Entry> entries) {
        this.bundle = bundle;
        this.entries = List.copyOf(entries);
        this.header = first("MessageHeader").map(entry -> new MessageHeader(entry.resource()));
        this.focus = findFocus();
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
            Resource one = new Resource(tree);
            entries.add(new Entry(index++, entry.textOrEmpty("fullUrl"), one, one.type()));
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
        return header;
    }

    /// The sender's licence, wherever it stands: in the header, or at the organization that the header refers
    /// to.
    public Element.Identifier sender() {
        return header.map(one -> organization(one.sender(), one.resource().child("sender")))
                .orElse(Element.Identifier.NONE);
    }

    /// The receiver's licence, likewise.
    public Element.Identifier receiver() {
        return header.map(one -> organization(
                        one.receiver(), one.resource().child("destination").child("receiver")))
                .orElse(Element.Identifier.NONE);
    }

    private Element.Identifier organization(Element.Identifier said, Element reference) {
        return said.value().isEmpty()
                ? resolve(reference).map(one -> one.identifier("identifier")).orElse(said)
                : said;
    }

    /// The resource that the header's focus names; where the header names none or a wrong one, the one that the
    /// event is about.
    public Optional<Resource> focus() {
        return focus;
    }

    private Optional<Resource> findFocus() {
        return header.flatMap(one -> one.focus().stream().findFirst())
                .flatMap(this::resolve)
                .or(() -> header.flatMap(one -> MessageEvent.of(one.event())).flatMap(event -> first(event.focus())))
                .or(() -> Arrays.stream(MessageEvent.values())
                        .flatMap(event -> first(event.focus()).stream())
                        .min(Comparator.comparingInt(Entry::index)))
                .or(() -> entries.stream()
                        .filter(entry -> !entry.type().equals("MessageHeader"))
                        .findFirst())
                .map(Entry::resource);
    }

    /// The first entry of a type.
    public Optional<Entry> first(String type) {
        for (Entry entry : entries) {
            if (entry.type().equals(type)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// All entries of a type.
    public List<Entry> all(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    /// The entry that a reference means: by full URL, else by `Type/id` at its end or the id of a `urn:uuid:`,
    /// which are looked for at the resources themselves. Captured answers of the exchange use all three.
    /// Letters' case counts in ids only; a version at the end of a reference does not count.
    public Optional<Entry> resolve(String reference) {
        String plain = withoutVersion(reference);
        if (plain.isBlank()) {
            return Optional.empty();
        }
        for (Entry entry : entries) {
            if (entry.fullUrl().equalsIgnoreCase(plain)) {
                return Optional.of(entry);
            }
        }
        if (plain.regionMatches(true, 0, URN, 0, URN.length())) {
            String id = plain.substring(URN.length());
            return entries.stream()
                    .filter(entry -> entry.resource().id().equalsIgnoreCase(id))
                    .findFirst();
        }
        String[] parts = plain.split("/", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String type = parts[parts.length - 2];
        String id = parts[parts.length - 1];
        return entries.stream()
                .filter(entry ->
                        entry.resource().id().equals(id) && entry.type().equalsIgnoreCase(type))
                .findFirst();
    }

    private static String withoutVersion(String reference) {
        int version = reference.indexOf("/_history/");
        return version < 0 ? reference : reference.substring(0, version);
    }

    /// The resource that a reference element means, be it an entry or contained in one (`#id`).
    public Optional<Resource> resolve(Element reference) {
        String text = reference.textOrEmpty("reference");
        return text.startsWith("#")
                ? contained(text.substring(1))
                : resolve(text).map(Entry::resource);
    }

    private Optional<Resource> contained(String id) {
        for (Entry entry : entries) {
            for (Element inner : entry.resource().children("contained")) {
                if (inner.textOrEmpty("id").equals(id) && inner.tree() instanceof ObjectNode tree) {
                    return Optional.of(new Resource(tree));
                }
            }
        }
        return Optional.empty();
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

    /// Whether a tag stands on the bundle, the header or the focus: the three places where it is seen in
    /// practice.
    public boolean hasTag(String code) {
        return bundle.hasTag(code)
                || header.map(one -> one.resource().hasTag(code)).orElse(false)
                || focus.map(one -> one.hasTag(code)).orElse(false);
    }
}
