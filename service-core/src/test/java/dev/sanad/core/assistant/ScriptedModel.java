package dev.sanad.core.assistant;

import dev.sanad.core.model.WireServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A foreign model on a real socket that says what the test wrote, step by step; the last step is said again and again.
public final class ScriptedModel implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<WireServer.Script> steps = new ArrayList<>();
    private final WireServer server;
    private int next;

    public ScriptedModel() {
        this.server = new WireServer(wire -> step().answer(wire));
    }

    private synchronized WireServer.Script step() {
        WireServer.Script step = steps.get(Math.min(next, steps.size() - 1));
        next++;
        return step;
    }

    /// Says pieces of text.
    public ScriptedModel says(String... pieces) {
        return does(wire -> {
            wire.begin("text/event-stream");
            for (String piece : pieces) {
                wire.chunk(text(piece));
            }
            wire.chunk(end("stop")).end();
        });
    }

    /// Asks for a tool.
    public ScriptedModel uses(String tool, String input) {
        return does(wire -> wire.begin("text/event-stream")
                .chunk(use(0, tool, input))
                .chunk(end("tool_calls"))
                .end());
    }

    public ScriptedModel does(WireServer.Script script) {
        steps.add(script);
        return this;
    }

    public static String text(String piece) {
        ObjectNode chunk = JSON.createObjectNode();
        chunk.putArray("choices").addObject().putObject("delta").put("content", piece);
        return "data: " + chunk + "\n\n";
    }

    public static String use(int index, String tool, String input) {
        ObjectNode chunk = JSON.createObjectNode();
        chunk.putArray("choices")
                .addObject()
                .putObject("delta")
                .putArray("tool_calls")
                .addObject()
                .put("index", index)
                .put("id", "call-" + index)
                .putObject("function")
                .put("name", tool)
                .put("arguments", input);
        return "data: " + chunk + "\n\n";
    }

    public static String end(String reason) {
        return "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}\n\ndata: [DONE]\n\n";
    }

    public WireServer server() {
        return server;
    }

    /// The requests' bodies, in order.
    public List<String> bodies() {
        return server.bodies();
    }

    /// As a clinic would set it up.
    public ModelProfile profile(boolean deidentify) {
        return new ModelProfile(
                new ModelId("scripted"),
                ModelProfile.Kind.OPENAI,
                server.uri("/v1").toString(),
                "",
                "scripted-7b",
                deidentify,
                ModelProfile.Limits.standard());
    }

    @Override
    public void close() {
        server.close();
    }

    /// Says a text and then nothing more until the client leaves.
    public ScriptedModel saysAndStalls(String piece, java.util.concurrent.CompletableFuture<Long> left) {
        return does(wire -> {
            try {
                wire.begin("text/event-stream").chunk(text(piece));
                wire.tellClosed(left);
            } catch (IOException gone) {
                left.complete(System.nanoTime());
            }
        });
    }
}
