package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.assistant.SentView.Part;
import dev.sanad.core.assistant.SentView.Role;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is sent, as a person can look at it.
final class SentParts {
    private SentParts() {}

    private static String tools(List<ModelRequest.ToolSpec> tools) {
        return tools.stream()
                .map(tool -> tool.name() + "\n" + tool.description() + "\n" + tool.schema())
                .collect(Collectors.joining("\n\n"));
    }

    static SentView of(ModelRequest request, ModelBadge to, List<SentView.Replacement> replacements, Instant at) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Role.INSTRUCTIONS, request.instructions()));
        if (!request.tools().isEmpty()) {
            parts.add(new Part(Role.INSTRUCTIONS, tools(request.tools())));
        }
        for (ModelMessage message : request.messages()) {
            switch (message) {
                case ModelMessage.Asked(String text) -> parts.add(new Part(Role.QUESTION, text));
                case ModelMessage.Answered answered -> {
                    if (!answered.text().isBlank()) {
                        parts.add(new Part(Role.ANSWER, answered.text()));
                    }
                    answered.uses().forEach(use -> parts.add(new Part(Role.TOOL_CALL, use.name() + " " + use.input())));
                }
                case ModelMessage.Results results ->
                    results.results().forEach(result -> parts.add(new Part(Role.TOOL_RESULT, result.content())));
            }
        }
        return new SentView(at, to, parts, replacements, 0);
    }
}
