package dev.sanad.sandbox.exchange;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts answers together as the exchange does: its headers, profiles, error extensions and tags.
final class Replies {
    static final String CS = "http://nphies.sa/terminology/CodeSystem/";
    static final String SD = "http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/";
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private final JsonMapper mapper;
    private final Clock clock;
    private final RandomGenerator random;

    Replies(JsonMapper mapper, Clock clock, RandomGenerator random) {
        this.mapper = mapper;
        this.clock = clock;
        this.random = random;
    }

    String guid() {
        synchronized (random) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
    }

    String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), clock.getZone()));
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    ObjectNode resource(String type, String id, String profile) {
        ObjectNode resource = object().put("resourceType", type).put("id", id);
        resource.putObject("meta").putArray("profile").add(SD + profile + "|1.0.0");
        return resource;
    }

    ObjectNode concept(String system, String code) {
        ObjectNode concept = object();
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    /// The bundle of an answer.
    ///
    /// @param event   its event
    /// @param payer   the payer's licence, or empty where the exchange answers itself
    /// @param code    `ok` or `fatal-error`
    ObjectNode bundle(Incoming request, String event, String payer, String code) {
        ObjectNode bundle = resource("Bundle", guid(), "bundle");
        bundle.put("type", "message").put("timestamp", now());
        ObjectNode header = resource("MessageHeader", guid(), "message-header");
        header.putObject("eventCoding").put("system", CS + "ksa-message-events").put("code", event);
        ObjectNode destination = header.putArray("destination").addObject();
        destination.put(
                "endpoint", request.header().path("source").path("endpoint").asString("http://provider.example"));
        ObjectNode receiver = destination.putObject("receiver").put("type", "Organization");
        receiver.putObject("identifier")
                .put("system", "http://nphies.sa/license/provider-license")
                .put("value", request.senderLicense());
        boolean own = payer.isEmpty();
        ObjectNode sender = header.putObject("sender").put("type", "Organization");
        sender.putObject("identifier")
                .put("system", own ? "http://nphies.sa/license/nphies" : "http://nphies.sa/license/payer-license")
                .put("value", own ? "NPHIES" : payer);
        header.putObject("source").put("endpoint", own ? "http://nphies.sa/" : "http://payer.example/" + payer);
        header.putObject("response").put("identifier", request.headerId()).put("code", code);
        add(bundle, "urn:uuid:" + header.path("id").asString(), header);
        return bundle;
    }

    static ObjectNode header(ObjectNode bundle) {
        return (ObjectNode) bundle.path("entry").path(0).path("resource");
    }

    static void add(ObjectNode bundle, String fullUrl, JsonNode resource) {
        ObjectNode entry = bundle.withArray("entry").addObject();
        entry.put("fullUrl", fullUrl);
        entry.set("resource", resource);
    }

    static void focus(ObjectNode bundle, String fullUrl) {
        header(bundle).putArray("focus").addObject().put("reference", fullUrl);
    }

    /// An OperationOutcome of these issues.
    ObjectNode outcome(List<Issue> issues) {
        ObjectNode outcome = resource("OperationOutcome", guid(), "operationoutcome");
        ArrayNode list = outcome.putArray("issue");
        for (Issue issue : issues) {
            ObjectNode one = list.addObject().put("severity", "error").put("code", "structure");
            ObjectNode coding = one.putObject("details").putArray("coding").addObject();
            coding.put("system", CS + "adjudication-error");
            coding.put("code", issue.code()).put("display", issue.display());
            if (!issue.expression().isEmpty()) {
                one.putArray("expression").add(issue.expression());
            }
        }
        return outcome;
    }

    /// A message that says only what is wrong.
    ObjectNode refusal(Incoming request, List<Issue> issues) {
        ObjectNode bundle = bundle(request, "acknowledgement", "", "fatal-error");
        ObjectNode outcome = outcome(issues);
        String url = "http://nphies.sa/OperationOutcome/" + outcome.path("id").asString();
        ((ObjectNode) header(bundle).path("response")).putObject("details").put("reference", url);
        focus(bundle, url);
        add(bundle, url, outcome);
        return bundle;
    }

    /// The errors of a business answer.
    void errors(ObjectNode answer, List<Issue> issues) {
        ArrayNode errors = answer.putArray("error");
        for (Issue issue : issues) {
            ObjectNode coding =
                    errors.addObject().putObject("code").putArray("coding").addObject();
            if (!issue.expression().isEmpty()) {
                coding.putArray("extension")
                        .addObject()
                        .put("url", SD + "extension-error-expression")
                        .put("valueString", issue.expression());
            }
            coding.put("system", CS + "adjudication-error").put("code", issue.code());
            coding.put("display", issue.display());
        }
    }

    byte[] bytes(JsonNode tree) {
        return mapper.writeValueAsBytes(tree);
    }
}
