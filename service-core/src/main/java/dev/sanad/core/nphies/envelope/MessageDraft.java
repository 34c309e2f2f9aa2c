package dev.sanad.core.nphies.envelope;

import dev.sanad.core.nphies.fhir.FhirJson;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// A message while it is put together: full URLs and the resources under them.
final class MessageDraft {
    private final String base;
    private final Map<String, ObjectNode> entries = new LinkedHashMap<>();

    MessageDraft(String base) {
        this.base = base;
    }

    /// The full URL of a resource of the clinic.
    String url(String type, String id) {
        return base + "/" + type + "/" + id;
    }

    /// The id at the end of a full URL.
    static String id(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    boolean has(String url) {
        return entries.containsKey(url);
    }

    void add(String url, ObjectNode resource) {
        if (entries.putIfAbsent(url, resource) != null) {
            throw new IllegalStateException("two entries with one full URL");
        }
    }

    /// The bundle with its entries in the order in which they were added: the header comes first (BV-00126).
    ObjectNode bundle(String id, Clock clock) {
        ObjectNode bundle = FhirParts.resource("Bundle", id, "bundle");
        bundle.put("type", "message");
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), clock.getZone());
        bundle.put("timestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
        entries.forEach((url, resource) -> {
            ObjectNode entry = FhirJson.object().put("fullUrl", url);
            entry.set("resource", resource);
            bundle.withArray("entry").add(entry);
        });
        return bundle;
    }
}
