package dev.sanad.sandbox.model;

import dev.sanad.sandbox.model.rules.Answer;
import dev.sanad.sandbox.model.rules.Answer.Block;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAI chat protocol: server-sent events, or one object.
final class OpenAiVoice implements Voice {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final byte[] NOTHING = {};

    private final String id;
    private final long created;
    private final String model;
    private final boolean counts;
    private int calls;

    /// @param created of the answer, in seconds since 1970
    /// @param counts  whether the client wants figures in the stream
    OpenAiVoice(String id, long created, String model, boolean counts) {
        this.id = id;
        this.created = created;
        this.model = model;
        this.counts = counts;
    }

    @Override
    public String streamType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    public byte[] begin() {
        return delta(MAPPER.createObjectNode().put("role", "assistant").put("content", ""));
    }

    @Override
    public byte[] open(int index, Block block) {
        return switch (block) {
            case Block.Prose _ -> NOTHING;
            case Block.Call call -> {
                ObjectNode delta = MAPPER.createObjectNode();
                ObjectNode one = delta.putArray("tool_calls").addObject();
                one.put("index", calls).put("id", call.id()).put("type", "function");
                one.putObject("function").put("name", call.tool()).put("arguments", "");
                yield delta(delta);
            }
        };
    }

    @Override
    public byte[] piece(int index, Block block, String piece) {
        ObjectNode delta = MAPPER.createObjectNode();
        switch (block) {
            case Block.Prose _ -> delta.put("content", piece);
            case Block.Call _ -> {
                ObjectNode one = delta.putArray("tool_calls").addObject().put("index", calls);
                one.putObject("function").put("arguments", piece);
            }
        }
        return delta(delta);
    }

    @Override
    public byte[] close(int index, Block block) {
        if (block instanceof Block.Call) {
            calls++;
        }
        return NOTHING;
    }

    @Override
    public byte[] stop(Answer.Stop stop) {
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", reason(stop));
        return event(chunk);
    }

    @Override
    public byte[] figures(Figures figures) {
        if (!counts) {
            return NOTHING;
        }
        ObjectNode chunk = chunk();
        chunk.putArray("choices");
        usage(chunk, figures);
        return event(chunk);
    }

    @Override
    public byte[] end() {
        return utf8("data: [DONE]\n\n");
    }

    @Override
    public byte[] trouble(ModelFault fault) {
        Refusal refusal = Refusal.of(fault);
        return event(error(refusal));
    }

    @Override
    public byte[] damaged(byte[] frame) {
        return malformed();
    }

    @Override
    public byte[] malformed() {
        return utf8("data: {\"id\": \"" + id + "\", \"choices\": [{\"delta\": {\n\n");
    }

    @Override
    public byte[] whole(Answer answer, Figures figures) {
        ObjectNode json = message(answer, reason(answer.stop()));
        usage(json, figures);
        return MAPPER.writeValueAsBytes(json);
    }

    @Override
    public byte[] wholeWithoutStop(Answer answer) {
        return MAPPER.writeValueAsBytes(message(answer, ""));
    }

    static ObjectNode error(Refusal refusal) {
        ObjectNode json = MAPPER.createObjectNode();
        json.putObject("error")
                .put("message", refusal.text())
                .put("type", refusal.kind().openAi)
                .put("code", refusal.kind().openAi);
        return json;
    }

    private ObjectNode message(Answer answer, String reason) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", id)
                .put("object", "chat.completion")
                .put("created", created)
                .put("model", model);
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.putNull("content");
        for (Block block : answer.blocks()) {
            switch (block) {
                case Block.Prose prose -> message.put("content", prose.markdown());
                case Block.Call call -> {
                    ArrayNode all = message.withArray("tool_calls");
                    ObjectNode one = all.addObject().put("id", call.id()).put("type", "function");
                    one.putObject("function")
                            .put("name", call.tool())
                            .put("arguments", call.input().toString());
                }
            }
        }
        if (reason.isEmpty()) {
            choice.putNull("finish_reason");
        } else {
            choice.put("finish_reason", reason);
        }
        return json;
    }

    private static void usage(ObjectNode json, Figures figures) {
        json.putObject("usage")
                .put("prompt_tokens", figures.input())
                .put("completion_tokens", figures.output())
                .put("total_tokens", figures.input() + figures.output());
    }

    private static String reason(Answer.Stop stop) {
        return switch (stop) {
            case END, SEQUENCE -> "stop";
            case TOOL -> "tool_calls";
            case LENGTH -> "length";
        };
    }

    private byte[] delta(ObjectNode delta) {
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("finish_reason");
        return event(chunk);
    }

    private ObjectNode chunk() {
        return MAPPER.createObjectNode()
                .put("id", id)
                .put("object", "chat.completion.chunk")
                .put("created", created)
                .put("model", model);
    }

    private static byte[] event(ObjectNode json) {
        return utf8("data: " + json + "\n\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
