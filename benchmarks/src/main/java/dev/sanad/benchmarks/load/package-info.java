/// Many people's work in one service tier.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.load;
