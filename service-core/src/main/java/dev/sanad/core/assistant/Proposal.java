package dev.sanad.core.assistant;

import dev.sanad.core.kernel.ToolPlan;
import dev.sanad.core.kernel.Words;
import java.util.List;

/// Something that the model wants done and that waits for a click.
///
/// @param id    to answer it by, within its turn
/// @param tool  the tool's name
/// @param title what would be done
/// @param lines the exact payload; exactly this is done after the click
public record Proposal(String id, String tool, Words title, List<ToolPlan.Line> lines) {
    public Proposal {
        lines = List.copyOf(lines);
    }
}
