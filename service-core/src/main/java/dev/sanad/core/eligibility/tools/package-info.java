/// What the feature of eligibility offers to the assistant.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.eligibility.tools;
