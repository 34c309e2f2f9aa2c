package dev.sanad.sandbox;

import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The page and the JSON interface that tell the sandbox what to do (docs/sandbox.md).
final class ControlDesk {
    private static final String JSON = "application/json";

    private final Sandbox sandbox;
    private final JsonMapper mapper = new JsonMapper();

    ControlDesk(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    HttpAnswer answer(HttpRequest request) {
        return switch (request.path()) {
            case "/sandbox/people" -> HttpAnswer.of(200, JSON, sandbox.people().json());
            case "/sandbox/script" -> script(request);
            case "/sandbox", "/sandbox/", "/" -> HttpAnswer.of(200, "text/html; charset=utf-8", page());
            default ->
                HttpAnswer.of(
                        404,
                        "text/plain",
                        "There is /$process-message, /sandbox, /sandbox/script, /sandbox/model/script, /sandbox/index/script,"
                                + " /model, /v1");
        };
    }

    private HttpAnswer script(HttpRequest request) {
        if (request.method().equals("GET")) {
            return HttpAnswer.of(200, JSON, mapper.writeValueAsBytes(state()));
        }
        if (!request.method().equals("PUT") && !request.method().equals("POST")) {
            return HttpAnswer.of(405, "text/plain", "GET or PUT");
        }
        try {
            JsonNode wish = mapper.readTree(request.body());
            if (!wish.isObject()) {
                throw new IllegalArgumentException("a script is an object");
            }
            apply(wish);
            return HttpAnswer.of(200, JSON, mapper.writeValueAsBytes(state()));
        } catch (JacksonException | IllegalArgumentException wrong) {
            return HttpAnswer.of(
                    400,
                    "text/plain",
                    "A script is {\"fault\": \"RESET\", \"times\": 1}, {\"fault\": \"DOWN\", \"seconds\": 20},"
                            + " {\"fault\": null} or {\"latency\": {\"p50Millis\": 180, \"p95Millis\": 650}}");
        }
    }

    private void apply(JsonNode wish) {
        Optional<Latency> latency = wish.has("latency") ? Optional.of(latency(wish.path("latency"))) : Optional.empty();
        Optional<Fault> fault = wish.hasNonNull("fault")
                ? Optional.of(Fault.valueOf(wish.path("fault").asString("").toUpperCase(Locale.ROOT)))
                : Optional.empty();
        int times = (int) within(wish.path("times"), 1_000_000);
        double seconds = within(wish.path("seconds"), 86_400);
        latency.ifPresent(sandbox.script()::latency);
        if (fault.isPresent() && seconds > 0) {
            sandbox.script().play(fault.get(), Duration.ofMillis((long) (seconds * 1000)));
        } else if (fault.isPresent()) {
            sandbox.script().play(fault.get(), times);
        } else if (wish.has("fault")) {
            sandbox.script().clear();
        }
    }

    private static Latency latency(JsonNode wish) {
        return new Latency(within(wish.path("p50Millis"), 60_000), within(wish.path("p95Millis"), 60_000));
    }

    private static double within(JsonNode number, double most) {
        double value = number.asDouble(0);
        if (!(number.isNumber() || number.isMissingNode()) || !(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("out of bounds");
        }
        return value;
    }

    private ObjectNode state() {
        ObjectNode state = mapper.createObjectNode();
        Optional<Fault> fault = sandbox.script().current();
        if (fault.isPresent()) {
            state.put("fault", fault.get().name());
        } else {
            state.putNull("fault");
        }
        Latency latency = sandbox.script().latency();
        state.putObject("latency").put("p50Millis", latency.p50Millis()).put("p95Millis", latency.p95Millis());
        Statistics done = sandbox.statistics();
        state.putObject("statistics")
                .put("messages", done.messages())
                .put("faultsPlayed", done.faultsPlayed())
                .put("delayMicros", done.delayMicros())
                .put("workMicros", done.workMicros());
        return state;
    }

    private String page() {
        StringBuilder page = new StringBuilder(4096)
                .append("<!doctype html><meta charset=utf-8><title>Sanad sandbox</title>")
                .append("<style>body{font:16px sans-serif;max-width:60em;margin:2em auto}button{margin:.2em}")
                .append("td{padding:.2em 1em}</style><h1>Sanad sandbox · بيئة سند التجريبية</h1>")
                .append("<p>Answers as NPHIES does; nobody here is real. · لا يوجد هنا أشخاص حقيقيون.</p><p>");
        Arrays.stream(Fault.values())
                .forEach(fault -> page.append("<button onclick=\"play('")
                        .append(fault)
                        .append("')\">")
                        .append(fault)
                        .append("</button>"));
        page.append("<button onclick=\"play(null)\">clear · مسح</button></p><pre id=s></pre>")
                .append(sandbox.model().page())
                .append(sandbox.index().page())
                .append("<h2>People · الأشخاص</h2><table>");
        sandbox.people()
                .people()
                .forEach(person -> page.append("<tr><td>")
                        .append(person.name().en())
                        .append("<td dir=rtl>")
                        .append(person.name().ar())
                        .append("<td>")
                        .append(person.scenario().en())
                        .append("<td dir=rtl>")
                        .append(person.scenario().ar()));
        return page.append("</table><script>async function play(f){const r=await fetch('/sandbox/script',")
                .append("f===undefined?{}:{method:'PUT',body:JSON.stringify({fault:f})});")
                .append("s.textContent=JSON.stringify(await r.json(),null,1)}play()</script>")
                .toString();
    }
}
