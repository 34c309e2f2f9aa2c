/// Messages built, encoded, parsed and projected, beside HAPI FHIR on the same messages.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.codec;
