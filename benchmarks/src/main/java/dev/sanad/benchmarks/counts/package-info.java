/// Work that is counted, not timed.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.counts;
