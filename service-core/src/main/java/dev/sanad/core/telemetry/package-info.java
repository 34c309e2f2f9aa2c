/// Timers per workflow and the state of the line, measured and off the start path.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.telemetry;
