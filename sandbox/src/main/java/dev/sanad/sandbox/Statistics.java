package dev.sanad.sandbox;

/// What the sandbox has done since its start.
///
/// @param messages      messages received
/// @param faultsPlayed  of these, answered wrongly on purpose
/// @param delayMicros   injected delay, added up
/// @param workMicros    its own work on messages, added up; both as in the headers of the answers
public record Statistics(long messages, long faultsPlayed, long delayMicros, long workMicros) {}
