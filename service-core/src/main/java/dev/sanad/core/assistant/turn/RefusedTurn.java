package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatTurn;
import dev.sanad.core.kernel.Failure;
import java.util.concurrent.Executor;

/// An answer that is not begun; nothing of it is stored.
public final class RefusedTurn {
    private RefusedTurn() {}

    /// The turn whose only event says why.
    public static ChatTurn of(LiveTurn.Ids ids, Failure why, Executor hop) {
        LiveTurn turn = new LiveTurn(ids, hop);
        TurnRun.refuse(turn, why);
        return turn;
    }
}
