package dev.sanad.core.nphies;

import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.nphies.fhir.MessageBundle;
import java.time.Duration;

/// A message and its answer.
///
/// @param request the id of what was sent
/// @param answer  what came back, with its focus
/// @param wire    the time on the line
public record Exchange(MessageId request, MessageBundle answer, Duration wire) {}
