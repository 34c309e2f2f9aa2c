/// The only door to the exchange.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.nphies;
