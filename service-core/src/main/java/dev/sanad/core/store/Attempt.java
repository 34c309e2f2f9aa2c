package dev.sanad.core.store;

import dev.sanad.core.kernel.Outcome;

/// Work whose rows decide how it ends. `Done` and `Queued` are kept; `Refused`, `Failed` and an exception undo
/// all of
/// it. The rules of {@link Work} hold.
///
/// @param <T> what a good ending carries
@FunctionalInterface
public interface Attempt<T> {
    Outcome<T> in(Tx tx);
}
