/// Reference feature: people, their identifiers and their coverages.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.patients;
