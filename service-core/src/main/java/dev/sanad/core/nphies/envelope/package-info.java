/// Builds request messages: header, ids, full URLs and references from one map.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.nphies.envelope;
