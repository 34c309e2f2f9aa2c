package dev.sanad.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDraftsTest {
    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.morning();
    private TestStore store;
    private StoredDrafts drafts;

    @BeforeEach
    void open() {
        store = TestStore.open(
                folder.resolve("clinic.db"), StoredDrafts.migrations().toArray(Migration[]::new));
        drafts = new StoredDrafts(store.database(), time, time);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Map<String, String> fields(String key) {
        return TestStore.done(drafts.get(key).join()).map(Draft::fields).orElse(Map.of());
    }

    @Test
    void keepsKeystrokesAQuarterOfASecondLater() {
        drafts.put("patient/new", Map.of("name", "F"));
        drafts.put("patient/new", Map.of("name", "Fatimah \"ف\""));
        assertThat(fields("patient/new")).containsEntry("name", "Fatimah \"ف\"");
        assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM draft")))
                .isZero();
        time.advance(Duration.ofMillis(250));
        // Writes are in order: this one comes after the draft's.
        store.write(tx -> tx.count("SELECT 1"));
        close();
        open();
        assertThat(fields("patient/new")).containsEntry("name", "Fatimah \"ف\"");
    }

    @Test
    void forgetsADraftAlsoBeforeItWasWritten() {
        drafts.put("a", Map.of("x", "1"));
        assertThat(TestStore.done(drafts.drop("a").join())).isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(fields("a")).isEmpty();
        assertThat(TestStore.done(drafts.drop("a").join())).isFalse();
    }

    @Test
    void listsTheLastChangedFirst() {
        drafts.put("a", Map.of("x", "1"));
        time.advance(Duration.ofSeconds(1));
        drafts.put("b", Map.of("x", "2"));
        assertThat(TestStore.done(drafts.list().join())).extracting(Draft::key).containsExactly("b", "a");
    }
}
