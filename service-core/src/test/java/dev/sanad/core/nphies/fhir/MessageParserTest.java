package dev.sanad.core.nphies.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.FhirJson.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageParserTest {
    private static final JsonMapper PLAIN = new JsonMapper();

    private static final String CONCEPT = "{\"coding\":[{\"code\":\"in\",\"system\":\"http://example.org\"}]}";

    private final Random random = new Random(20_261_126);

    static Stream<String> captured() {
        return Captured.all().stream();
    }

    /// A message that is long enough for repetitions to be looked for.
    private static String lines(String item, String lineEnd) {
        String line = lineEnd + "    " + item;
        return "{" + lineEnd + "  \"item\": [" + (line + ",").repeat(20_000 / line.length()) + line + "]}";
    }

    private static void readsLikeJacksonItself(byte[] bytes) {
        FhirJson.Parsed ours = FhirJson.parse(bytes);
        FhirJson.Reading.Unreadable trouble = ours.trouble();
        if (trouble != null && trouble.fault() == Fault.NAME_TWICE) {
            return;
        }
        try {
            PLAIN.readTree(bytes);
        } catch (JacksonException broken) {
            assertThat(requireNonNull(trouble).place())
                    .isEqualTo(broken.getLocation().getLineNr() + ":"
                            + broken.getLocation().getColumnNr());
            return;
        }
        assertThat(trouble).isNull();
        assertThat(tokens(FhirJson.write(new Element(ours.tree())))).isEqualTo(tokens(bytes));
    }

    /// Names, texts, literals of numbers and brackets in their order, as Jackson's own parser reads them.
    private static List<String> tokens(byte[] json) {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = PLAIN.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token + " " + parser.getString());
            }
        }
        return tokens;
    }

    @Test
    void theSameBytesUnderOneNameAreOneTree() {
        JsonNode items =
                FhirJson.parse(lines(CONCEPT, "\n").getBytes(UTF_8)).tree().get("item");
        assertThat(items.get(7)).isSameAs(items.get(0));
        assertThat(items.get(7).at("/coding/0/code").asString()).isEqualTo("in");
    }

    @Test
    void aDifferentByteIsADifferentTree() {
        String json = lines(CONCEPT, "\n").replaceFirst("\"in\"", "\"on\"");
        JsonNode items = FhirJson.parse(json.getBytes(UTF_8)).tree().get("item");
        assertThat(items.get(0).at("/coding/0/code").asString()).isEqualTo("on");
        assertThat(items.get(1).at("/coding/0/code").asString()).isEqualTo("in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r"})
    void aFaultBehindRepetitionsHasItsPlace(String lineEnd) {
        for (String item : new String[] {"{}", CONCEPT, "{\"text\":" + lineEnd + " {" + lineEnd + "}}"}) {
            String whole = lines(item, lineEnd);
            readsLikeJacksonItself(whole.getBytes(UTF_8));
            readsLikeJacksonItself((whole + lineEnd + "  }").getBytes(UTF_8));
            readsLikeJacksonItself((whole.substring(0, whole.length() - 2) + "?").getBytes(UTF_8));
            readsLikeJacksonItself(whole.substring(0, whole.length() - 3).getBytes(UTF_8));
        }
    }

    @Test
    void whatIsKnownFromHigherUpIsStillTooDeepFurtherDown() {
        String deep = "{\"item\":".repeat(150) + "{}" + "}".repeat(150);
        String json = "{\"item\":[" + deep + "," + "[".repeat(60) + deep + "]".repeat(60) + ",\"" + " ".repeat(20_000)
                + "\"]}";
        FhirJson.Parsed parsed = FhirJson.parse(json.getBytes(UTF_8));
        assertThat(requireNonNull(parsed.trouble()).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void aNameThatStandsTwiceIsFoundThoughBothValuesAreKnown() {
        String json = lines("{\"type\":" + CONCEPT + ",\"unit\":" + CONCEPT + "}", "\n");
        int last = json.lastIndexOf("\"unit\"");
        String twice = json.substring(0, last) + "\"type\"" + json.substring(last + 6);
        FhirJson.Parsed parsed = FhirJson.parse(twice.getBytes(UTF_8));
        assertThat(requireNonNull(parsed.trouble()).fault()).isEqualTo(Fault.NAME_TWICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "\u00e9", "\u0645", "\ud83d\ude00", "\\n", "\\\"", "\\u0645", "\u007f", "\n", "\u001f"})
    void readsATextWithAnythingAnywhereLikeJacksonItself(String inside) {
        for (int length = 0; length < 40; length++) {
            for (int at = 0; at <= length; at++) {
                String text = "x".repeat(at) + inside + "~".repeat(length - at);
                String json = "{\"text\":\"" + text + "\",\"unit\":\"" + text + "\"}";
                byte[] bytes = json.getBytes(UTF_8);
                readsLikeJacksonItself(bytes);
                if (inside.charAt(0) >= ' ') {
                    String read = PLAIN.readTree(bytes).get("text").asString();
                    JsonNode ours = FhirJson.parse(bytes).tree();
                    assertThat(ours.get("text").asString()).isEqualTo(read);
                    assertThat(ours.get("unit").asString()).isEqualTo(read);
                }
            }
        }
    }

    @Test
    void aNameThatStandsTwiceAmongManyIsFound() {
        for (int many = 1; many < 80; many++) {
            String names = IntStream.range(0, many)
                    .mapToObj(name -> "\"n" + name + "\":1,")
                    .collect(Collectors.joining());
            for (String twice : new String[] {"n0", "n" + many / 2, "n" + (many - 1)}) {
                FhirJson.Parsed parsed = FhirJson.parse(("{" + names + "\"" + twice + "\":2}").getBytes(UTF_8));
                assertThat(requireNonNull(parsed.trouble()).fault()).isEqualTo(Fault.NAME_TWICE);
            }
            assertThat(FhirJson.parse(("{" + names + "\"n" + many + "\":2}").getBytes(UTF_8))
                            .tree()
                            .size())
                    .isEqualTo(many + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("captured")
    void readsManyTimesTheSameMessageLikeJacksonItself(String name) {
        String message = new String(Captured.bytes(name), UTF_8);
        readsLikeJacksonItself(
                ("[" + message + ("," + message).repeat(2 + 32_000 / message.length()) + "]").getBytes(UTF_8));
    }

    @Test
    void readsHarmedMessagesLikeJacksonItself() {
        byte[] whole = Captured.bytes("eligibility/sbx-eligibility-response-751a2c56.json");
        for (int round = 0; round < 500; round++) {
            byte[] harmed = round % 5 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            harmed[random.nextInt(harmed.length)] = (byte) "\"{}[],: \n0a\u001f".charAt(random.nextInt(12));
            readsLikeJacksonItself(harmed);
        }
    }

    @Test
    void readsMadeUpRepetitionsLikeJacksonItself() {
        for (int round = 0; round < 200; round++) {
            StringBuilder json = new StringBuilder("{\"item\":[0");
            while (json.length() < 20_000) {
                json.append(',').append(random.nextInt(3) == 0 ? "\n" : "").append(value(4));
            }
            readsLikeJacksonItself(json.append("]}").toString().getBytes(UTF_8));
        }
    }

    private String value(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0 -> "\"" + random.nextInt(2) + "\"";
            case 1 -> "[" + value(depth - 1) + (random.nextBoolean() ? "," + value(depth - 1) : "") + "]";
            default -> object(depth);
        };
    }

    private String object(int depth) {
        String[] names = {"\"type\"", "\"unit\"", "\"coding\" ", "\"other\"\n"};
        return IntStream.range(0, names.length)
                .filter(at -> random.nextInt(3) == 0)
                .mapToObj(at -> names[at] + ":" + value(depth - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
