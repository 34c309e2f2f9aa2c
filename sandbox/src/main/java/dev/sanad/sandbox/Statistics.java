package dev.sanad.sandbox;

/// What the sandbox has done since its start.
///
/// @param messages      messages received
/// @param faultsPlayed  of these, answered wrongly on purpose
/// @param delayMicros   injected delay, added up
public record Statistics(long messages, long faultsPlayed, long delayMicros) {}
