package dev.sanad.core;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// The door to the patients with what a person waits for timed.
record TimedPatients(PatientService door, Telemetry telemetry) implements PatientService {
    @Override
    public CompletableFuture<Outcome<List<PatientHit>>> find(String text, int limit) {
        return telemetry.time(Workflow.PATIENT_SEARCH, () -> door.find(text, limit));
    }

    @Override
    public CompletableFuture<Outcome<Patient>> get(PatientId id) {
        return door.get(id);
    }

    @Override
    public List<Finding> check(Patient patient) {
        return door.check(patient);
    }

    @Override
    public CompletableFuture<Outcome<Patient>> save(Patient patient) {
        return telemetry.time(Workflow.PATIENT_SAVE, () -> door.save(patient));
    }

    @Override
    public String newId() {
        return door.newId();
    }

    @Override
    public CompletableFuture<Outcome<ImportReport>> importFile(
            Path file, IntConsumer progress, Cancellation cancellation) {
        return telemetry.time(Workflow.PATIENT_IMPORT, () -> door.importFile(file, progress, cancellation));
    }

    @Override
    public Signal<Long> count() {
        return door.count();
    }

    @Override
    public Signal<PatientId> lastSaved() {
        return door.lastSaved();
    }
}
