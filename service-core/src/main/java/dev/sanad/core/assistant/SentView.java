package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Personal;
import java.time.Instant;
import java.util.List;

/// What left the program for one step of an answer, as it was sent.
///
/// @param at           when
/// @param to           to which model, or to whom else
/// @param parts        in the order in which they were sent
/// @param replacements which tokens stand in it for what; empty where nothing was replaced
/// @param bytes        size of the request's body on the line
public record SentView(Instant at, ModelBadge to, List<Part> parts, List<Replacement> replacements, long bytes) {
    public SentView {
        parts = List.copyOf(parts);
        replacements = List.copyOf(replacements);
    }

    /// Whether words were searched somewhere else: in the clinic's index, not in a model.
    public boolean isSearch() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.role() == Role.SEARCH);
    }

    /// One part of what was sent.
    ///
    /// @param role what it was sent as
    /// @param text exactly as sent
    public record Part(Role role, String text) {}

    /// What a part was sent as.
    public enum Role {
        /// How to answer, and the tools that may be used.
        INSTRUCTIONS,
        QUESTION,
        ANSWER,
        /// A tool that the model wanted, with its input.
        TOOL_CALL,
        /// What a tool found.
        TOOL_RESULT,
        /// Words that were searched somewhere else than in the model.
        SEARCH
    }

    /// A token that was sent in place of a personal value.
    ///
    /// @param token    e.g. `[NAME_1]`
    /// @param personal what it stands for; never left this computer
    public record Replacement(String token, Personal personal) {}
}
