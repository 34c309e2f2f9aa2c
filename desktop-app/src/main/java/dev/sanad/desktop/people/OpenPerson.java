package dev.sanad.desktop.people;

import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;

/// The patient that a screen has open, as something to point at.
public final class OpenPerson {
    private OpenPerson() {}

    /// A reference to a patient, called by the name in either script.
    public static Reference of(Patient patient) {
        return new Reference(
                Reference.Kind.PATIENT,
                patient.id().value(),
                new Words(patient.name().shown(false), patient.name().shown(true)));
    }
}
