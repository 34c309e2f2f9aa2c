/// From the start of the process to the first frame that somebody can use.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.start;
