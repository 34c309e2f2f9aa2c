package dev.sanad.core.model;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.model.ModelMessage.ToolUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an answer ended.
public sealed interface ModelEnd {
    /// What the model counted; null where it did not say.
    @Nullable
    Count count();

    /// The model said that it has finished.
    ///
    /// @param stop why
    /// @param uses tools it asked for; at least one with `Stop.TOOLS`, otherwise none
    record Whole(Stop stop, List<ToolUse> uses, @Nullable Count count) implements ModelEnd {
        public Whole {
            uses = List.copyOf(uses);
        }
    }

    /// It broke off.
    record Broken(Failure failure, @Nullable Count count) implements ModelEnd {
        /// Broken before anything was counted.
        public Broken(Failure failure) {
            this(failure, null);
        }
    }

    /// Why a model finished.
    enum Stop {
        /// Everything is said.
        END,
        /// It waits for tools.
        TOOLS,
        /// It reached the tokens it may write.
        LENGTH,
        /// It, or a guard before it, declined.
        DECLINED
    }

    /// Tokens as the model counted them.
    ///
    /// @param input  read
    /// @param output written
    record Count(long input, long output) {}
}
