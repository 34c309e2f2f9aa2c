package dev.sanad.core.nphies.fhir;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.FhirJson.Fault;
import dev.sanad.core.nphies.fhir.FhirJson.Reading;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirJsonTest {
    static Stream<String> captured() {
        return Captured.all().stream();
    }

    private static Resource read(byte[] bytes) {
        if (FhirJson.read(bytes) instanceof Reading.Read(Resource resource)) {
            return resource;
        }
        throw new AssertionError("not readable");
    }

    private static String again(String json) {
        return new String(FhirJson.write(read(json.getBytes(UTF_8))), UTF_8);
    }

    private static void refuses(byte[] bytes, Fault fault) {
        assertThat(FhirJson.read(bytes))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.fault()).isEqualTo(fault));
    }

    private static String with(String value) {
        return "{\"resourceType\":\"Basic\",\"a\":" + value + "}";
    }

    @ParameterizedTest
    @MethodSource("captured")
    void writesEveryCapturedMessageAsItWas(String name) {
        byte[] bytes = Captured.bytes(name);
        byte[] again = FhirJson.write(read(bytes));
        assertThat(FhirJson.sameTokens(bytes, again)).isTrue();
        assertThat(read(again)).isEqualTo(read(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E2",
                "1e2",
                "1.50",
                "0.0",
                "-0",
                "-0.0",
                "0.00",
                "1E+2",
                "1e-7",
                "0.0000001",
                "100",
                "9007199254740993",
                "123456789012345678901234567890",
                "1E400",
                "12345678901234567.10",
                "-1",
                "2147483648",
                "1e0"
            })
    void keepsTheLiteralOfANumber(String literal) {
        assertThat(again(with(literal))).isEqualTo(with(literal));
        assertThat(again(with("[" + literal + "]"))).isEqualTo(with("[" + literal + "]"));
    }

    @Test
    void readsANumbersValueWhateverItsLiteral() {
        Resource resource = read(with("1E2").getBytes(UTF_8));
        assertThat(resource.decimal("a").orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void keepsOrderUnknownElementsNullsAndEmptyThings() {
        String json = "{\"z\":null,\"resourceType\":\"Basic\",\"b\":[null,{},[],\"\"],\"a\":{\"c\":true,\"b\":false}}";
        assertThat(again(json)).isEqualTo(json);
    }

    @Test
    void differentTokensAreToldApart() {
        byte[] one = with("1.0").getBytes(UTF_8);
        assertThat(FhirJson.sameTokens(one, with("1.0 ").getBytes(UTF_8))).isTrue();
        assertThat(FhirJson.sameTokens(one, with("1.00").getBytes(UTF_8))).isFalse();
        assertThat(FhirJson.sameTokens(one, with("\"1.0\"").getBytes(UTF_8))).isFalse();
        assertThat(FhirJson.sameTokens(one, "{".getBytes(UTF_8))).isFalse();
    }

    @Test
    void refusesDeepNesting() {
        refuses(with("[".repeat(100_000)).getBytes(UTF_8), Fault.TOO_LARGE);
        refuses(with("{\"a\":".repeat(100_000)).getBytes(UTF_8), Fault.TOO_LARGE);
    }

    @Test
    void refusesHugeBodiesNumbersAndNames() {
        byte[] eleven = new byte[11 * 1024 * 1024];
        Arrays.fill(eleven, (byte) ' ');
        refuses(eleven, Fault.TOO_LARGE);
        refuses(with("1".repeat(5_000)).getBytes(UTF_8), Fault.TOO_LARGE);
        refuses(with("{\"" + "n".repeat(100_000) + "\":1}").getBytes(UTF_8), Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "1E99999999999", "1E-99999999999", "1e1001"})
    void refusesANumberWithAGiantExponentWithoutWorkingItOut(String literal) {
        refuses(with(literal).getBytes(UTF_8), Fault.TOO_LARGE);
    }

    @Test
    void refusesDuplicateNamesAndTrailingGarbage() {
        refuses("{\"resourceType\":\"Basic\",\"a\":1,\"a\":2}".getBytes(UTF_8), Fault.NAME_TWICE);
        refuses((with("1") + "x").getBytes(UTF_8), Fault.NOT_JSON);
        refuses((with("1") + with("2")).getBytes(UTF_8), Fault.NOT_JSON);
        refuses((with("1") + "]").getBytes(UTF_8), Fault.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 15, 16, 17, 33, 5_000})
    void findsADuplicateNameAmongFewAndMany(int names) {
        String different = IntStream.range(0, names)
                .mapToObj(i -> "\"n" + i + "\":{\"n" + i + "\":[" + i + "]}")
                .collect(Collectors.joining(","));
        String whole = "{\"resourceType\":\"Basic\"," + different + "}";
        assertThat(again(whole)).isEqualTo(whole);
        for (String twice : new String[] {"n0", "n" + (names - 1), "resourceType"}) {
            refuses(whole.replace("]}}", "]},\"" + twice + "\":null}").getBytes(UTF_8), Fault.NAME_TWICE);
        }
    }

    @Test
    void tellsNamesOfTheSameHashApart() {
        String json = with("{\"Aa\":1,\"BB\":2}");
        assertThat(again(json)).isEqualTo(json);
        Resource resource = read("{\"resourceType\":\"Basic\",\"Aa\":\"1\",\"BB\":\"2\"}".getBytes(UTF_8));
        assertThat(resource.textOrEmpty("BB")).isEqualTo("2");
        refuses(with("{\"Aa\":1,\"BB\":2,\"Aa\":1}").getBytes(UTF_8), Fault.NAME_TWICE);
    }

    /// A name that is written with escapes is the same name.
    @Test
    void readsNamesWithEscapesAndLetters() {
        refuses("{\"resourceType\":\"Basic\",\"resource\\u0054ype\":1}".getBytes(UTF_8), Fault.NAME_TWICE);
        String json = with("{\"اسم\":1,\"\":2,\"a-name-of-more-than-sixteen-letters\":3}");
        assertThat(again(json)).isEqualTo(json);
    }

    @Test
    void readsAByteOrderMarkAndOtherEncodings() {
        assertThat(read(("\ufeff" + with("1")).getBytes(UTF_8)).type()).isEqualTo("Basic");
        for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
            assertThat(read(with("\"عربي\"").getBytes(charset)).textOrEmpty("a"))
                    .isEqualTo("عربي");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\ud800x", "a\\udc00\\ud800"})
    void writesALoneSurrogateEscapedAsItCame(String escape) {
        String json = with("\"" + escape + "\"");
        byte[] again = FhirJson.write(read(json.getBytes(UTF_8)));
        assertThat(FhirJson.sameTokens(json.getBytes(UTF_8), again)).isTrue();
    }

    @Test
    void brokenUtf8EndsAsAValue() {
        byte[] json = with("\"ab\"").getBytes(UTF_8);
        for (int b = 0x80; b <= 0xff; b++) {
            byte[] broken = json.clone();
            broken[json.length - 4] = (byte) b;
            assertThat(FhirJson.read(broken)).isNotNull();
        }
    }

    @Test
    void aMessageCutAtAnyByteIsNeverTakenForWhole() {
        byte[] whole = Captured.bytes("errors/sbx-operationoutcome-5988127d.json");
        int length = new String(whole, UTF_8).stripTrailing().getBytes(UTF_8).length;
        for (int end = 0; end < length; end++) {
            assertThat(FhirJson.read(Arrays.copyOf(whole, end)))
                    .as("cut at %d", end)
                    .isInstanceOf(Reading.Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"a\"", "null", "{}", "{\"resourceType\":1}", "{\"resourceType\":null}"})
    void refusesWhatIsNoResource(String json) {
        refuses(json.getBytes(UTF_8), Fault.NOT_FHIR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "+1", "01", ".5", "1.", "'a'", "undefined", "/* */1", "\"\t\""})
    void refusesWhatJsonDoesNotAllow(String value) {
        refuses(with(value).getBytes(UTF_8), Fault.NOT_JSON);
    }

    @Test
    void theReadingLayoutHoldsTheSame() {
        Resource resource = read(with("[1.50,{\"b\":\"x\"}]").getBytes(UTF_8));
        assertThat(FhirJson.sameTokens(FhirJson.pretty(resource).getBytes(UTF_8), FhirJson.write(resource)))
                .isTrue();
    }
}
