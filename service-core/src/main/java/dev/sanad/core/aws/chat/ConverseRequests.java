package dev.sanad.core.aws.chat;

import dev.sanad.core.aws.BodyLength;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelMessage.ToolResult;
import dev.sanad.core.model.ModelMessage.ToolUse;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.ModelRequest.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;
import tools.jackson.databind.json.JsonMapper;

/// Writes ConverseStream requests.
final class ConverseRequests {
    private final Documents documents = new Documents(new JsonMapper());

    /// @param length hears how long the body is on the line
    ConverseStreamRequest write(String model, ModelRequest request, LongConsumer length) {
        ConverseStreamRequest.Builder builder = ConverseStreamRequest.builder()
                .modelId(model)
                .overrideConfiguration(call -> BodyLength.tell(call, length))
                .messages(request.messages().stream().map(this::message).toList())
                .inferenceConfig(config -> config.maxTokens(request.maxTokens()));
        if (!request.instructions().isBlank()) {
            builder.system(SystemContentBlock.fromText(request.instructions()));
        }
        if (!request.tools().isEmpty()) {
            builder.toolConfig(config ->
                    config.tools(request.tools().stream().map(this::tool).toList()));
        }
        return builder.build();
    }

    private Message message(ModelMessage message) {
        return switch (message) {
            case ModelMessage.Asked(String text) ->
                message(ConversationRole.USER, List.of(ContentBlock.fromText(text)));
            case ModelMessage.Answered answered -> {
                List<ContentBlock> blocks = new ArrayList<>();
                if (!answered.text().isBlank()) {
                    blocks.add(ContentBlock.fromText(answered.text()));
                }
                answered.uses().forEach(use -> blocks.add(ContentBlock.fromToolUse(use(use))));
                yield message(ConversationRole.ASSISTANT, blocks);
            }
            case ModelMessage.Results results ->
                message(
                        ConversationRole.USER,
                        results.results().stream()
                                .map(result -> ContentBlock.fromToolResult(result(result)))
                                .toList());
        };
    }

    private static Message message(ConversationRole role, List<ContentBlock> blocks) {
        return Message.builder().role(role).content(blocks).build();
    }

    private ToolUseBlock use(ToolUse use) {
        return ToolUseBlock.builder()
                .toolUseId(use.id())
                .name(use.name())
                .input(documents.object(use.input()))
                .build();
    }

    private static ToolResultBlock result(ToolResult result) {
        return ToolResultBlock.builder()
                .toolUseId(result.id())
                .status(result.failed() ? ToolResultStatus.ERROR : ToolResultStatus.SUCCESS)
                .content(ToolResultContentBlock.fromText(result.content()))
                .build();
    }

    private Tool tool(ToolSpec spec) {
        return Tool.fromToolSpec(tool -> tool.name(spec.name())
                .description(spec.description())
                .inputSchema(ToolInputSchema.fromJson(documents.object(spec.schema()))));
    }
}
