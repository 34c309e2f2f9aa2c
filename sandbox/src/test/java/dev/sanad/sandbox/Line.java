package dev.sanad.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A client with nothing of ours in it, and requests to send.
final class Line implements AutoCloseable {
    static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    static Clock at(String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).atZone(RIYADH).toInstant();
        return Clock.fixed(noon, RIYADH);
    }

    HttpResponse<byte[]> post(Sandbox sandbox, byte[] body, Duration patience)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sandbox.baseUri().resolve("/$process-message"))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(patience)
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode ask(Sandbox sandbox, byte[] body) throws IOException, InterruptedException {
        return MAPPER.readTree(post(sandbox, body, Duration.ofSeconds(10)).body());
    }

    HttpResponse<String> control(URI address, String put) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1);
        return client.send(
                put.isEmpty()
                        ? request.build()
                        : request.PUT(HttpRequest.BodyPublishers.ofString(put)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static byte[] captured(String name) throws IOException {
        try (InputStream in = Line.class.getResourceAsStream("/messages/" + name)) {
            if (in == null) {
                throw new IOException(name);
            }
            return in.readAllBytes();
        }
    }

    static ObjectNode tree(byte[] body) {
        return (ObjectNode) MAPPER.readTree(body);
    }

    static byte[] bytes(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /// A captured request that passed the exchange, made into a new message about somebody of the sandbox.
    static ObjectNode request(String payer, String identifierType, String number, String member) throws IOException {
        ObjectNode bundle = tree(captured("tp-eligibility-request-ef1aac40-raw-request.json"));
        String text = bundle.toString()
                .replace("INS-FHIR", payer)
                .replace(bundle.path("id").asString(), UUID.randomUUID().toString())
                .replace(
                        bundle.path("entry").path(0).path("resource").path("id").asString(),
                        UUID.randomUUID().toString())
                .replace("req_201261", "req_" + UUID.randomUUID());
        ObjectNode fresh = (ObjectNode) MAPPER.readTree(text);
        for (JsonNode entry : fresh.path("entry")) {
            ObjectNode resource = (ObjectNode) entry.path("resource");
            if (resource.path("resourceType").asString().equals("Patient")) {
                ObjectNode identifier = (ObjectNode) resource.path("identifier").path(0);
                identifier.put("value", number);
                ((ObjectNode) identifier.path("type").path("coding").path(0)).put("code", identifierType);
                if (identifierType.equals("NI")) {
                    identifier.put("system", "http://nphies.sa/identifier/nationalid");
                }
            }
            if (resource.path("resourceType").asString().equals("Coverage")) {
                ((ObjectNode) resource.path("identifier").path(0)).put("value", member);
            }
        }
        return fresh;
    }

    static JsonNode response(JsonNode bundle) {
        for (JsonNode entry : bundle.path("entry")) {
            if (entry.path("resource").path("resourceType").asString("").equals("CoverageEligibilityResponse")) {
                return entry.path("resource");
            }
        }
        throw new AssertionError("no eligibility response");
    }

    static List<String> errors(JsonNode response) {
        List<String> errors = new ArrayList<>();
        response.path("error").forEach(error -> {
            JsonNode coding = error.path("code").path("coding").path(0);
            errors.add(coding.path("code").asString() + "@"
                    + coding.path("extension").path(0).path("valueString").asString(""));
        });
        return errors;
    }

    static String site(JsonNode holder) {
        for (JsonNode extension : holder.path("extension")) {
            if (extension.path("url").asString("").endsWith("extension-siteEligibility")) {
                return extension
                        .path("valueCodeableConcept")
                        .path("coding")
                        .path(0)
                        .path("code")
                        .asString("");
            }
        }
        return "";
    }

    @Override
    public void close() {
        client.close();
    }
}
