package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Words;
import java.time.Instant;

/// One line of a history: a check with its state.
///
/// @param id        the check
/// @param patient   whose
/// @param name      the patient's name at the time, to show in a list
/// @param payer     who was asked
/// @param serviced  for which days
/// @param askedAt   when
/// @param askedBy   the user's name
/// @param state     how far it is
/// @param verdict   `UNDETERMINED` while it is under way
/// @param sentence  the answer's sentence, or what is being waited for
public record CheckSummary(
        CheckId id,
        PatientId patient,
        String name,
        Words payer,
        DateRange serviced,
        Instant askedAt,
        String askedBy,
        State state,
        Verdict verdict,
        Words sentence) {
    /// How far a check is.
    public enum State {
        IN_FLIGHT,
        QUEUED,
        ANSWERED,
        FAILED,
        CANCELLED
    }
}
