package dev.sanad.core.aws.chat;

import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelMessage.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDelta;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/// Puts the events of one answer together. One thread.
final class ConverseStream {
    private static final int MOST_CALLS = 32;

    private final Map<Integer, Call> calls = new TreeMap<>();
    private ModelEnd.@Nullable Stop stop;
    private ModelEnd.@Nullable Count count;

    private record Call(String id, String name, StringBuilder input) {}

    /// Takes an event.
    ///
    /// @return its text; empty where it has none
    String take(ConverseStreamOutput event) {
        switch (event) {
            case ContentBlockDeltaEvent delta -> {
                return delta(delta.contentBlockIndex(), delta.delta());
            }
            case ContentBlockStartEvent start -> begin(start);
            case MessageStopEvent end -> stop = stop(end.stopReason());
            case ConverseStreamMetadataEvent metadata -> count = count(metadata.usage());
            default -> {
                // The beginning of the message, the end of a block, and what later versions add say nothing here.
            }
        }
        return "";
    }

    private String delta(@Nullable Integer index, @Nullable ContentBlockDelta delta) {
        if (delta == null) {
            return "";
        }
        if (delta.toolUse() != null && delta.toolUse().input() != null) {
            Call call = calls.get(index == null ? 0 : index);
            if (call != null) {
                call.input().append(delta.toolUse().input());
            }
        }
        String text = delta.text();
        return text == null ? "" : text;
    }

    private void begin(ContentBlockStartEvent start) {
        if (start.start() == null || start.start().toolUse() == null || calls.size() >= MOST_CALLS) {
            return;
        }
        Integer index = start.contentBlockIndex();
        calls.put(
                index == null ? calls.size() : index,
                new Call(
                        start.start().toolUse().toolUseId(),
                        start.start().toolUse().name(),
                        new StringBuilder()));
    }

    private static ModelEnd.Stop stop(@Nullable StopReason reason) {
        if (reason == null) {
            return ModelEnd.Stop.END;
        }
        return switch (reason) {
            case TOOL_USE -> ModelEnd.Stop.TOOLS;
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> ModelEnd.Stop.LENGTH;
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED -> ModelEnd.Stop.DECLINED;
            default -> ModelEnd.Stop.END;
        };
    }

    private static ModelEnd.@Nullable Count count(@Nullable TokenUsage usage) {
        if (usage == null || usage.inputTokens() == null || usage.outputTokens() == null) {
            return null;
        }
        return new ModelEnd.Count(usage.inputTokens(), usage.outputTokens());
    }

    /// The ending, once `messageStop` came; null before.
    ModelEnd.@Nullable Whole end() {
        if (stop == null) {
            return null;
        }
        List<ToolUse> uses = calls.values().stream()
                .map(call -> new ToolUse(call.id(), call.name(), call.input().toString()))
                .toList();
        boolean tools = stop == ModelEnd.Stop.TOOLS && !uses.isEmpty();
        ModelEnd.Stop why = stop == ModelEnd.Stop.TOOLS && !tools ? ModelEnd.Stop.END : stop;
        return new ModelEnd.Whole(why, tools ? uses : List.of(), count);
    }

    ModelEnd.@Nullable Count count() {
        return count;
    }
}
