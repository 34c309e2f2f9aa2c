package dev.sanad.core.patients;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.patients.PatientStore.Stored;
import dev.sanad.core.patients.rules.PatientFindings;
import dev.sanad.core.patients.rules.PatientRules;
import dev.sanad.core.patients.rules.PatientTidying;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Tx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// Patients in the clinic's encrypted database. Each save, with its audit entry, is one transaction.
final class StoredPatients implements PatientService {
    private static final PatientId NOBODY = new PatientId("-");

    private final Database database;
    private final Clock clock;
    private final PatientRules rules;
    private final PatientTrail trail;
    private final PatientImport imports;
    private final TimeOrderedIds ids;
    private final PatientStore store;
    private final PatientSearch search = new PatientSearch();
    private final MutableSignal<Long> count = new MutableSignal<>(0L);
    private final MutableSignal<PatientId> lastSaved = new MutableSignal<>(NOBODY);

    StoredPatients(
            PatientsWiring.Deps deps,
            PatientStore store,
            PatientRules rules,
            PatientImport imports,
            TimeOrderedIds ids) {
        this.store = store;
        this.database = deps.database();
        this.clock = deps.clock();
        this.rules = rules;
        this.trail = deps.trail();
        this.imports = imports;
        this.ids = ids;
    }

    /// Fetches what the signals start with.
    void begin() {
        database.read(store::count).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done<Long>(Long stored)) {
                // a save may have been quicker
                count.update(now -> now == 0 ? stored : now);
            }
        });
    }

    @Override
    public CompletableFuture<Outcome<List<PatientHit>>> find(String text, int limit) {
        return database.read(tx -> search.find(tx, text, limit));
    }

    @Override
    public CompletableFuture<Outcome<Patient>> get(PatientId id) {
        return database.attempt(tx -> {
            Optional<Stored> found = store.find(tx, id);
            if (found.isEmpty()) {
                return Outcome.failed(Failure.of(FailureCode.NOT_FOUND));
            }
            store.opened(tx, found.get().nr(), clock.instant());
            trail.note(tx, PatientTrail.OPEN, id);
            return Outcome.done(found.get().patient());
        });
    }

    @Override
    public List<Finding> check(Patient patient) {
        return rules.check(PatientTidying.tidy(patient));
    }

    @Override
    public CompletableFuture<Outcome<Patient>> save(Patient patient) {
        Patient tidy = PatientTidying.tidy(patient);
        List<Finding> findings = rules.check(tidy);
        if (findings.stream().anyMatch(Finding::isError)) {
            return CompletableFuture.completedFuture(Outcome.refused(findings));
        }
        return database.attempt(tx -> save(tx, tidy));
    }

    private Outcome<Patient> save(Tx tx, Patient patient) {
        Optional<Stored> before = store.find(tx, patient.id());
        if (patient.version() > 0 && before.isEmpty()) {
            return Outcome.failed(Failure.of(FailureCode.NOT_FOUND));
        }
        if (before.isPresent() && before.get().patient().version() != patient.version()) {
            return Outcome.failed(Failure.of(FailureCode.CHANGED_MEANWHILE));
        }
        List<Finding> taken = taken(tx, patient, before);
        if (!taken.isEmpty()) {
            return Outcome.refused(taken);
        }
        Patient saved;
        if (before.isPresent()) {
            saved = store.update(tx, before.get(), patient).patient();
            trail.note(tx, PatientTrail.CHANGE, patient.id());
        } else {
            saved = store.insert(tx, patient).patient();
            store.added(tx, 1);
            trail.note(tx, PatientTrail.REGISTER, patient.id());
        }
        long stored = store.count(tx);
        tx.afterCommit(() -> tell(saved.id(), stored));
        return Outcome.done(saved);
    }

    private List<Finding> taken(Tx tx, Patient patient, Optional<Stored> before) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < patient.identifiers().size(); i++) {
            Optional<Long> owner = store.owner(tx, patient.identifiers().get(i));
            boolean others =
                    owner.isPresent() && (before.isEmpty() || before.get().nr() != owner.get());
            if (others) {
                found.add(PatientFindings.error(PatientFindings.DUPLICATE, "identifier[" + i + "].value"));
            }
        }
        return found;
    }

    private void tell(PatientId id, long stored) {
        count.set(stored);
        if (lastSaved.get().equals(id)) {
            // an equal value is not delivered, and the same record may be saved twice in a row
            lastSaved.set(NOBODY);
        }
        lastSaved.set(id);
    }

    @Override
    public String newId() {
        return ids.next();
    }

    @Override
    public CompletableFuture<Outcome<ImportReport>> importFile(
            Path file, IntConsumer progress, Cancellation cancellation) {
        return imports.run(file, progress, cancellation, count::set);
    }

    @Override
    public Signal<Long> count() {
        return count;
    }

    @Override
    public Signal<PatientId> lastSaved() {
        return lastSaved;
    }
}
