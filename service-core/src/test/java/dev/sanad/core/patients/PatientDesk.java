package dev.sanad.core.patients;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// The service on a real encrypted file, with a clock that moves by hand and a trail that can be read.
final class PatientDesk implements AutoCloseable {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T06:00:00Z"));
    final List<String> trail = new CopyOnWriteArrayList<>();
    final TestStore store;
    final CodeService codes;
    final PatientService patients;

    PatientDesk(Path folder) {
        List<Migration> steps = new ArrayList<>(CodesWiring.migrations());
        steps.addAll(PatientsWiring.migrations());
        store = TestStore.open(folder.resolve("clinic.db"), steps.toArray(Migration[]::new));
        Payer payer = new Payer(
                new PayerId("N-I-00001"),
                new Words("Example Insurance", "شركة المثال للتأمين"),
                null,
                "http://insurer.example/memberid",
                "sandbox");
        codes = CodesWiring.create(
                new CodesWiring.Deps(store.database(), store.threads(), List.of(payer), (tx, action, id) -> {}));
        patients = PatientsWiring.create(new PatientsWiring.Deps(
                store.database(),
                store.threads(),
                clock(),
                codes,
                (tx, action, id) -> trail.add(action + " " + id.value())));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    void later() {
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(1)));
    }

    Patient save(People people) {
        return TestStore.done(patients.save(people.get()).join());
    }

    List<String> find(String text) {
        return TestStore.done(patients.find(text, 50).join()).stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    static List<String> refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.why().stream()
                    .map(finding -> finding.code() + " " + finding.field())
                    .toList();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    @Override
    public void close() {
        store.close();
    }
}
