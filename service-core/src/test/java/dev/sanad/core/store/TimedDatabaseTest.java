package dev.sanad.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.telemetry.Telemetry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedDatabaseTest {
    private static final Migration PEOPLE =
            new Migration("people", 1, "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL);");

    @TempDir
    Path folder;

    private TestStore open() {
        return TestStore.open(folder.resolve("people.db"), PEOPLE);
    }

    /// SQLite's level 1 leaves the log to the system: a timed store answers a write ahead as the store below it does.
    @Test
    void doesNotWaitForTheDiskWhereTheStoreBelowDoesNot() {
        try (TestStore store = open()) {
            Database timed = new TimedDatabase(store.database(), Telemetry.OFF);
            assertThat(TestStore.done(timed.<Long>writeAhead(tx -> tx.count("PRAGMA main.synchronous"))
                            .join()))
                    .isEqualTo(1);
        }
    }

    @Test
    void countsStatements() {
        try (TestStore store = open()) {
            long before = store.database().figures().statements();
            store.<Integer>write(tx -> add(tx, "Omar"));
            long one = store.database().figures().statements() - before;
            store.<Integer>write(tx -> add(tx, "Huda") + add(tx, "Reem"));
            long two = store.database().figures().statements() - before - one;
            store.<Integer>write(
                    tx -> tx.batch("INSERT INTO person(name) VALUES (?)", List.of("Ali", "Sami", "Adel"), name ->
                            new Object[] {name}));
            long batch = store.database().figures().statements() - before - one - two;
            store.<Long>read(tx -> tx.count("SELECT count(*) FROM person"));
            long read = store.database().figures().statements() - before - one - two - batch;
            assertThat(one).isPositive();
            assertThat(two).isEqualTo(one + 1);
            assertThat(batch).isEqualTo(one + 2);
            // With the beginning and the end of its transaction.
            assertThat(read).isEqualTo(3);
        }
    }

    private static int add(Tx tx, String name) {
        return tx.update("INSERT INTO person(name) VALUES (?)", name);
    }
}
