package dev.sanad.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is posted, an answer in FHIR comes back, soon, and the next message is answered as ever.
class HostileMessagesTest {
    private static final Sandbox SANDBOX = Sandbox.start(SandboxConfig.quick(Line.at("2025-12-16")));
    private static final Line LINE = new Line();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeAll
    static void begin() throws Exception {
        answersNorah();
    }

    @AfterAll
    static void end() throws Exception {
        answersNorah();
        LINE.close();
        SANDBOX.close();
    }

    private static ObjectNode norah() throws IOException {
        return Line.request("N-I-90001", "NI", "1000000016", "900100100");
    }

    private static void answersNorah() throws Exception {
        JsonNode answer = Line.response(LINE.ask(SANDBOX, Line.bytes(norah())));
        assertThat(answer.path("outcome").asString()).isIn("complete", "error");
    }

    private static JsonNode answerTo(byte[] body) throws Exception {
        HttpResponse<byte[]> answer = LINE.post(SANDBOX, body, PATIENCE);
        assertThat(answer.statusCode()).isIn(200, 400);
        JsonNode tree = Line.tree(answer.body());
        assertThat(tree.path("resourceType").asString()).isIn("Bundle", "OperationOutcome");
        return tree;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "[]",
                "{}",
                "\"Bundle\"",
                "{\"resourceType\": \"Bundle\"}",
                "{\"resourceType\": [\"Bundle\"]}",
                "{\"resourceType\": \"Bundle\", \"entry\": {}}",
                "{\"resourceType\": \"Bundle\", \"entry\": [null, 7, [], {\"resource\": []}, {\"resource\": null}]}",
                "{\"resourceType\": \"Bundle\", \"id\": 1e999999, \"entry\": []}",
                "{\"resourceType\": \"Bundle\"} {\"resourceType\": \"Bundle\"}",
                "<Bundle xmlns=\"http://hl7.org/fhir\"/>",
                "\u0000\u0001",
                "\uFEFF{\"resourceType\": \"Bundle\"}",
            })
    void whatIsNoMessageIsToldSo(String body) throws Exception {
        assertThat(answerTo(body.getBytes(StandardCharsets.UTF_8)).toString()).contains("error");
    }

    @Test
    void nestingBeyondReasonIsNotWellFormed() throws Exception {
        String deep = "{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(500_000);
        assertThat(answerTo(deep.getBytes(StandardCharsets.UTF_8)).toString()).contains("GE-00013");
        String closed = "{\"resourceType\":\"Bundle\",\"a\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_001);
        assertThat(answerTo(closed.getBytes(StandardCharsets.UTF_8)).toString()).contains("GE-00013");
    }

    @Test
    void aMessageOfMoreThanTenMegabytesIsRefused() throws Exception {
        ObjectNode request = norah();
        request.put("padding", "x".repeat(10 * 1024 * 1024));
        assertThat(answerTo(Line.bytes(request)).toString()).contains("BV-00076");
    }

    /// With a look through all entries for each reference this would take hours.
    @Test
    void aHundredThousandEntriesThatPointAtEachOtherAreAnswered() throws Exception {
        ObjectNode request = norah();
        ArrayNode entries = (ArrayNode) request.path("entry");
        for (int i = 0; i < 40_000; i++) {
            ObjectNode entry = entries.addObject().put("fullUrl", "http://provider.com/Basic/" + i);
            ObjectNode resource =
                    entry.putObject("resource").put("resourceType", "Basic").put("id", "" + i);
            resource.putObject("meta").putArray("profile").add("a|1");
            resource.putObject("subject").put("reference", "http://provider.com/Basic/" + (i + 1));
        }
        JsonNode answer = Line.response(answerTo(Line.bytes(request)));
        assertThat(Line.errors(answer)).contains("RE-00169@Bundle.entry[40006].resource.subject");
    }

    @Test
    void harmedMessagesAreAnsweredEachTime() throws Exception {
        Random random = new Random(20_251_216);
        byte[] good = Line.bytes(norah());
        for (int round = 0; round < 1_500; round++) {
            byte[] body = round % 3 == 0 ? flipped(good, random) : Line.bytes(harmed(norah(), random));
            answerTo(body);
        }
    }

    private static byte[] flipped(byte[] good, Random random) {
        byte[] body = good.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }

    /// Removes, doubles or changes the type of something anywhere in the tree.
    private static ObjectNode harmed(ObjectNode bundle, Random random) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(bundle, objects);
            ObjectNode victim = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>(victim.propertyNames());
            if (names.isEmpty()) {
                continue;
            }
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = victim.path(name);
            switch (random.nextInt(8)) {
                case 0 -> victim.remove(name);
                case 1 -> victim.put(name, 7);
                case 2 -> victim.put(name, "");
                case 3 -> victim.putArray(name);
                case 4 -> victim.putObject(name);
                case 5 -> victim.putNull(name);
                case 6 -> victim.putArray(name).add(value).add(value);
                default -> victim.set(name, value.isContainer() ? value.path(0) : value);
            }
        }
        return bundle;
    }

    private static void collect(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(child -> collect(child, into));
    }
}
