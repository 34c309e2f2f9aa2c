package dev.sanad.core.assistant.turn;

import dev.sanad.core.kernel.Tool;
import dev.sanad.core.model.ModelRequest.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tools that features offer.
public final class ToolShelf {
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final List<ToolSpec> specs;

    public ToolShelf(List<Tool> tools) {
        for (Tool tool : tools) {
            if (this.tools.put(tool.card().name(), tool) != null) {
                throw new IllegalArgumentException(
                        "two tools are called " + tool.card().name());
            }
        }
        this.specs = tools.stream()
                .map(Tool::card)
                .map(card -> new ToolSpec(card.name(), card.description(), card.inputSchema()))
                .toList();
    }

    Optional<Tool> find(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    /// As they are offered to a model.
    List<ToolSpec> specs() {
        return specs;
    }
}
