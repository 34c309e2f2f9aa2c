package dev.sanad.sandbox.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A message as the exchange sees it. Looked over once, so that a message of many entries costs no more than its
/// length.
final class Incoming {
    private final JsonNode bundle;
    private final List<Entry> entries;
    private final Map<String, Entry> byAddress = new HashMap<>();

    /// @param bundle the whole tree
    Incoming(JsonNode bundle) {
        this.bundle = bundle;
        List<Entry> all = new ArrayList<>();
        for (JsonNode entry : bundle.path("entry")) {
            all.add(new Entry(all.size(), entry.path("fullUrl").asString(""), entry.path("resource")));
        }
        this.entries = List.copyOf(all);
        for (Entry entry : entries) {
            byAddress.putIfAbsent(entry.fullUrl(), entry);
            byAddress.putIfAbsent(entry.type() + "/" + entry.id(), entry);
            byAddress.putIfAbsent(lastTwoParts(entry.fullUrl()), entry);
        }
    }

    private static String lastTwoParts(String url) {
        int last = url.lastIndexOf('/');
        return last <= 0 ? url : url.substring(url.lastIndexOf('/', last - 1) + 1);
    }

    record Entry(int index, String fullUrl, JsonNode resource) {
        String type() {
            return resource.path("resourceType").asString("");
        }

        String id() {
            return resource.path("id").asString("");
        }

        String at(String part) {
            return "Bundle.entry[" + index + "].resource." + part;
        }
    }

    JsonNode bundle() {
        return bundle;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> all(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    JsonNode header() {
        return entries.stream()
                .filter(entry -> entry.type().equals("MessageHeader"))
                .findFirst()
                .map(Entry::resource)
                .orElse(MissingNode.getInstance());
    }

    String event() {
        return header().path("eventCoding").path("code").asString("");
    }

    String headerId() {
        return header().path("id").asString("");
    }

    String senderLicense() {
        return header().path("sender").path("identifier").path("value").asString("");
    }

    String receiverLicense() {
        return header().path("destination")
                .path(0)
                .path("receiver")
                .path("identifier")
                .path("value")
                .asString("");
    }

    Optional<Entry> focus() {
        return find(header().path("focus").path(0).path("reference").asString(""));
    }

    /// The entry of a reference: the exchange accepts the full URL, and `Type/id` of an entry.
    Optional<Entry> find(String reference) {
        return reference.isBlank() ? Optional.empty() : Optional.ofNullable(byAddress.get(reference));
    }

    Optional<Entry> find(JsonNode holder, String name) {
        JsonNode reference = holder.path(name);
        return find((reference.isArray() ? reference.path(0) : reference)
                .path("reference")
                .asString(""));
    }

    static Optional<JsonNode> extension(JsonNode holder, String name) {
        for (JsonNode extension : holder.path("extension")) {
            if (extension.path("url").asString("").endsWith("/" + name)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    static String firstCode(JsonNode concept) {
        JsonNode one = concept.isArray() ? concept.path(0) : concept;
        return one.path("coding").path(0).path("code").asString("");
    }
}
