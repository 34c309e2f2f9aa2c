package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpRequest;
import dev.sanad.sandbox.model.rules.Asking;
import dev.sanad.sandbox.model.rules.OfferedTool;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bedrock Runtime: `POST /model/{modelId}/converse` and `/converse-stream`.
final class BedrockDoor implements Door {
    private static final Pattern PATH = Pattern.compile("/model/([^/]+)/(converse|converse-stream)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Supplier<String> ids;

    BedrockDoor(Supplier<String> ids) {
        this.ids = ids;
    }

    static boolean takes(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public Heard hear(HttpRequest request, boolean checksKeys) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw new Refusal(Refusal.Kind.NO_MODEL, "There is nothing at this address.");
        }
        SignatureV4.check(request, checksKeys);
        String model = URLDecoder.decode(path.group(1), StandardCharsets.UTF_8);
        if (!model.equals(ModelKey.BEDROCK_MODEL)) {
            throw Refusal.invalid(
                    "The model identifier is not one of this service: use " + ModelKey.BEDROCK_MODEL + ".");
        }
        JsonNode body = json(request);
        List<OfferedTool> tools = tools(body.path("toolConfig"));
        JsonNode inference = body.path("inferenceConfig");
        range(inference, "maxTokens", 1, Integer.MAX_VALUE);
        range(inference, "temperature", 0, 1);
        range(inference, "topP", 0, 1);
        List<String> stops = new ArrayList<>();
        inference.path("stopSequences").forEach(stop -> stops.add(stop.asString("")));
        Asking asking = new Asking(
                system(body.path("system")),
                new BedrockTurns(!tools.isEmpty()).read(body.path("messages")),
                tools,
                force(body.path("toolConfig").path("toolChoice"), tools),
                inference.path("maxTokens").asInt(0),
                stops);
        return new Heard(asking, path.group(2).equals("converse-stream"), new BedrockVoice());
    }

    @Override
    public HttpAnswer refuse(Refusal refusal) {
        String message =
                MAPPER.createObjectNode().put("message", refusal.text()).toString();
        return HttpAnswer.of(refusal.kind().status, "application/json", message)
                .with("x-amzn-ErrorType", refusal.kind().aws)
                .with("x-amzn-RequestId", ids.get());
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

    private static String system(JsonNode system) {
        StringBuilder text = new StringBuilder();
        for (JsonNode block : system) {
            text.append(block.path("text").asString("")).append('\n');
        }
        return text.toString().strip();
    }

    private static List<OfferedTool> tools(JsonNode config) {
        List<OfferedTool> tools = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode tool : config.path("tools")) {
            if (!tool.has("toolSpec")) {
                continue;
            }
            JsonNode spec = tool.path("toolSpec");
            String name = spec.path("name").asString("");
            if (!NAME.matcher(name).matches()) {
                throw Refusal.invalid("The name of a tool has 1 to 64 letters, digits, dashes and underscores.");
            }
            if (!names.add(name)) {
                throw Refusal.invalid("Two tools are called " + name + ".");
            }
            JsonNode schema = spec.path("inputSchema").path("json");
            if (!schema.path("type").asString("").equals("object")) {
                throw Refusal.invalid("The input schema of the tool " + name + " has to be of the type object.");
            }
            tools.add(new OfferedTool(name, spec.path("description").asString(""), schema));
        }
        if (!config.isMissingNode() && tools.isEmpty()) {
            throw Refusal.invalid("toolConfig has to offer at least one tool.");
        }
        return tools;
    }

    private static Asking.Force force(JsonNode choice, List<OfferedTool> tools) {
        if (choice.has("any")) {
            return new Asking.Force.Some();
        }
        if (choice.has("tool")) {
            String name = choice.path("tool").path("name").asString("");
            if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
                throw Refusal.invalid("toolChoice names a tool that is not offered.");
            }
            return new Asking.Force.Named(name);
        }
        return new Asking.Force.Free();
    }

    private static void range(JsonNode config, String name, double from, double to) {
        JsonNode value = config.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isNumber() || value.asDouble() < from || value.asDouble() > to) {
            throw Refusal.invalid("inferenceConfig." + name + " is out of range.");
        }
    }
}
