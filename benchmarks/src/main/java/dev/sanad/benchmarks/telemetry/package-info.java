/// What measuring and being looked at cost.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.telemetry;
