package dev.sanad.core.audit;

import java.time.Instant;

/// An entry as it stands in the chain.
///
/// @param seq   its place, from 1 without gaps
/// @param at    when
/// @param entry who, what, which record, with which ending
public record AuditLine(long seq, Instant at, AuditEntry entry) {}
