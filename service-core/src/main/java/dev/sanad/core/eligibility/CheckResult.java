package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import org.jspecify.annotations.Nullable;

/// How a check ended for the person at the desk.
public sealed interface CheckResult {
    /// The check this is the end of.
    CheckId id();

    /// The payer answered now, whatever it said.
    record Answered(CheckId id, EligibilityAnswer answer) implements CheckResult {}

    /// The line or the payer is down; this is the last known answer, and a re-check waits.
    ///
    /// @param lastKnown  cached or stale
    /// @param why        what is down
    /// @param willRetry  whether a re-check is queued and runs by itself
    record LastKnown(CheckId id, EligibilityAnswer lastKnown, Failure why, boolean willRetry) implements CheckResult {}

    /// Nobody said anything, and nothing is known from before.
    record Undetermined(CheckId id, Failure why, boolean willRetry) implements CheckResult {}

    /// The answer to show, where there is one.
    default @Nullable EligibilityAnswer answerOrNull() {
        return switch (this) {
            case Answered(CheckId _, EligibilityAnswer answer) -> answer;
            case LastKnown(CheckId _, EligibilityAnswer lastKnown, Failure _, boolean _) -> lastKnown;
            case Undetermined(CheckId _, Failure _, boolean _) -> null;
        };
    }
}
