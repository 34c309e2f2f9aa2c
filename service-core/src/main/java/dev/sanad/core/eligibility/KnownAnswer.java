package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import java.time.Instant;

/// An answer as the cache keeps it: the payer's message itself, so that nothing of it is lost and a better
/// reading later reads old answers better, too.
///
/// @param question   what it answers
/// @param check      the check it belongs to
/// @param askedBy    the user's name
/// @param answeredAt when
/// @param simulated  whether the sandbox answered
/// @param message    the raw answer
record KnownAnswer(
        EligibilityQuestion question,
        CheckId check,
        String askedBy,
        Instant answeredAt,
        boolean simulated,
        byte[] message) {}
