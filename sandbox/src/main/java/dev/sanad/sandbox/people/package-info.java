/// The fictional people, payers and plans that the answers are computed from.
@org.jspecify.annotations.NullMarked
package dev.sanad.sandbox.people;
