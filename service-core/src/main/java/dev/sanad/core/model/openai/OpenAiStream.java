package dev.sanad.core.model.openai;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.model.ChatModel.TextSink;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelMessage.ToolUse;
import dev.sanad.core.model.StreamWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `chat.completion.chunk` events, on the thread that reads the socket.
final class OpenAiStream extends EventSourceListener {
    private static final int MOST_CALLS = 32;

    private final JsonMapper json;
    private final TextSink text;
    private final StreamWatch watch;
    private final Map<Integer, Call> calls = new TreeMap<>();
    private ModelEnd.@Nullable Stop stop;
    private ModelEnd.@Nullable Count count;
    private @Nullable Failure failure;
    private @Nullable Throwable trouble;

    private static final class Call {
        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();
    }

    OpenAiStream(JsonMapper json, TextSink text, StreamWatch watch) {
        this.json = json;
        this.text = text;
        this.watch = watch;
    }

    @Override
    public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
        watch.heard();
        try {
            if (data.equals("[DONE]")) {
                source.cancel();
            } else if (!data.isBlank()) {
                chunk(json.readTree(data), source);
            }
        } catch (JacksonException unreadable) {
            fail(Failure.of(FailureCode.MODEL_GARBLED, "event"), source);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            fail(Failure.of(FailureCode.CANCELLED), source);
        } finally {
            watch.waiting();
        }
    }

    private void chunk(JsonNode chunk, EventSource source) throws InterruptedException {
        JsonNode error = chunk.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            fail(OpenAiTrouble.inStream(error), source);
            return;
        }
        JsonNode usage = chunk.path("usage");
        if (usage.isObject()) {
            count = new ModelEnd.Count(
                    usage.path("prompt_tokens").asLong(0),
                    usage.path("completion_tokens").asLong(0));
        }
        JsonNode choice = chunk.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        String piece = delta.path("content").asString("");
        if (!piece.isEmpty()) {
            text.accept(piece);
        }
        delta.path("tool_calls").forEach(this::toolCall);
        String reason = choice.path("finish_reason").asString("");
        if (!reason.isEmpty()) {
            stop = stop(reason);
        }
    }

    private void toolCall(JsonNode part) {
        int index = part.path("index").asInt(calls.size());
        if (!calls.containsKey(index) && calls.size() >= MOST_CALLS) {
            return;
        }
        Call call = calls.computeIfAbsent(index, _ -> new Call());
        call.id = part.path("id").asString(call.id);
        JsonNode function = part.path("function");
        if (call.name.isEmpty()) {
            call.name = function.path("name").asString("");
        }
        JsonNode arguments = function.path("arguments");
        call.arguments.append(arguments.isObject() ? arguments.toString() : arguments.asString(""));
    }

    private static ModelEnd.Stop stop(String reason) {
        return switch (reason) {
            case "length" -> ModelEnd.Stop.LENGTH;
            case "tool_calls", "function_call" -> ModelEnd.Stop.TOOLS;
            case "content_filter" -> ModelEnd.Stop.DECLINED;
            default -> ModelEnd.Stop.END;
        };
    }

    private void fail(Failure why, EventSource source) {
        failure = why;
        source.cancel();
    }

    @Override
    public void onFailure(EventSource source, @Nullable Throwable thrown, @Nullable Response response) {
        trouble = thrown;
    }

    /// What the socket threw; null where it ended in order, or was given up after the end.
    @Nullable
    Throwable trouble() {
        return trouble;
    }

    /// How the answer ended by its own words; null where it did not say.
    @Nullable
    ModelEnd end() {
        if (failure != null) {
            return new ModelEnd.Broken(failure, count);
        }
        if (stop == null) {
            return null;
        }
        List<ToolUse> uses = new ArrayList<>();
        calls.forEach((index, call) -> uses.add(
                new ToolUse(call.id.isBlank() ? "call-" + index : call.id, call.name, call.arguments.toString())));
        // Ollama says `stop` although it asks for tools.
        if (!uses.isEmpty() && stop != ModelEnd.Stop.LENGTH) {
            return new ModelEnd.Whole(ModelEnd.Stop.TOOLS, uses, count);
        }
        return new ModelEnd.Whole(stop == ModelEnd.Stop.TOOLS ? ModelEnd.Stop.END : stop, List.of(), count);
    }

    ModelEnd.@Nullable Count count() {
        return count;
    }
}
