package dev.sanad.core.store;

/// A piece of work inside one transaction. It runs on a thread of the store: no network, no waiting, no second
/// transaction. An exception undoes all of it.
///
/// @param <T> what it finds or makes; copied out of the rows, as they end with the transaction
@FunctionalInterface
public interface Work<T> {
    T in(Tx tx);
}
