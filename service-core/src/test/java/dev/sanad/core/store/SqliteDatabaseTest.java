package dev.sanad.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
    private static final Migration PEOPLE = new Migration("people", 1, """
            CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, born TEXT, seen INTEGER, face BLOB);
            CREATE TABLE name_log (name TEXT NOT NULL);
            CREATE TRIGGER person_named AFTER INSERT ON person BEGIN
              INSERT INTO name_log(name) VALUES (new.name);
            END;
            """);
    private static final String INSERT = "INSERT INTO person(name, born, seen, face) VALUES (?,?,?,?)";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("clinic.db");
    }

    private static int add(Tx tx, String name) {
        return tx.update("INSERT INTO person(name) VALUES (?)", name);
    }

    private static FailureCode code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(Failure failure) ? failure.code() : FailureCode.UNEXPECTED;
    }

    @Test
    void keepsEveryKindOfValueOverAReopening() {
        Instant seen = Instant.parse("2026-11-24T06:00:00.123Z");
        LocalDate born = LocalDate.of(1984, 2, 29);
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            store.write(tx -> tx.update(INSERT, "فاطمة", born, seen, new byte[] {0, 1, -1}));
            store.write(tx -> tx.update(INSERT, "Omar", null, null, null));
        }
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            List<String> found = store.read(tx -> tx.list(
                    "SELECT name, born, seen, face FROM person ORDER BY id",
                    row -> row.text("name")
                            + row.dateOrNull("born")
                            + row.instantOrNull("seen")
                            + (row.isNull("face") ? 0 : row.bytes(4).length)));
            assertThat(found).containsExactly("فاطمة" + born + seen + 3, "Omarnullnull0");
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM name_log")))
                    .isEqualTo(2);
        }
    }

    @Test
    void undoesTheWholeWorkWhenItThrows() {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            Outcome<Integer> twice = store.database()
                    .<Integer>write(tx -> add(tx, "Omar") + add(tx, "Omar"))
                    .join();
            assertThat(code(twice)).isEqualTo(FailureCode.UNEXPECTED);
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM person")))
                    .isZero();
        }
    }

    @Test
    void undoesARefusedAttemptAndKeepsADoneOne() {
        Finding finding = new Finding("SND-001", Severity.ERROR, "", "name", Words.same("taken"));
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            AtomicInteger told = new AtomicInteger();
            Attempt<Integer> refusing = tx -> {
                add(tx, "Omar");
                tx.afterCommit(told::incrementAndGet);
                return Outcome.refused(List.of(finding));
            };
            assertThat(store.database().attempt(refusing).join()).isInstanceOf(Outcome.Refused.class);
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM person")))
                    .isZero();
            assertThat(told).hasValue(0);
            store.database()
                    .attempt(tx -> {
                        tx.afterCommit(told::incrementAndGet);
                        return Outcome.done(add(tx, "Omar"));
                    })
                    .join();
            assertThat(told).hasValue(1);
        }
    }

    @Test
    void takesWritesAheadOfTheDiskInTheOrderInWhichTheyCame() throws Exception {
        List<String> names = new ArrayList<>();
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            CountDownLatch gate = new CountDownLatch(1);
            List<CompletableFuture<Outcome<Integer>>> results = new ArrayList<>();
            CompletableFuture<Outcome<Boolean>> blocker = store.database().write(tx -> await(gate));
            for (int i = 0; i < 90; i++) {
                String name = "Person " + i;
                names.add(name);
                Work<Integer> work = tx -> add(tx, name);
                results.add(
                        i / 10 % 3 == 0
                                ? store.database().write(work)
                                : store.database().writeAhead(work));
            }
            gate.countDown();
            TestStore.done(blocker.join());
            results.forEach(result -> assertThat(TestStore.done(result.join())).isEqualTo(1));
        }
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            assertThat(store.<List<String>>read(
                            tx -> tx.list("SELECT name FROM person ORDER BY id", row -> row.text(1))))
                    .isEqualTo(names);
        }
    }

    /// SQLite's levels: 1 leaves the log to the system, 2 waits until it is on the disk.
    @Test
    void waitsForTheDiskUnlessTheWorkDoesNotNeedIt() {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            assertThat(store.<Long>write(tx -> tx.count("PRAGMA synchronous"))).isEqualTo(2);
            assertThat(TestStore.done(store.database()
                            .<Long>writeAhead(tx -> tx.count("PRAGMA main.synchronous"))
                            .join()))
                    .isEqualTo(1);
            assertThat(store.<Long>write(tx -> tx.count("PRAGMA MAIN.synchronous")))
                    .isEqualTo(2);
        }
    }

    @Test
    void letsWritesThatWaitShareOneCommitWithoutSharingTheirTrouble() throws Exception {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            CountDownLatch gate = new CountDownLatch(1);
            List<CompletableFuture<Outcome<Integer>>> results = new ArrayList<>();
            CompletableFuture<Outcome<Boolean>> blocker = store.database().write(tx -> await(gate));
            for (int i = 0; i < 100; i++) {
                String name = i == 50 ? "Person 49" : "Person " + i;
                results.add(store.database().write(tx -> add(tx, name)));
            }
            long before = store.database().figures().commits();
            gate.countDown();
            blocker.join();
            long failed = results.stream()
                    .map(CompletableFuture::join)
                    .filter(outcome -> outcome instanceof Outcome.Failed)
                    .count();
            assertThat(failed).isEqualTo(1);
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM person")))
                    .isEqualTo(99);
            assertThat(store.database().figures().commits() - before).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void readsOneStateBesideAWrite() throws Exception {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch written = new CountDownLatch(1);
            CompletableFuture<Outcome<Boolean>> same = store.database().read(tx -> {
                long before = tx.count("SELECT count(*) FROM person");
                reading.countDown();
                return await(written) && before == tx.count("SELECT count(*) FROM person");
            });
            reading.await();
            store.write(tx -> add(tx, "Omar"));
            written.countDown();
            assertThat(TestStore.done(same.join())).isTrue();
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM person")))
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesToWriteWhereOneReads() {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            assertThat(store.database().read(tx -> add(tx, "Omar")).join()).isInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    void refusesAStatementWithAMissingValue() {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            store.write(tx -> tx.update("INSERT INTO person(name, born) VALUES (?,?)", "Omar", "1980-01-01"));
            Outcome<Integer> missing = store.database()
                    .write(tx -> tx.update("INSERT INTO person(name, born) VALUES (?,?)", "Sara"))
                    .join();
            assertThat(missing).isInstanceOf(Outcome.Failed.class);
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM person")))
                    .isEqualTo(1);
        }
    }

    @Test
    void readsTheSameStatementInsideItself() {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            store.write(tx -> add(tx, "Omar") + add(tx, "Sara"));
            String all = "SELECT name FROM person ORDER BY name";
            List<Integer> nested = store.read(tx ->
                    tx.list(all, _ -> tx.list(all, row -> row.text(1)).size()));
            assertThat(nested).containsExactly(2, 2);
        }
    }

    @Test
    void answersAQuestionWithoutRowsWithNothing() {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            Optional<String> nobody =
                    store.read(tx -> tx.one("SELECT name FROM person WHERE id=?", row -> row.text(1), 1));
            assertThat(nobody).isEmpty();
        }
    }

    @Test
    void refusesAnotherKeyAndAPlainFileAndANewerOne() throws IOException {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            store.write(tx -> add(tx, "Omar"));
        }
        byte[] content = Files.readAllBytes(file());
        try (CoreExecutors executors = TestStore.executors()) {
            assertThat(code(SqliteDatabase.open(TestStore.config(file(), 8, PEOPLE), executors)))
                    .isEqualTo(FailureCode.STORE_WRONG_KEY);
            assertThat(code(SqliteDatabase.open(TestStore.config(file(), 7), executors)))
                    .isEqualTo(FailureCode.STORE_NEWER);
            Migration changed = new Migration("people", 1, PEOPLE.script() + " ");
            assertThat(code(SqliteDatabase.open(TestStore.config(file(), 7, changed), executors)))
                    .isEqualTo(FailureCode.STORE_FAILED);
            assertThat(Files.readAllBytes(file())).isEqualTo(content);
            Path plain = folder.resolve("plain.db");
            Files.writeString(plain, "SQLite format 3\0 and more", StandardCharsets.US_ASCII);
            assertThat(code(SqliteDatabase.open(TestStore.config(plain, 7, PEOPLE), executors)))
                    .isEqualTo(FailureCode.STORE_NOT_ENCRYPTED);
        }
    }

    @Test
    void refusesASecondOpeningAndTakesItAfterTheFirstClosed() {
        try (CoreExecutors executors = TestStore.executors()) {
            try (TestStore store = TestStore.open(file(), PEOPLE)) {
                assertThat(code(SqliteDatabase.open(TestStore.config(file(), 7, PEOPLE), executors)))
                        .isEqualTo(FailureCode.STORE_IN_USE);
                store.write(tx -> add(tx, "Omar"));
            }
            SqliteDatabase second = TestStore.done(SqliteDatabase.open(TestStore.config(file(), 7, PEOPLE), executors));
            second.close();
            second.close();
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoomAgain() {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            store.write(tx -> tx.list("PRAGMA max_page_count=20", row -> row.number(1)));
            Outcome<Integer> full = store.database()
                    .write(tx -> tx.update(INSERT, "Omar", null, null, new byte[1 << 20]))
                    .join();
            assertThat(code(full)).isEqualTo(FailureCode.STORE_FULL);
            store.write(tx -> tx.list("PRAGMA max_page_count=100000", row -> row.number(1)));
            assertThat(store.<Integer>write(tx -> tx.update(INSERT, "Omar", null, null, new byte[1 << 20])))
                    .isEqualTo(1);
        }
    }

    @Test
    void appliesLaterStepsToAnOlderFile() {
        TestStore.open(file(), PEOPLE).close();
        Migration second = new Migration("people", 2, "ALTER TABLE person ADD COLUMN phone TEXT");
        try (TestStore store = TestStore.open(file(), PEOPLE, second)) {
            store.write(tx -> tx.update("INSERT INTO person(name, phone) VALUES ('Omar', '+966')"));
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM schema_step")))
                    .isEqualTo(2);
        }
    }

    @Test
    void leavesAnOlderFileAsItWasWhereAStepFails() {
        TestStore.open(file(), PEOPLE).close();
        Migration broken = new Migration("people", 2, "CREATE TABLE half(x); CREATE TABLE half(x);");
        try (CoreExecutors executors = TestStore.executors()) {
            assertThat(SqliteDatabase.open(TestStore.config(file(), 7, PEOPLE, broken), executors))
                    .isInstanceOf(Outcome.Failed.class);
        }
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM sqlite_schema WHERE name='half'")))
                    .isZero();
        }
    }

    @Test
    void rebuildsADamagedCacheAndSaysSo() throws IOException {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            store.write(tx -> add(tx, "Omar"));
        }
        byte[] content = Files.readAllBytes(file());
        content[100] ^= 1;
        Files.write(file(), content);
        try (CoreExecutors executors = TestStore.executors()) {
            var opened = TestStore.done(SqliteDatabase.openRebuildable(TestStore.config(file(), 7, PEOPLE), executors));
            assertThat(opened.rebuilt()).isTrue();
            opened.database().close();
            var again = TestStore.done(SqliteDatabase.openRebuildable(TestStore.config(file(), 7, PEOPLE), executors));
            assertThat(again.rebuilt()).isFalse();
            again.database().close();
        }
    }

    @Test
    void rebuildsACacheWhoseDamageWasFoundWhileReading() throws IOException {
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            store.write(tx -> tx.update(INSERT, "Omar", null, null, new byte[1 << 20]));
        }
        byte[] content = Files.readAllBytes(file());
        content[content.length - 5_000] ^= 1;
        Files.write(file(), content);
        try (CoreExecutors executors = TestStore.executors()) {
            var opened = TestStore.done(SqliteDatabase.openRebuildable(TestStore.config(file(), 7, PEOPLE), executors));
            assertThat(opened.rebuilt()).isFalse();
            Outcome<List<byte[]>> read = opened.database()
                    .read(tx -> tx.list("SELECT face FROM person", row -> row.bytes(1)))
                    .join();
            assertThat(read).isInstanceOf(Outcome.Failed.class);
            assertThat(opened.database().isDamaged()).isTrue();
            opened.database().close();
            var again = TestStore.done(SqliteDatabase.openRebuildable(TestStore.config(file(), 7, PEOPLE), executors));
            assertThat(again.rebuilt()).isTrue();
            again.database().close();
        }
    }

    @Test
    void leavesNoHandleOpenAndNoLogBehind() throws IOException {
        TestStore store = TestStore.open(file(), PEOPLE);
        store.write(tx -> add(tx, "Omar"));
        store.read(tx -> tx.count("SELECT count(*) FROM person"));
        assertThat(store.database().openReaders()).isEqualTo(1);
        store.close();
        assertThat(store.database().openReaders()).isZero();
        assertThat(folder.resolve("clinic.db-wal")).doesNotExist();
        Path handles = Path.of("/proc/self/fd");
        if (Files.isDirectory(handles)) {
            try (var open = Files.list(handles)) {
                assertThat(open.map(SqliteDatabaseTest::target)).noneMatch(name -> name.contains(folder.toString()));
            }
        }
        assertThat(store.database().read(tx -> tx.count("SELECT 1")).join()).isInstanceOf(Outcome.Failed.class);
        assertThat(store.database().write(tx -> tx.count("SELECT 1")).join()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void keepsNamesOutOfEveryFileWhileItIsOpen() throws IOException {
        String name = "Fatimah Al-Harbi 1098765432";
        try (TestStore store = TestStore.open(file(), PEOPLE)) {
            for (int i = 0; i < 200; i++) {
                String numbered = name + " " + i;
                store.write(tx -> add(tx, numbered));
            }
            store.read(tx -> tx.list("SELECT name FROM person ORDER BY born, name DESC", row -> row.text(1)));
            assertThat(PlainTextSearch.filesWith(folder, List.of("Fatimah", "1098765432")))
                    .isEmpty();
        }
        assertThat(PlainTextSearch.filesWith(folder, List.of("Fatimah", "1098765432", "SQLite format 3")))
                .isEmpty();
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
