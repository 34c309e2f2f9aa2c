package dev.sanad.core.patients;

import static dev.sanad.core.patients.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPatientsTest {
    @TempDir
    private Path folder;

    private PatientDesk desk;

    @BeforeEach
    void open() {
        desk = new PatientDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static FailureCode failure(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?>(Failure failure)) {
            return failure.code();
        }
        throw new AssertionError("not failed: " + outcome);
    }

    @Test
    void aRecordComesBackAsItWasSaved() {
        Patient saved = desk.save(person("p-1")
                .with(IdentifierKind.NATIONAL_ID, "1000000008")
                .with(IdentifierKind.PASSPORT, "A1234567")
                .with(IdentifierKind.MRN, "F-17")
                .phone("0512345678")
                .card("M-1")
                .card("M-2"));
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.demographics().phone()).isEqualTo("+966512345678");
        assertThat(TestStore.done(desk.patients.get(new PatientId("p-1")).join()))
                .isEqualTo(saved);
    }

    @Test
    void editsReplaceEverything() {
        desk.save(person("p-1")
                .with(IdentifierKind.NATIONAL_ID, "1000000008")
                .card("M-1")
                .phone("0512345678"));
        Patient changed = desk.save(person("p-1")
                .named("Nora Ali", "نورة علي")
                .with(IdentifierKind.IQAMA, "2000000006")
                .card("M-9")
                .version(1));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(TestStore.done(desk.patients.get(new PatientId("p-1")).join()))
                .isEqualTo(changed);
        assertThat(desk.find("sara")).isEmpty();
        assertThat(desk.find("1000000008")).isEmpty();
        assertThat(desk.find("M-1")).isEmpty();
        assertThat(desk.find("nora")).containsExactly("p-1");
        assertThat(desk.find("M-9")).containsExactly("p-1");
        assertThat(desk.patients.count().get()).isEqualTo(1);
    }

    @Test
    void aRecordThatSomebodyElseChangedIsNotOverwritten() {
        desk.save(person("p-1").with(IdentifierKind.NATIONAL_ID, "1000000008"));
        People second = person("p-1").named("Nora Ali", "").with(IdentifierKind.NATIONAL_ID, "1000000008");
        desk.save(second.version(1));
        assertThat(failure(desk.patients.save(second.version(1).get()).join()))
                .isEqualTo(FailureCode.CHANGED_MEANWHILE);
        assertThat(failure(desk.patients.save(second.version(0).get()).join()))
                .isEqualTo(FailureCode.CHANGED_MEANWHILE);
        assertThat(TestStore.done(desk.patients.get(new PatientId("p-1")).join())
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatDoesNotExistCannotBeOpenedOrChanged() {
        assertThat(failure(desk.patients.get(new PatientId("p-9")).join())).isEqualTo(FailureCode.NOT_FOUND);
        Patient unknown =
                person("p-9").with(IdentifierKind.MRN, "F-1").version(3).get();
        assertThat(failure(desk.patients.save(unknown).join())).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(desk.trail).isEmpty();
    }

    @Test
    void anIdentifierBelongsToOneRecord() {
        desk.save(person("p-1").with(IdentifierKind.NATIONAL_ID, "1000000008").with(IdentifierKind.MRN, "F-1"));
        Patient twin = person("p-2")
                .with(IdentifierKind.PASSPORT, "A1")
                .with(IdentifierKind.NATIONAL_ID, "١٠٠٠٠٠٠٠٠٨")
                .get();
        assertThat(PatientDesk.refusal(desk.patients.save(twin).join()))
                .containsExactly("SND-PAT-DUPLICATE identifier[1].value");
        assertThat(desk.patients.count().get()).isEqualTo(1);
        assertThat(desk.find("A1")).isEmpty();
        // the same number as another kind of document is another document
        desk.save(person("p-3").with(IdentifierKind.VISA, "1000000008"));
    }

    @Test
    void rulesStopASave() {
        Patient bad = person("p-1").with(IdentifierKind.NATIONAL_ID, "123").get();
        assertThat(PatientDesk.refusal(desk.patients.save(bad).join())).containsExactly("BV-00797 identifier[0].value");
        assertThat(desk.patients.check(bad)).hasSize(1);
        assertThat(desk.patients.count().get()).isZero();
        assertThat(desk.trail).isEmpty();
    }

    @Test
    void aWarningDoesNotStopASave() {
        Patient sample = person("p-1").with(IdentifierKind.IQAMA, "2000000003").get();
        assertThat(desk.patients.check(sample)).hasSize(1);
        assertThat(TestStore.done(desk.patients.save(sample).join()).version()).isEqualTo(1);
    }

    @Test
    void everyDeedLeavesATrace() {
        desk.save(person("p-1").with(IdentifierKind.MRN, "F-1"));
        desk.save(
                person("p-1").named("Nora", "").with(IdentifierKind.MRN, "F-1").version(1));
        desk.patients.get(new PatientId("p-1")).join();
        assertThat(desk.trail).containsExactly("patient.register p-1", "patient.change p-1", "patient.open p-1");
    }

    @Test
    void anEmptySearchGivesThoseLastOpened() {
        for (String id : List.of("p-1", "p-2", "p-3")) {
            desk.save(person(id).with(IdentifierKind.MRN, "F-" + id));
        }
        for (String id : List.of("p-2", "p-1", "p-3", "p-1")) {
            desk.later();
            desk.patients.get(new PatientId(id)).join();
        }
        assertThat(desk.find("  ")).containsExactly("p-1", "p-3", "p-2");
    }

    @Test
    void onlyFiftyAreRememberedAsOpened() {
        for (int i = 0; i < 60; i++) {
            desk.save(person("p-" + i).with(IdentifierKind.MRN, "F-" + i));
        }
        for (int i = 59; i >= 0; i--) {
            desk.later();
            desk.patients.get(new PatientId("p-" + i)).join();
        }
        assertThat(desk.find("")).hasSize(50).startsWith("p-0", "p-1").endsWith("p-48", "p-49");
        assertThat(TestStore.done(desk.patients.find("", 200).join()))
                .extracting(hit -> hit.id().value())
                .hasSize(60)
                .doesNotHaveDuplicates()
                .endsWith("p-59", "p-58", "p-57", "p-56", "p-55", "p-54", "p-53", "p-52", "p-51", "p-50");
    }

    @Test
    void signalsFollowTheSaves() {
        List<String> saved = new ArrayList<>();
        desk.patients.lastSaved().subscribe(id -> saved.add(id.value()));
        desk.save(person("p-1").with(IdentifierKind.MRN, "F-1"));
        desk.save(
                person("p-1").named("Nora", "").with(IdentifierKind.MRN, "F-1").version(1));
        desk.save(person("p-2").with(IdentifierKind.MRN, "F-2"));
        assertThat(saved).containsExactly("-", "p-1", "-", "p-1", "p-2");
        assertThat(desk.patients.count().get()).isEqualTo(2);
    }

    @Test
    void everythingIsThereAfterReopening() {
        Patient saved = desk.save(
                person("p-1").with(IdentifierKind.NATIONAL_ID, "1000000008").card("M-1"));
        desk.close();
        desk = new PatientDesk(folder);
        assertThat(desk.find("سارة")).containsExactly("p-1");
        assertThat(TestStore.done(desk.patients.get(new PatientId("p-1")).join()))
                .isEqualTo(saved);
        desk.save(person("p-2").with(IdentifierKind.MRN, "F-2"));
        assertThat(desk.patients.count().get()).isEqualTo(2);
    }

    @Test
    void idsAreNewAndInOrder() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(desk.patients.newId());
        }
        assertThat(ids)
                .hasSize(1_000)
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        String before = desk.patients.newId();
        desk.later();
        assertThat(desk.patients.newId()).isGreaterThan(before);
    }
}
