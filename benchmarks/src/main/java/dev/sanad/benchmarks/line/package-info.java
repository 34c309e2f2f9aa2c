/// The live eligibility check, beside the bare exchange of the same bytes.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.line;
