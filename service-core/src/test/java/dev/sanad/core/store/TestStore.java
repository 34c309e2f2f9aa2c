package dev.sanad.core.store;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/// An encrypted database on a real file for the tests of everything that keeps rows, with its own threads.
public final class TestStore implements AutoCloseable {
    /// The key of every test database.
    public static final byte TEST_KEY = 7;

    private final CoreExecutors executors;
    private final SqliteDatabase database;

    private TestStore(CoreExecutors executors, SqliteDatabase database) {
        this.executors = executors;
        this.database = database;
    }

    public static TestStore open(Path file, Migration... migrations) {
        return open(config(file, TEST_KEY, migrations));
    }

    public static TestStore open(DatabaseConfig config) {
        CoreExecutors executors = executors();
        return new TestStore(executors, done(SqliteDatabase.open(config, executors)));
    }

    public static CoreExecutors executors() {
        return new CoreExecutors(new ExecutorsConfig(16, 1_000, 2, Duration.ofSeconds(10)));
    }

    public static DatabaseConfig config(Path file, int key, Migration... migrations) {
        return new DatabaseConfig(
                file,
                key(key),
                Durability.FULL,
                List.of(migrations),
                InstantSource.fixed(Instant.parse("2026-11-24T06:00:00Z")));
    }

    public static StoreKey key(int fill) {
        byte[] key = new byte[StoreKey.BYTES];
        Arrays.fill(key, (byte) fill);
        return new StoreKey(key);
    }

    /// The value of a good ending; anything else fails the test.
    public static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("not done: " + outcome);
    }

    public SqliteDatabase database() {
        return database;
    }

    public CoreExecutors threads() {
        return executors;
    }

    public <T> T write(Work<T> work) {
        return done(database.write(work).join());
    }

    public <T> T read(Work<T> work) {
        return done(database.read(work).join());
    }

    @Override
    public void close() {
        database.close();
        executors.close();
    }
}
