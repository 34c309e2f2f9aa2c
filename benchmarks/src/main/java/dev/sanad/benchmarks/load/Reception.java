package dev.sanad.benchmarks.load;

import dev.sanad.benchmarks.Samples;
import dev.sanad.core.ClinicServices;
import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.Patient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// One person at a desk, hour after hour: finds a patient while typing, opens the record, looks at the last known
/// answer, asks the payer; and now and then imports a list. One thread each.
final class Reception implements Runnable {
    private static final long KEY_NANOS = 120_000_000;
    private static final int DAYS = 20;
    private static final int FOUND = 20;
    private static final int IMPORTS_EVERY = 6;

    /// What is done at a desk.
    enum Work {
        SEARCH,
        OPEN,
        RECALL,
        CHECK,
        IMPORT
    }

    /// The clinic around all desks.
    ///
    /// @param people   whom payers know
    /// @param today    in the clinic
    /// @param lists    to import
    /// @param endNanos when everybody goes home
    /// @param pause    between two patients, in nanoseconds; none where people work without a breath
    record Clinic(
            ClinicServices services,
            List<Patient> people,
            LocalDate today,
            ImportLists lists,
            long endNanos,
            long pause) {
        Clinic {
            people = List.copyOf(people);
        }
    }

    private final Clinic clinic;
    private final int number;
    private final Random random;
    private final Map<Work, Samples> times = new EnumMap<>(Work.class);
    private final Map<String, Integer> otherwise = new ConcurrentSkipListMap<>();

    Reception(Clinic clinic, int number) {
        this.clinic = clinic;
        this.number = number;
        // Neighbouring seeds begin alike.
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
        for (Work work : Work.values()) {
            times.put(work, new Samples());
        }
    }

    /// Times of one kind of work, in nanoseconds; read when everybody has gone home.
    Samples times(Work work) {
        return times.getOrDefault(work, new Samples());
    }

    /// Pieces of work that did not end as meant: what and why, how often.
    Map<String, Integer> otherwise() {
        return otherwise;
    }

    @Override
    public void run() {
        // Not all at once.
        rest((long) (clinic.pause() * random.nextDouble()));
        for (int visit = 0; System.nanoTime() < clinic.endNanos(); visit++) {
            visit(visit);
            if ((visit + number) % IMPORTS_EVERY == 0) {
                Path list = clinic.lists().next();
                measure(Work.IMPORT, () -> clinic.services().patients().importFile(list, _ -> {}, new Cancellation()));
            }
            rest((long) (clinic.pause() * (0.5 + random.nextDouble())));
        }
    }

    private void visit(int visit) {
        Patient patient =
                clinic.people().get((number * 7 + visit) % clinic.people().size());
        String name = visit % 2 == 0 ? patient.name().english() : patient.name().arabic();
        for (int letters = 2; letters <= Math.min(6, name.length()); letters += 2) {
            String typed = name.substring(0, letters);
            measure(Work.SEARCH, () -> clinic.services().patients().find(typed, FOUND));
            rest(clinic.pause() == 0 ? 0 : KEY_NANOS);
        }
        measure(Work.OPEN, () -> clinic.services().patients().get(patient.id()));
        EligibilityQuestion question = question(patient);
        measure(Work.RECALL, () -> clinic.services().eligibility().lastKnown(question));
        measure(Work.CHECK, () -> answered(question));
    }

    /// A check that the payer did not answer has failed here, whatever else the clinic knows.
    private CompletableFuture<Outcome<CheckResult>> answered(EligibilityQuestion question) {
        return clinic.services().eligibility().check(question).result().thenApply(outcome -> {
            switch (outcome) {
                case Outcome.Done<CheckResult>(CheckResult.LastKnown known) -> note(Work.CHECK, known.why());
                case Outcome.Done<CheckResult>(CheckResult.Undetermined none) -> note(Work.CHECK, none.why());
                default -> {
                    // Answered, or told where all work is.
                }
            }
            return outcome;
        });
    }

    private EligibilityQuestion question(Patient patient) {
        var coverage = patient.coverages().getFirst();
        return new EligibilityQuestion(
                patient.id(),
                coverage.payer(),
                List.of(coverage.id()),
                Set.of(Purpose.BENEFITS),
                // So that two desks rarely share a question, which the program would ask once.
                DateRange.day(clinic.today().plusDays(number % DAYS)),
                false,
                false);
    }

    private <T> void measure(Work work, Supplier<CompletableFuture<Outcome<T>>> doing) {
        long began = System.nanoTime();
        Outcome<T> outcome = doing.get().join();
        times(work).add(System.nanoTime() - began);
        switch (outcome) {
            case Outcome.Done<T> _ -> {
                // As meant.
            }
            case Outcome.Failed<T>(Failure why) -> note(work, why);
            case Outcome.Refused<T>(List<Finding> why) ->
                note(work, why.getFirst().code());
            case Outcome.Queued<T> _ -> note(work, "queued");
        }
    }

    private void note(Work work, Failure why) {
        note(work, why.code().id());
    }

    private void note(Work work, String why) {
        otherwise.merge(work.name().toLowerCase(Locale.ROOT) + "/" + why, 1, Integer::sum);
    }

    private static void rest(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
