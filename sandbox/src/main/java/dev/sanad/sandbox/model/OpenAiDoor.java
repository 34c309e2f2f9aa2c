package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpRequest;
import dev.sanad.sandbox.model.rules.Asking;
import dev.sanad.sandbox.model.rules.OfferedTool;
import dev.sanad.sandbox.model.rules.Turn;
import dev.sanad.sandbox.model.rules.Turn.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The OpenAI chat protocol: `POST /v1/chat/completions`, `GET /v1/models`.
final class OpenAiDoor implements Door {
    static final String CHAT = "/v1/chat/completions";
    static final String MODELS = "/v1/models";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Supplier<String> ids;
    private final Clock clock;

    OpenAiDoor(Supplier<String> ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    HttpAnswer models() {
        ObjectNode json = MAPPER.createObjectNode().put("object", "list");
        json.putArray("data")
                .addObject()
                .put("id", ModelKey.OPENAI_MODEL)
                .put("object", "model")
                .put("created", clock.instant().getEpochSecond())
                .put("owned_by", "sanad-sandbox");
        return HttpAnswer.of(200, "application/json", MAPPER.writeValueAsBytes(json));
    }

    @Override
    public Heard hear(HttpRequest request, boolean checksKeys) {
        if (checksKeys && !request.header("authorization").equals("Bearer " + ModelKey.BEARER)) {
            throw new Refusal(Refusal.Kind.KEY_UNKNOWN, "The key is missing or not known here.");
        }
        JsonNode body = json(request);
        String model = body.path("model").asString("");
        if (!model.equals(ModelKey.OPENAI_MODEL)) {
            throw new Refusal(Refusal.Kind.NO_MODEL, "There is no such model: use " + ModelKey.OPENAI_MODEL + ".");
        }
        List<OfferedTool> tools = tools(body.path("tools"));
        List<Turn> turns = new ArrayList<>();
        String system = turns(body.path("messages"), turns);
        int bound =
                body.path("max_completion_tokens").asInt(body.path("max_tokens").asInt(0));
        if (bound < 0 || (bound == 0 && body.has("max_tokens"))) {
            throw Refusal.invalid("max_tokens has to be at least 1.");
        }
        Asking asking = new Asking(system, turns, tools, force(body.path("tool_choice"), tools), bound, stops(body));
        boolean streamed = body.path("stream").asBoolean(false);
        boolean counts = body.path("stream_options").path("include_usage").asBoolean(false);
        Voice voice = new OpenAiVoice("chatcmpl-" + ids.get(), clock.instant().getEpochSecond(), model, counts);
        return new Heard(asking, streamed, voice);
    }

    @Override
    public HttpAnswer refuse(Refusal refusal) {
        int status = refusal.kind() == Refusal.Kind.KEY_UNKNOWN ? 401 : refusal.kind().status;
        HttpAnswer answer =
                HttpAnswer.of(status, "application/json", MAPPER.writeValueAsBytes(OpenAiVoice.error(refusal)));
        return status == 429 || status == 503 ? answer.with("Retry-After", "2") : answer;
    }

    private static JsonNode json(HttpRequest request) {
        try {
            JsonNode body = MAPPER.readTree(request.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException broken) {
            throw Refusal.invalid("The body is not JSON.");
        }
        throw Refusal.invalid("The body is not a JSON object.");
    }

    private static List<String> stops(JsonNode body) {
        JsonNode stop = body.path("stop");
        List<String> stops = new ArrayList<>();
        if (stop.isString()) {
            stops.add(stop.asString(""));
        }
        stop.forEach(text -> stops.add(text.asString("")));
        return stops;
    }

    private static List<OfferedTool> tools(JsonNode offered) {
        List<OfferedTool> tools = new ArrayList<>();
        for (JsonNode tool : offered) {
            JsonNode function = tool.path("function");
            String name = function.path("name").asString("");
            if (!tool.path("type").asString("").equals("function") || !name.matches("[a-zA-Z0-9_-]{1,64}")) {
                throw Refusal.invalid(
                        "A tool is a function with a name of 1 to 64 letters, digits, dashes, underscores.");
            }
            tools.add(new OfferedTool(name, function.path("description").asString(""), function.path("parameters")));
        }
        return tools;
    }

    private static Asking.Force force(JsonNode choice, List<OfferedTool> tools) {
        if (choice.isObject()) {
            String name = choice.path("function").path("name").asString("");
            if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
                throw Refusal.invalid("tool_choice names a tool that is not offered.");
            }
            return new Asking.Force.Named(name);
        }
        return switch (choice.asString("auto")) {
            case "none" -> new Asking.Force.None();
            case "required" -> new Asking.Force.Some();
            default -> new Asking.Force.Free();
        };
    }

    /// @return the system's text
    private static String turns(JsonNode messages, List<Turn> turns) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw Refusal.invalid("messages has to hold at least one message.");
        }
        StringBuilder system = new StringBuilder();
        Set<String> open = new HashSet<>();
        for (int at = 0; at < messages.size(); at++) {
            JsonNode message = messages.path(at);
            String role = message.path("role").asString("");
            if (!open.isEmpty() && !role.equals("tool")) {
                throw Refusal.invalid("messages." + at + ": " + open.size() + " tool calls before have no result.");
            }
            switch (role) {
                case "system", "developer" ->
                    system.append(text(message.path("content"))).append('\n');
                case "user" -> turns.add(new Turn(true, List.of(new Part.Words(text(message.path("content"))))));
                case "assistant" -> turns.add(assistant(message, open, at));
                case "tool" -> {
                    String id = message.path("tool_call_id").asString("");
                    if (!open.remove(id)) {
                        throw Refusal.invalid("messages." + at + ": a tool's result answers no call.");
                    }
                    JsonNode given = StringNode.valueOf(text(message.path("content")));
                    turns.add(new Turn(true, List.of(new Part.Result(id, List.of(given), false))));
                }
                default -> throw Refusal.invalid("messages." + at + ".role is not known.");
            }
        }
        if (!open.isEmpty()) {
            throw Refusal.invalid(open.size() + " tool calls have no result.");
        }
        return system.toString().strip();
    }

    private static Turn assistant(JsonNode message, Set<String> open, int at) {
        List<Part> parts = new ArrayList<>();
        String said = text(message.path("content"));
        if (!said.isBlank()) {
            parts.add(new Part.Words(said));
        }
        for (JsonNode call : message.path("tool_calls")) {
            String id = call.path("id").asString("");
            JsonNode function = call.path("function");
            try {
                JsonNode input = MAPPER.readTree(function.path("arguments").asString("{}"));
                parts.add(new Part.Use(id, function.path("name").asString(""), input));
            } catch (JacksonException broken) {
                throw Refusal.invalid("messages." + at + ": the arguments of a tool call are not JSON.");
            }
            if (!open.add(id)) {
                throw Refusal.invalid("messages." + at + ": two tool calls have the same id.");
            }
        }
        return new Turn(false, parts);
    }

    private static String text(JsonNode content) {
        if (content.isString()) {
            return content.asString("");
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")).append('\n'));
        return text.toString().strip();
    }
}
