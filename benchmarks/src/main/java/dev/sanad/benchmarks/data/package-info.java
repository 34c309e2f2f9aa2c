/// Fictional people by the million, and what is measured with them.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.data;
