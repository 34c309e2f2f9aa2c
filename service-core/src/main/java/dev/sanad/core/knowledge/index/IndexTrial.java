package dev.sanad.core.knowledge.index;

import java.time.Duration;

/// How a trial of the index ended.
///
/// @param passages how many it gave
/// @param time     from the question to the whole answer
public record IndexTrial(int passages, Duration time) {}
