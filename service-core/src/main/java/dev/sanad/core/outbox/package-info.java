/// Durable queue of work that must still be done when the line returns; knows bytes, not features.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.outbox;
