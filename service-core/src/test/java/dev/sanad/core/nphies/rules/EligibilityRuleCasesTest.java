package dev.sanad.core.nphies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.nphies.envelope.Requests;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Takes a good message, breaks one thing, and expects the one rule that says so.
///
/// The cases stand in rule-cases.tsv: rule, field, other rules that break with it, place, new value (empty:
/// removed).
class EligibilityRuleCasesTest {
    private final RuleEngine engine = new RuleEngine(EligibilityRules.pack());

    record Case(String rule, String field, String also, String place, String value) {}

    static List<Case> cases() throws java.io.IOException {
        try (var in = EligibilityRuleCasesTest.class.getResourceAsStream("rule-cases.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOneRuleIsBroken(Case one) {
        ObjectNode message = tree();
        String[] places = one.place().split("&&", -1);
        String[] values = one.value().split("&&", -1);
        for (int i = 0; i < places.length; i++) {
            change(message, places[i], values[i]);
        }
        List<Finding> findings =
                engine.check(MessageBundle.of(new Resource(message)).orElseThrow(), new RuleContext(Requests.TODAY));
        Set<String> expected = Stream.concat(
                        Stream.of(one.rule()), Arrays.stream(one.also().split(" ", -1)))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        assertThat(findings.stream().map(Finding::code).collect(Collectors.toSet()))
                .as("%s", one)
                .isEqualTo(expected);
        assertThat(findings).as("%s", one).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(one.rule());
            assertThat(finding.field()).isEqualTo(one.field());
            assertThat(finding.path()).startsWith("Bundle");
        });
    }

    @Test
    void everyRuleHasACase() throws java.io.IOException {
        Set<String> without = new TreeSet<>(EligibilityRules.pack().texts().keySet());
        cases().forEach(one -> without.remove(one.rule()));
        assertThat(without).isEmpty();
    }

    @Test
    void theUnbrokenMessageHasNoFinding() {
        assertThat(engine.check(MessageBundle.of(new Resource(tree())).orElseThrow(), new RuleContext(Requests.TODAY)))
                .isEmpty();
    }

    private static ObjectNode tree() {
        if (FhirJson.read(Requests.full().body()) instanceof FhirJson.Reading.Read(Resource resource)) {
            return (ObjectNode) resource.tree().deepCopy();
        }
        throw new AssertionError("not readable");
    }

    /// Sets or removes what stands at a place: steps between slashes; `Type` or `Type#n` finds an entry's
    /// resource, `entry:Type` the entry itself, digits an index, `+` the end of an array.
    private static void change(ObjectNode message, String place, String value) {
        String[] steps = place.split("/", -1);
        JsonNode at = message;
        for (int i = 0; i < steps.length - 1; i++) {
            at = step(at, steps[i]);
        }
        String last = steps[steps.length - 1];
        JsonNode node = value.isEmpty() ? null : value(message, value);
        if (at instanceof ObjectNode object) {
            if (node == null) {
                assertThat(object.has(last)).as(place).isTrue();
                object.remove(last);
            } else {
                object.set(last, node);
            }
        } else if (at instanceof ArrayNode array) {
            if (last.equals("+")) {
                array.add(node);
            } else if (node == null) {
                array.remove(Integer.parseInt(last));
            } else {
                array.set(Integer.parseInt(last), node);
            }
        } else {
            throw new AssertionError("nothing at " + place);
        }
    }

    /// JSON, or the name of something that only the message at hand can tell.
    private static JsonNode value(ObjectNode message, String value) {
        JsonNode request = step(message, "entry:CoverageEligibilityRequest");
        String insurer =
                request.path("resource").path("insurer").path("reference").asString("");
        String id = step(message, "Location").path("id").asString("");
        return switch (value) {
            case "DUP" -> step(message, "entry:Location").deepCopy();
            case "HIST" -> StringNode.valueOf(request.path("fullUrl").asString("") + "/_history/1");
            case "URL" -> StringNode.valueOf("http://clinic.example/Place/" + id);
            case "INSURER" -> StringNode.valueOf(insurer);
            default -> value.startsWith("REPEAT:") ? repeated(value) : json(message, value);
        };
    }

    private static JsonNode repeated(String value) {
        int colon = value.lastIndexOf(':');
        return StringNode.valueOf(
                value.substring("REPEAT:".length(), colon).repeat(Integer.parseInt(value.substring(colon + 1))));
    }

    private static JsonNode json(ObjectNode message, String value) {
        String coverage = step(message, "entry:Coverage").path("fullUrl").asString("");
        return new JsonMapper()
                .readTree(value.replace('\'', '"')
                        .replace("COVERAGE", coverage)
                        .replace("LONG", "س".repeat(251))
                        .replace("MIDDLE", "س".repeat(101)));
    }

    private static JsonNode step(JsonNode at, String step) {
        if (step.matches("\\d+")) {
            return at.get(Integer.parseInt(step));
        }
        boolean entry = step.startsWith("entry:");
        String type = entry ? step.substring(6) : step;
        if (!Character.isUpperCase(type.charAt(0))) {
            return at.path(step);
        }
        String[] numbered = type.split("#", -1);
        int wanted = numbered.length > 1 ? Integer.parseInt(numbered[1]) : 0;
        for (JsonNode one : at.path("entry")) {
            if (one.path("resource").path("resourceType").asString("").equals(numbered[0]) && wanted-- == 0) {
                return entry ? one : one.path("resource");
            }
        }
        throw new AssertionError("no " + step);
    }
}
