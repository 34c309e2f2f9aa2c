/// Feature: from a patient to covered / not covered / could not determine, online and offline.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.eligibility;
