package dev.sanad.core.patients;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// The door to the clinic's patients. Nothing here blocks; futures complete on a thread of the core.
public interface PatientService {
    /// Finds patients as the person types: a prefix of each word of the name in either script (Arabic normalised), or
    /// of
    /// an identifier, file number, phone or member number. An empty text gives those last opened, then those last
    /// registered.
    ///
    /// @param limit at most 200
    CompletableFuture<Outcome<List<PatientHit>>> find(String text, int limit);

    /// The whole record, or `NOT_FOUND`. Opening a record is noted in the audit trail.
    CompletableFuture<Outcome<Patient>> get(PatientId id);

    /// What is wrong with a record as it stands; empty when it may be saved. Pure and quick: for use while typing.
    List<Finding> check(Patient patient);

    /// Registers a new record (version 0) or changes one; refused by rules, or when another has the same identifier
    /// (code `SND-PAT-DUPLICATE`), or `CHANGED_MEANWHILE` when the version is not the stored one.
    ///
    /// @return the record as stored, with its new version
    CompletableFuture<Outcome<Patient>> save(Patient patient);

    /// A fresh id for a record or coverage that is being typed.
    String newId();

    /// Imports a CSV (UTF-8, comma or semicolon) or XLSX file with a heading line; see docs/import.md for the
    /// columns.
    ///
    /// @param progress gets the number of lines done, on a thread of the core
    CompletableFuture<Outcome<ImportReport>> importFile(Path file, IntConsumer progress, Cancellation cancellation);

    /// How many patients there are; changes with every save.
    Signal<Long> count();

    /// The last record that was saved, so that open views can follow; the id of no patient (`-`) before the first.
    Signal<PatientId> lastSaved();
}
