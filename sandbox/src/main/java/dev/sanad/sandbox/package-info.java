/// A NPHIES of our own on loopback: training mode, embedded default, counterparty of the tests. Shares no code with
/// the service core: its reading of the rules is independent on purpose.
@org.jspecify.annotations.NullMarked
package dev.sanad.sandbox;
