package dev.sanad.desktop.fakes;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Patients in memory. Searches are answered at once, or by hand where `slow` is set.
public final class FakePatients implements PatientService {
    public final Map<PatientId, Patient> stored = new LinkedHashMap<>();
    public final List<String> searches = new ArrayList<>();
    public final List<CompletableFuture<Outcome<List<PatientHit>>>> pending = new ArrayList<>();
    public final List<Patient> saved = new ArrayList<>();
    public final CompletableFuture<Outcome<ImportReport>> importing = new CompletableFuture<>();
    public final MutableSignal<Long> count = new MutableSignal<>(2L);
    public final MutableSignal<PatientId> lastSaved = new MutableSignal<>(new PatientId("-"));
    public boolean slow;
    public @Nullable IntConsumer progress;
    public @Nullable Cancellation cancellation;
    public @Nullable Outcome<Patient> saveEnding;
    private int ids;

    public FakePatients(Patient... patients) {
        for (Patient patient : patients) {
            stored.put(patient.id(), patient);
        }
    }

    public static PatientHit hit(Patient patient) {
        var leading = patient.leadingIdentifier().orElseThrow();
        return new PatientHit(
                patient.id(),
                patient.name(),
                leading.value(),
                leading.kind(),
                patient.mrn().orElse(""),
                patient.birthDate(),
                patient.gender(),
                patient.coverages().size());
    }

    @Override
    public CompletableFuture<Outcome<List<PatientHit>>> find(String text, int limit) {
        searches.add(text);
        if (slow) {
            CompletableFuture<Outcome<List<PatientHit>>> answer = new CompletableFuture<>();
            pending.add(answer);
            return answer;
        }
        return CompletableFuture.completedFuture(Outcome.done(matching(text)));
    }

    public List<PatientHit> matching(String text) {
        return stored.values().stream()
                .filter(patient -> text.isBlank()
                        || patient.name().english().contains(text)
                        || patient.name().arabic().contains(text)
                        || patient.identifiers().stream()
                                .anyMatch(identifier -> identifier.value().startsWith(text)))
                .map(FakePatients::hit)
                .toList();
    }

    @Override
    public CompletableFuture<Outcome<Patient>> get(PatientId id) {
        Patient found = stored.get(id);
        return CompletableFuture.completedFuture(
                found == null ? Outcome.failed(Failure.of(FailureCode.NOT_FOUND)) : Outcome.done(found));
    }

    @Override
    public List<Finding> check(Patient patient) {
        List<Finding> found = new ArrayList<>();
        if (patient.name().english().isBlank() && patient.name().arabic().isBlank()) {
            found.add(finding("SND-PAT-NAME", "name.english"));
        }
        if (patient.identifiers().isEmpty()) {
            found.add(finding("SND-PAT-IDENTIFIER", "identifier"));
        } else if (patient.identifiers().getFirst().value().length() != 10) {
            found.add(finding("BV-00797", "identifier[0].value"));
        }
        for (int at = 0; at < patient.coverages().size(); at++) {
            if (patient.coverages().get(at).memberId().isBlank()) {
                found.add(finding("SND-PAT-MEMBER", "coverage[" + at + "].memberId"));
            }
        }
        return found;
    }

    public static Finding finding(String code, String field) {
        return new Finding(code, Severity.ERROR, "", field, new Words("Mend " + code, "صحح " + code));
    }

    @Override
    public CompletableFuture<Outcome<Patient>> save(Patient patient) {
        saved.add(patient);
        if (saveEnding != null) {
            return CompletableFuture.completedFuture(saveEnding);
        }
        Patient kept = new Patient(
                patient.id(),
                patient.name(),
                patient.identifiers(),
                patient.birthDate(),
                patient.gender(),
                patient.demographics(),
                patient.coverages(),
                patient.version() + 1);
        stored.put(kept.id(), kept);
        lastSaved.set(kept.id());
        return CompletableFuture.completedFuture(Outcome.done(kept));
    }

    @Override
    public String newId() {
        return "id-" + ++ids;
    }

    @Override
    public CompletableFuture<Outcome<ImportReport>> importFile(
            Path file, IntConsumer progress, Cancellation cancellation) {
        this.progress = progress;
        this.cancellation = cancellation;
        return importing;
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
