/// What the feature of patients offers to the assistant.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.patients.tools;
