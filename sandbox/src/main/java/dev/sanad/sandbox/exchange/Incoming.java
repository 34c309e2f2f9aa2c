package dev.sanad.sandbox.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A message as the exchange sees it.
///
/// @param bundle the whole tree
record Incoming(JsonNode bundle) {
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

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int index = 0;
        for (JsonNode entry : bundle.path("entry")) {
            entries.add(new Entry(index++, entry.path("fullUrl").asString(""), entry.path("resource")));
        }
        return entries;
    }

    List<Entry> all(String type) {
        return entries().stream().filter(entry -> entry.type().equals(type)).toList();
    }

    JsonNode header() {
        return all("MessageHeader").stream().findFirst().map(Entry::resource).orElse(MissingNode.getInstance());
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
        if (reference.isBlank()) {
            return Optional.empty();
        }
        return entries().stream()
                .filter(entry -> entry.fullUrl().equals(reference)
                        || (entry.type() + "/" + entry.id()).equals(reference)
                        || entry.fullUrl().endsWith("/" + reference))
                .findFirst();
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
