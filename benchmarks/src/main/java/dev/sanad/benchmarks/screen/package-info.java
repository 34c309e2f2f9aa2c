/// Frames while figures and lists change.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.screen;
