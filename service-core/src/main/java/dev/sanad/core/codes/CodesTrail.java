package dev.sanad.core.codes;

import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.store.Tx;

/// Notes who changed the directory, in the transaction of the change.
@FunctionalInterface
public interface CodesTrail {
    /// A payer was added or changed.
    String SAVE_PAYER = "payer.save";

    void note(Tx tx, String action, PayerId id);
}
