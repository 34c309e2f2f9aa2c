/// Trials in numbers that a build has no time for: harmed messages, killed processes, the judge of messages.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.trials;
