package dev.sanad.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.nphies.MessageJournal.JournalException;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMessageJournalTest {
    private static final MessageId ID = new MessageId("5d0b1a3c-0001");

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.morning();
    private TestStore store;
    private StoredMessageJournal journal;

    @BeforeEach
    void open() {
        store = TestStore.open(
                folder.resolve("clinic.db"), StoredMessageJournal.migrations().toArray(Migration[]::new));
        journal = new StoredMessageJournal(store.database(), time);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KeptExchange find(MessageId id) {
        return TestStore.done(journal.find(id).join()).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsBothDirectionsByteForByteOverARestart() {
        byte[] noise = new byte[40_000];
        new Random(5).nextBytes(noise);
        journal.keepSent(ID, "eligibility-request", bytes("{\"name\":\"فاطمة\"}\r\n"));
        time.advance(Duration.ofSeconds(2));
        journal.keepReceived(ID, 200, "application/fhir+json", noise);
        close();
        open();
        KeptExchange kept = find(ID);
        assertThat(kept.request()).isEqualTo(bytes("{\"name\":\"فاطمة\"}\r\n"));
        assertThat(kept.response()).isEqualTo(noise);
        assertThat(kept.event()).isEqualTo("eligibility-request");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.contentType()).isEqualTo("application/fhir+json");
        assertThat(kept.receivedAt()).isEqualTo(time.instant());
        assertThat(kept.sentAt()).isEqualTo(time.instant().minusSeconds(2));
    }

    @Test
    void showsTheLastOfSeveralAnswersAndHowManyThereWere() {
        journal.keepSent(ID, "eligibility-request", bytes("{}"));
        journal.keepReceived(ID, 503, "text/html", bytes("<h1>busy"));
        journal.keepSent(ID, "eligibility-request", bytes("{}"));
        journal.keepReceived(ID, 200, "application/fhir+json", new byte[0]);
        KeptExchange kept = find(ID);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.response()).isEmpty();
        assertThat(kept.answers()).isEqualTo(2);
    }

    @Test
    void refusesOtherBytesUnderTheSameId() {
        journal.keepSent(ID, "eligibility-request", bytes("{}"));
        assertThatThrownBy(() -> journal.keepSent(ID, "eligibility-request", bytes("{ }")))
                .isInstanceOf(JournalException.class);
        assertThat(find(ID).request()).isEqualTo(bytes("{}"));
    }

    @Test
    void keepsAnAnswerToAQuestionItDoesNotKnow() {
        journal.keepReceived(ID, 200, "application/fhir+json", bytes("{}"));
        assertThat(find(ID).request()).isEmpty();
        assertThat(find(ID).sentAt()).isNull();
        assertThat(TestStore.done(journal.find(new MessageId("other")).join())).isEmpty();
    }

    @Test
    void throwsWhereItCannotKeep() {
        store.close();
        assertThatThrownBy(() -> journal.keepSent(ID, "eligibility-request", bytes("{}")))
                .isInstanceOf(JournalException.class);
    }
}
