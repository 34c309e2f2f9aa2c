package dev.sanad.core.patients;

import dev.sanad.core.kernel.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A person as the clinic knows them.
///
/// @param id            this store's id
/// @param name          in one or both scripts
/// @param identifiers   at least one; the first is the one that is sent
/// @param birthDate     between 1900-01-01 and today (BV-00848)
/// @param gender        as on the document
/// @param demographics  marital status, occupation, religion, contact
/// @param coverages     in the order in which they are used; may be empty
/// @param version       counts the changes; 0 before the first save
public record Patient(
        PatientId id,
        PersonName name,
        List<PatientIdentifier> identifiers,
        LocalDate birthDate,
        Gender gender,
        Demographics demographics,
        List<PatientCoverage> coverages,
        long version) {
    public Patient {
        identifiers = List.copyOf(identifiers);
        coverages = List.copyOf(coverages);
    }

    /// The document that is sent: the first that is not the clinic's own number, or that one.
    public Optional<PatientIdentifier> leadingIdentifier() {
        return identifiers.stream()
                .filter(identifier -> identifier.kind() != IdentifierKind.MRN)
                .findFirst()
                .or(() -> identifiers.stream().findFirst());
    }

    /// The clinic's own file number.
    public Optional<String> mrn() {
        return identifiers.stream()
                .filter(identifier -> identifier.kind() == IdentifierKind.MRN)
                .map(PatientIdentifier::value)
                .findFirst();
    }
}
