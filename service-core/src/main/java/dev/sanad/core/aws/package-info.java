/// Amazon's services: how they are reached. Clients are built when first used, never on the way to the first
/// frame.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.aws;
