package dev.sanad.desktop.doors;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.patients.PersonName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// The patients' door with two people behind it.
public final class FakePatients implements PatientService {
    public final MutableSignal<Long> count = new MutableSignal<>(2L);
    private final List<PatientHit> people = List.of(
            hit("p1", "Sara Alotaibi", "سارة العتيبي", "1029384756"), hit("p2", "Faisal Khan", "", "2345678901"));

    private static PatientHit hit(String id, String english, String arabic, String number) {
        return new PatientHit(
                new PatientId(id),
                new PersonName(english, arabic),
                number,
                IdentifierKind.NATIONAL_ID,
                "",
                LocalDate.of(1990, 5, 17),
                Gender.FEMALE,
                1);
    }

    @Override
    public CompletableFuture<Outcome<List<PatientHit>>> find(String text, int limit) {
        String typed = text.toLowerCase(Locale.ROOT);
        return CompletableFuture.completedFuture(Outcome.done(people.stream()
                .filter(hit -> hit.name().english().toLowerCase(Locale.ROOT).contains(typed)
                        || hit.name().arabic().contains(typed))
                .toList()));
    }

    @Override
    public CompletableFuture<Outcome<Patient>> get(PatientId id) {
        return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.NOT_FOUND)));
    }

    @Override
    public List<Finding> check(Patient patient) {
        return List.of();
    }

    @Override
    public CompletableFuture<Outcome<Patient>> save(Patient patient) {
        return CompletableFuture.completedFuture(Outcome.done(patient));
    }

    @Override
    public String newId() {
        return "new";
    }

    @Override
    public CompletableFuture<Outcome<ImportReport>> importFile(
            Path file, IntConsumer progress, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Signal<Long> count() {
        return count;
    }

    @Override
    public Signal<PatientId> lastSaved() {
        return new MutableSignal<>(new PatientId("-"));
    }
}
