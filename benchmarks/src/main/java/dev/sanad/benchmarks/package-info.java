/// Measurements beside named peers, in one run. Not part of the shipped program.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks;
