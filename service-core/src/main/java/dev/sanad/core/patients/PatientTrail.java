package dev.sanad.core.patients;

import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.store.Tx;

/// Notes who did what to which record, in the transaction of the deed. No clinical text.
@FunctionalInterface
public interface PatientTrail {
    /// A record was added.
    String REGISTER = "patient.register";
    /// A record was changed.
    String CHANGE = "patient.change";
    /// A whole record was shown.
    String OPEN = "patient.open";
    /// A record was added or changed by a file.
    String IMPORT = "patient.import";

    void note(Tx tx, String action, PatientId id);
}
