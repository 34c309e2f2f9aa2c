/// The sandbox's index of documents: Kendra's `Retrieve` on the sandbox's port, in front of a few passages of its own
/// that are found by rules.
@org.jspecify.annotations.NullMarked
package dev.sanad.sandbox.index;
