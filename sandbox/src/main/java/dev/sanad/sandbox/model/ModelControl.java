package dev.sanad.sandbox.model;

import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON interface that tells the model what to do, and its part of the control page (docs/sandbox.md).
final class ModelControl {
    static final String PATH = "/sandbox/model/script";
    private static final String JSON = "application/json";
    private static final String USAGE = "A script is {\"fault\": \"RESET\", \"afterTokens\": 12, \"times\": 1} or"
            + " {\"fault\": null}, {\"pace\": {\"firstP50Millis\": 200, \"firstP95Millis\": 600, \"tokensPerSecond\": 80}},"
            + " {\"atLeastTokens\": 2000}, {\"checksKeys\": true}";

    private final ModelScript script;
    private final Supplier<ModelStatistics> statistics;
    private final JsonMapper mapper = new JsonMapper();

    ModelControl(ModelScript script, Supplier<ModelStatistics> statistics) {
        this.script = script;
        this.statistics = statistics;
    }

    HttpAnswer answer(HttpRequest request) {
        if (request.method().equals("GET")) {
            return HttpAnswer.of(200, JSON, mapper.writeValueAsBytes(state()));
        }
        if (!request.method().equals("PUT") && !request.method().equals("POST")) {
            return HttpAnswer.of(405, "text/plain", "GET or PUT");
        }
        try {
            apply(mapper.readTree(request.body()));
            return HttpAnswer.of(200, JSON, mapper.writeValueAsBytes(state()));
        } catch (JacksonException | IllegalArgumentException wrong) {
            return HttpAnswer.of(400, "text/plain", USAGE);
        }
    }

    private void apply(JsonNode wish) {
        JsonNode pace = wish.path("pace");
        if (pace.isObject()) {
            script.pace(new Pace(
                    new Latency(
                            pace.path("firstP50Millis").asDouble(0),
                            pace.path("firstP95Millis").asDouble(0)),
                    pace.path("tokensPerSecond").asDouble(0)));
        }
        if (wish.has("atLeastTokens")) {
            script.atLeast(wish.path("atLeastTokens").asInt(0));
        }
        if (wish.has("checksKeys")) {
            script.checksKeys(wish.path("checksKeys").asBoolean(false));
        }
        if (wish.path("fault").isNull()) {
            script.clear();
        } else if (wish.has("fault")) {
            ModelFault fault =
                    ModelFault.valueOf(wish.path("fault").asString("").toUpperCase(Locale.ROOT));
            script.play(
                    new ModelScript.Wrong(fault, wish.path("afterTokens").asInt(0)),
                    wish.path("times").asInt(0));
        }
    }

    private ObjectNode state() {
        ModelScript.State state = script.state();
        ObjectNode json = mapper.createObjectNode();
        state.wrong()
                .ifPresentOrElse(
                        wrong -> json.put("fault", wrong.fault().name()).put("afterTokens", wrong.tokens()),
                        () -> json.putNull("fault"));
        json.putObject("pace")
                .put("firstP50Millis", state.pace().first().p50Millis())
                .put("firstP95Millis", state.pace().first().p95Millis())
                .put("tokensPerSecond", state.pace().tokensPerSecond());
        json.put("atLeastTokens", state.atLeast()).put("checksKeys", state.checksKeys());
        ModelStatistics done = statistics.get();
        json.putObject("statistics")
                .put("requests", done.requests())
                .put("refused", done.refused())
                .put("faultsPlayed", done.faultsPlayed())
                .put("streams", done.streams())
                .put("leftEarly", done.leftEarly())
                .put("tokens", done.tokens())
                .put("tokensAfterLeaving", done.tokensAfterLeaving())
                .put("bytes", done.bytes())
                .put("bytesAfterLeaving", done.bytesAfterLeaving());
        return json;
    }

    static String page() {
        StringBuilder page = new StringBuilder(2_048)
                .append("<h2>Model · النموذج</h2><p>Answers by rules, not by a language model. · ")
                .append("يجيب بالقواعد وليس نموذجًا لغويًا.</p><p><label>after tokens · بعد ")
                .append("<input id=mt type=number value=8 min=0></label> ");
        Arrays.stream(ModelFault.values())
                .forEach(fault -> page.append("<button onclick=\"model('")
                        .append(fault)
                        .append("')\">")
                        .append(fault)
                        .append("</button>"));
        return page.append("<button onclick=\"model(null)\">clear · مسح</button></p><pre id=ms></pre>")
                .append("<script>async function model(f){const r=await fetch('" + PATH + "',")
                .append("f===undefined?{}:{method:'PUT',body:JSON.stringify({fault:f,afterTokens:+mt.value})});")
                .append("ms.textContent=JSON.stringify(await r.json(),null,1)}model()</script>")
                .toString();
    }
}
