/// What whoever looks after the clinic's computers has fixed for all of them.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.policy;
