package dev.sanad.core.nphies.rules;

import java.time.LocalDate;

/// What rules need to know beside the message.
///
/// @param today the day on which the message is, or was, received, in the clinic's zone
public record RuleContext(LocalDate today) {}
