package dev.sanad.sandbox.model;

import dev.sanad.sandbox.model.rules.Answer;
import dev.sanad.sandbox.model.rules.Answer.Block;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Bedrock's ConverseStream and Converse.
///
/// As with the real service a block of text has no `contentBlockStart`; only a call has one.
final class BedrockVoice implements Voice {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final byte[] NOTHING = {};

    @Override
    public String streamType() {
        return "application/vnd.amazon.eventstream";
    }

    @Override
    public byte[] begin() {
        return event("messageStart", MAPPER.createObjectNode().put("role", "assistant"));
    }

    @Override
    public byte[] open(int index, Block block) {
        return switch (block) {
            case Block.Prose _ -> NOTHING;
            case Block.Call call -> {
                ObjectNode start = at(index);
                start.putObject("start")
                        .putObject("toolUse")
                        .put("toolUseId", call.id())
                        .put("name", call.tool());
                yield event("contentBlockStart", start);
            }
        };
    }

    @Override
    public byte[] piece(int index, Block block, String piece) {
        ObjectNode json = at(index);
        ObjectNode delta = json.putObject("delta");
        switch (block) {
            case Block.Prose _ -> delta.put("text", piece);
            case Block.Call _ -> delta.putObject("toolUse").put("input", piece);
        }
        return event("contentBlockDelta", json);
    }

    @Override
    public byte[] close(int index, Block block) {
        return event("contentBlockStop", at(index));
    }

    @Override
    public byte[] stop(Answer.Stop stop) {
        return event("messageStop", MAPPER.createObjectNode().put("stopReason", reason(stop)));
    }

    @Override
    public byte[] figures(Figures figures) {
        return event("metadata", figures(MAPPER.createObjectNode(), figures));
    }

    @Override
    public byte[] end() {
        return NOTHING;
    }

    @Override
    public byte[] trouble(ModelFault fault) {
        String type = switch (fault) {
            case THROTTLE -> "throttlingException";
            case MODEL_ERROR -> "modelStreamErrorException";
            case INVALID -> "validationException";
            case HTTP_503 -> "serviceUnavailableException";
            default -> "internalServerException";
        };
        return EventFrame.exception(
                type,
                bytes(MAPPER.createObjectNode().put("message", Refusal.of(fault).text())));
    }

    @Override
    public byte[] damaged(byte[] frame) {
        return EventFrame.damaged(frame);
    }

    @Override
    public byte[] malformed() {
        return EventFrame.event(
                "contentBlockDelta", "{\"contentBlockIndex\": 0, \"delta\": {".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] whole(Answer answer, Figures figures) {
        ObjectNode json = message(answer);
        json.put("stopReason", reason(answer.stop()));
        return bytes(figures(json, figures));
    }

    @Override
    public byte[] wholeWithoutStop(Answer answer) {
        return bytes(message(answer));
    }

    private static ObjectNode message(Answer answer) {
        ObjectNode json = MAPPER.createObjectNode();
        ObjectNode message = json.putObject("output").putObject("message").put("role", "assistant");
        var content = message.putArray("content");
        for (Block block : answer.blocks()) {
            switch (block) {
                case Block.Prose prose -> content.addObject().put("text", prose.markdown());
                case Block.Call call ->
                    content.addObject()
                            .putObject("toolUse")
                            .put("toolUseId", call.id())
                            .put("name", call.tool())
                            .set("input", call.input());
            }
        }
        return json;
    }

    private static ObjectNode figures(ObjectNode json, Figures figures) {
        json.putObject("usage")
                .put("inputTokens", figures.input())
                .put("outputTokens", figures.output())
                .put("totalTokens", figures.input() + figures.output());
        json.putObject("metrics").put("latencyMs", figures.millis());
        return json;
    }

    private static String reason(Answer.Stop stop) {
        return switch (stop) {
            case END -> "end_turn";
            case TOOL -> "tool_use";
            case LENGTH -> "max_tokens";
            case SEQUENCE -> "stop_sequence";
        };
    }

    private static ObjectNode at(int index) {
        return MAPPER.createObjectNode().put("contentBlockIndex", index);
    }

    private static byte[] event(String type, ObjectNode json) {
        return EventFrame.event(type, bytes(json));
    }

    private static byte[] bytes(ObjectNode json) {
        return MAPPER.writeValueAsBytes(json);
    }
}
