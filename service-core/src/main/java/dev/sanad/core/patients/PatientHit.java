package dev.sanad.core.patients;

import dev.sanad.core.kernel.PatientId;
import java.time.LocalDate;

/// One line of a search's result.
///
/// @param id         whose
/// @param name       in one or both scripts
/// @param identifier the leading identifier's value; empty where there is none
/// @param kind       its kind
/// @param mrn        the file number; empty where there is none
/// @param birthDate  to tell namesakes apart
/// @param gender     likewise
/// @param coverages  how many coverages the record holds
public record PatientHit(
        PatientId id,
        PersonName name,
        String identifier,
        IdentifierKind kind,
        String mrn,
        LocalDate birthDate,
        Gender gender,
        int coverages) {}
