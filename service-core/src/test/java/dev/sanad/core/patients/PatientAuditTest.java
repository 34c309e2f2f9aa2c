package dev.sanad.core.patients;

import static dev.sanad.core.patients.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.audit.AuditEntry;
import dev.sanad.core.audit.AuditLine;
import dev.sanad.core.audit.AuditTrail;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientAuditTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    private Path folder;

    @Test
    void eachDeedAndNothingElseStandsInTheTrail() {
        List<Migration> steps = new ArrayList<>(AuditTrail.migrations());
        steps.addAll(CodesWiring.migrations());
        steps.addAll(PatientsWiring.migrations());
        Path anchor = folder.resolve("audit.anchor");
        TestStore.done(AuditTrail.begin(KEY, anchor));
        try (TestStore store = TestStore.open(folder.resolve("clinic.db"), steps.toArray(Migration[]::new));
                AuditTrail audit = TestStore.done(AuditTrail.open(
                        new AuditTrail.Parts(store.database(), KEY, anchor, ManualTime.morning(), store.threads())))) {
            CodeService codes = CodesWiring.create(new CodesWiring.Deps(
                    store.database(),
                    store.threads(),
                    List.of(),
                    (tx, action, id) -> audit.append(tx, AuditEntry.done("u-1", action, "payer", id.value()))));
            PatientService patients = PatientsWiring.create(new PatientsWiring.Deps(
                    store.database(),
                    store.threads(),
                    Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC),
                    codes,
                    (tx, action, id) -> audit.append(tx, AuditEntry.done("u-2", action, "patient", id.value()))));
            PayerId payer = new PayerId("N-I-00001");
            TestStore.done(codes.savePayer(new Payer(payer, Words.same("Example"), null, "", "clinic"))
                    .join());
            TestStore.done(
                    patients.save(person("p-1").with(IdentifierKind.MRN, "F-1").get())
                            .join());
            patients.save(person("p-2").with(IdentifierKind.MRN, "F-1").get()).join();
            patients.get(new PatientId("p-9")).join();
            TestStore.done(patients.get(new PatientId("p-1")).join());
            List<AuditLine> lines =
                    TestStore.done(audit.recent(10, Long.MAX_VALUE).join());
            assertThat(lines)
                    .extracting(line -> line.entry().who() + " " + line.entry().action() + " "
                            + line.entry().recordId())
                    .containsExactly("u-2 patient.open p-1", "u-2 patient.register p-1", "u-1 payer.save N-I-00001");
            assertThat(TestStore.done(audit.verify().join())).isEqualTo(new AuditVerdict.Intact(3));
        }
    }
}
