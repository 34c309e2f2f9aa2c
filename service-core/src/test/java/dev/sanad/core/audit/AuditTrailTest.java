package dev.sanad.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    private TestStore open() {
        return TestStore.open(
                folder.resolve("clinic.db"), AuditTrail.migrations().toArray(Migration[]::new));
    }

    private Path anchor() {
        return folder.resolve("audit.anchor");
    }

    private AuditTrail trail(TestStore store) {
        return TestStore.done(AuditTrail.open(
                new AuditTrail.Parts(store.database(), KEY, anchor(), ManualTime.morning(), store.threads())));
    }

    @BeforeEach
    void tenEntries() {
        TestStore.done(AuditTrail.begin(KEY, anchor()));
        append(10);
    }

    private void append(int entries) {
        try (TestStore store = open();
                AuditTrail trail = trail(store)) {
            for (int i = 0; i < entries; i++) {
                TestStore.done(trail.note(AuditEntry.done("u-1", "patient.changed", "patient", "p-" + i))
                        .join());
            }
        }
    }

    /// What somebody does who has the key.
    private void tamper(String... statements) {
        try (TestStore store = open()) {
            store.write(tx -> {
                tx.update("DROP TRIGGER IF EXISTS audit_entry_is_final");
                tx.update("DROP TRIGGER IF EXISTS audit_entry_stays");
                return List.of(statements).stream().mapToInt(tx::update).sum();
            });
        }
    }

    private AuditVerdict verdict() {
        try (TestStore store = open();
                AuditTrail trail = trail(store)) {
            return TestStore.done(trail.verify().join());
        }
    }

    @Test
    void findsAnUntouchedChainWhole() {
        assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(10));
    }

    @Test
    void noticesAChangedEntry() {
        tamper("UPDATE audit_entry SET who='u-2' WHERE seq=4");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Edited(4));
    }

    @Test
    void noticesAChangedTimeAndAnEntryThatCannotBeOurs() {
        tamper("UPDATE audit_entry SET at=at+1 WHERE seq=7", "UPDATE audit_entry SET who='a name' WHERE seq=9");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Edited(7));
        tamper("UPDATE audit_entry SET who='a name' WHERE seq=3");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Edited(3));
    }

    @Test
    void noticesARemovedEntryAlsoWhereTheGapIsClosed() {
        tamper("DELETE FROM audit_entry WHERE seq=5");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Missing(5));
        tamper("UPDATE audit_entry SET seq=seq-1 WHERE seq>5");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Edited(5));
    }

    @Test
    void noticesSwappedEntries() {
        tamper(
                "UPDATE audit_entry SET seq=100 WHERE seq=2",
                "UPDATE audit_entry SET seq=2 WHERE seq=3",
                "UPDATE audit_entry SET seq=3 WHERE seq=100");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Edited(2));
    }

    @Test
    void noticesACutHead() {
        tamper("DELETE FROM audit_entry WHERE seq<=2");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Missing(1));
    }

    @Test
    void noticesACutTail() {
        tamper("DELETE FROM audit_entry WHERE seq>8");
        assertThat(verdict()).isEqualTo(new AuditVerdict.TailCut(10, 8));
        tamper("DELETE FROM audit_entry");
        assertThat(verdict()).isEqualTo(new AuditVerdict.TailCut(10, 0));
    }

    @Test
    void noticesATailThatWasCutAndWrittenOn() {
        tamper("DELETE FROM audit_entry WHERE seq>8");
        append(5);
        assertThat(verdict()).isEqualTo(new AuditVerdict.Edited(10));
    }

    @Test
    void noticesALostAndAForgedAnchor() throws IOException {
        byte[] forged = Files.readAllBytes(anchor());
        forged[7] = 3;
        Files.write(anchor(), forged);
        assertThat(verdict()).isEqualTo(new AuditVerdict.AnchorLost(10));
        Files.delete(anchor());
        assertThat(verdict()).isEqualTo(new AuditVerdict.AnchorLost(10));
    }

    @Test
    void doesNotCallACrashBetweenCommitAndAnchorTampering() throws IOException {
        byte[] before = Files.readAllBytes(anchor());
        append(5);
        Files.write(anchor(), before);
        assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(15));
        append(1);
        assertThat(verdict()).isEqualTo(new AuditVerdict.Intact(16));
    }

    @Test
    void undoesTheEntryWithItsAction() {
        try (TestStore store = open();
                AuditTrail trail = trail(store)) {
            Outcome<Long> undone = store.database()
                    .<Long>write(tx -> {
                        trail.append(tx, AuditEntry.done("u-1", "patient.changed", "patient", "p-1"));
                        throw new IllegalStateException("the action failed");
                    })
                    .join();
            assertThat(undone).isInstanceOf(Outcome.Failed.class);
            assertThat(TestStore.done(trail.verify().join())).isEqualTo(new AuditVerdict.Intact(10));
        }
    }

    @Test
    void refusesToChangeOrRemoveWithoutForce() {
        try (TestStore store = open()) {
            assertThat(store.database()
                            .write(tx -> tx.update("DELETE FROM audit_entry"))
                            .join())
                    .isInstanceOf(Outcome.Failed.class);
            assertThat(store.database()
                            .write(tx -> tx.update("UPDATE audit_entry SET who='x'"))
                            .join())
                    .isInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        try (TestStore store = open();
                AuditTrail trail = trail(store)) {
            List<AuditLine> newest =
                    TestStore.done(trail.recent(3, Long.MAX_VALUE).join());
            assertThat(newest).extracting(AuditLine::seq).containsExactly(10L, 9L, 8L);
            assertThat(newest.getFirst().entry())
                    .isEqualTo(AuditEntry.done("u-1", "patient.changed", "patient", "p-9"));
            assertThat(TestStore.done(trail.recent(3, 8).join()))
                    .extracting(AuditLine::seq)
                    .containsExactly(7L, 6L, 5L);
        }
    }

    @Test
    void takesCodesAndNoWords() {
        assertThatThrownBy(() -> AuditEntry.done("u-1", "patient.changed", "patient", "Fatimah Al-Harbi"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditEntry.done("u-1", "patient.changed", "patient", "سكري"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
