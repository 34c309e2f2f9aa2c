package dev.sanad.core.assistant;

import java.time.Instant;

/// One line of the list of conversations.
///
/// @param id        which
/// @param title     as the person named it, or the beginning of the first question; empty before that
/// @param named     whether the person named it
/// @param pinned    whether it stands above the others
/// @param startedAt when it was begun
/// @param changedAt when something was last said
/// @param entries   how many entries the shown branch has
/// @param hasDraft  whether something was typed and not sent
public record ConversationSummary(
        ConversationId id,
        String title,
        boolean named,
        boolean pinned,
        Instant startedAt,
        Instant changedAt,
        int entries,
        boolean hasDraft) {}
