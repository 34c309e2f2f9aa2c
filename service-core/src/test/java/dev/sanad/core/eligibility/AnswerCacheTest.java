package dev.sanad.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCacheTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.morning();
    private final AtomicInteger readings = new AtomicInteger();
    private TestStore store;
    private AnswerCache cache;

    @BeforeEach
    void open() {
        store = TestStore.open(
                folder.resolve("cache.db"), EligibilityWiring.cacheMigrations().toArray(new Migration[0]));
        cache = fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private AnswerCache fresh() {
        return new AnswerCache(store.database(), time, Runnable::run, known -> {
            readings.incrementAndGet();
            return Optional.of(answer(known));
        });
    }

    private static EligibilityQuestion question(String patient, LocalDate from, LocalDate to, Purpose... purposes) {
        return new EligibilityQuestion(
                new PatientId(patient),
                new PayerId("N-I-90001"),
                List.of(new CoverageId("c-" + patient)),
                Set.of(purposes),
                new DateRange(from, to),
                false,
                false);
    }

    private static EligibilityQuestion question(String patient, Purpose... purposes) {
        return question(patient, DAY, DAY, purposes);
    }

    private KnownAnswer known(EligibilityQuestion question, String words) {
        return new KnownAnswer(
                question,
                new CheckId("check-" + words),
                "Nurse",
                time.instant(),
                true,
                words.getBytes(StandardCharsets.UTF_8));
    }

    /// The raw answer's words as the sentence, to tell answers apart.
    private static EligibilityAnswer answer(KnownAnswer known) {
        return new EligibilityAnswer(
                known.check(),
                known.question(),
                Verdict.COVERED,
                Words.same(new String(known.message(), StandardCharsets.UTF_8)),
                null,
                "",
                List.of(),
                List.of(),
                new EligibilityAnswer.Origin(
                        known.answeredAt(),
                        known.answeredAt(),
                        Freshness.CACHED,
                        known.askedBy(),
                        Duration.ZERO,
                        known.simulated(),
                        "",
                        List.of(),
                        false));
    }

    private void keep(EligibilityQuestion question, String words) {
        KnownAnswer known = known(question, words);
        TestStore.done(cache.keep(known, answer(known), MONTH).join());
    }

    private Optional<String> found(EligibilityQuestion question) {
        return TestStore.done(cache.find(question).join())
                .map(answer -> answer.sentence().en());
    }

    @Test
    void findsInMemoryWhatWasJustKeptAndOnDiskAfterARestart() {
        keep(question("a", Purpose.BENEFITS), "one");
        assertThat(cache.remembered(question("a", Purpose.BENEFITS))).isPresent();
        assertThat(readings).hasValue(0);
        cache = fresh();
        assertThat(cache.remembered(question("a", Purpose.BENEFITS))).isEmpty();
        assertThat(found(question("a", Purpose.BENEFITS))).contains("one");
        assertThat(cache.remembered(question("a", Purpose.BENEFITS))).isPresent();
    }

    @Test
    void aWiderAnswerServesANarrowerQuestionNeverTheOtherWay() {
        keep(question("a", Purpose.VALIDATION), "narrow");
        assertThat(found(question("a", Purpose.BENEFITS, Purpose.VALIDATION))).isEmpty();
        keep(question("b", Purpose.BENEFITS, Purpose.VALIDATION), "wide");
        assertThat(found(question("b", Purpose.VALIDATION))).contains("wide");
        assertThat(found(question("c", Purpose.VALIDATION))).isEmpty();
    }

    @Test
    void anAnswerForADayComesBeforeOneForAnEarlierDay() {
        keep(question("a", DAY.minusDays(9), DAY.plusDays(9), Purpose.BENEFITS), "period");
        keep(question("a", DAY.minusDays(2), DAY.minusDays(2), Purpose.BENEFITS), "two days ago");
        assertThat(found(question("a", Purpose.BENEFITS))).contains("period");
        assertThat(found(question("a", DAY.plusDays(20), DAY.plusDays(20), Purpose.BENEFITS)))
                .as("the nearest day before")
                .contains("two days ago");
        assertThat(found(question("a", DAY.minusDays(20), DAY.minusDays(20), Purpose.BENEFITS)))
                .as("an answer for a later day says nothing of an earlier one")
                .isEmpty();
    }

    @Test
    void aNewerAnswerReplacesWhatNarrowerQuestionsRemember() {
        keep(question("a", Purpose.BENEFITS, Purpose.VALIDATION), "morning");
        assertThat(found(question("a", Purpose.VALIDATION))).contains("morning");
        time.advance(Duration.ofMinutes(5));
        keep(question("a", Purpose.BENEFITS, Purpose.VALIDATION), "noon");
        assertThat(cache.remembered(question("a", Purpose.VALIDATION))).isEmpty();
        assertThat(found(question("a", Purpose.VALIDATION))).contains("noon");
        assertThat(TestStore.done(cache.rows().join())).isEqualTo(1);
    }

    @Test
    void equalLookUpsReadTheDiskOnce() throws Exception {
        keep(question("a", Purpose.BENEFITS), "one");
        cache = fresh();
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        for (int reader = 0; reader < 2; reader++) {
            store.database().read(tx -> {
                busy.countDown();
                try {
                    return go.await(20, java.util.concurrent.TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
        busy.await();
        List<CompletableFuture<Outcome<Optional<EligibilityAnswer>>>> looking = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            looking.add(cache.find(question("a", Purpose.BENEFITS)));
        }
        go.countDown();
        looking.forEach(one -> assertThat(TestStore.done(one.join())).isPresent());
        assertThat(readings).hasValue(1);
    }

    @Test
    void forgetsInTimeOnDiskAndInMemory() {
        keep(question("old", Purpose.BENEFITS), "old");
        time.advance(Duration.ofMinutes(61));
        assertThat(cache.remembered(question("old", Purpose.BENEFITS))).isEmpty();
        time.advance(MONTH);
        keep(question("new", Purpose.BENEFITS), "new");
        assertThat(found(question("old", Purpose.BENEFITS))).isEmpty();
        assertThat(TestStore.done(cache.rows().join())).isEqualTo(1);
    }

    @Test
    void theOldestMakeRoom() {
        AnswerStore answers = new AnswerStore();
        for (int i = 0; i < 5; i++) {
            keep(question("p" + i, Purpose.BENEFITS), "answer " + i);
            time.advance(Duration.ofMinutes(1));
        }
        assertThat(store.<Integer>write(tx -> answers.shrink(tx, 2))).isEqualTo(2);
        cache = fresh();
        assertThat(found(question("p0", Purpose.BENEFITS))).isEmpty();
        assertThat(found(question("p1", Purpose.BENEFITS))).isEmpty();
        assertThat(found(question("p2", Purpose.BENEFITS))).contains("answer 2");
        assertThat(TestStore.done(cache.rows().join())).isEqualTo(3);
    }

    @Test
    void whatIsRestoredNeverReplacesANewerAnswer() {
        KnownAnswer older = new KnownAnswer(
                question("a", Purpose.BENEFITS),
                new CheckId("older"),
                "Nurse",
                time.instant().minus(Duration.ofDays(1)),
                true,
                "older".getBytes(StandardCharsets.UTF_8));
        keep(question("a", Purpose.BENEFITS), "newer");
        KnownAnswer other = known(question("b", Purpose.BENEFITS), "other");
        assertThat(TestStore.done(cache.restore(List.of(older, other)).join())).isEqualTo(2);
        cache = fresh();
        assertThat(found(question("a", Purpose.BENEFITS))).contains("newer");
        assertThat(found(question("b", Purpose.BENEFITS))).contains("other");
    }

    @Test
    void keepsALongAnswerAsItIs() {
        String longAnswer = "بيانات ".repeat(20_000);
        keep(question("a", Purpose.BENEFITS), longAnswer);
        cache = fresh();
        assertThat(found(question("a", Purpose.BENEFITS))).contains(longAnswer);
    }

    @Test
    void countsHitsAndMisses() {
        found(question("a", Purpose.BENEFITS));
        keep(question("a", Purpose.BENEFITS), "one");
        found(question("a", Purpose.BENEFITS));
        assertThat(cache.misses()).isEqualTo(1);
        assertThat(cache.hits()).isEqualTo(1);
    }

    @Test
    void aQuestionReadsBackAsItWasWritten() {
        EligibilityQuestion open = new EligibilityQuestion(
                new PatientId("p"),
                new PayerId("N-I-90001"),
                List.of(),
                Set.of(Purpose.DISCOVERY, Purpose.BENEFITS),
                new DateRange(DAY, DAY.plusDays(3)),
                true,
                true);
        assertThat(QuestionCodec.read(QuestionCodec.write(open))).isEqualTo(open);
        EligibilityQuestion two = new EligibilityQuestion(
                open.patient(),
                open.payer(),
                List.of(new CoverageId("c2"), new CoverageId("c1")),
                Set.of(Purpose.VALIDATION),
                DateRange.day(DAY),
                false,
                false);
        assertThat(QuestionCodec.read(QuestionCodec.write(two))).isEqualTo(two);
        EligibilityQuestion turned = new EligibilityQuestion(
                two.patient(),
                two.payer(),
                List.of(new CoverageId("c1"), new CoverageId("c2")),
                two.purposes(),
                two.serviced(),
                false,
                false);
        assertThat(QuestionKey.of(turned).text()).isEqualTo(QuestionKey.of(two).text());
        assertThat(QuestionKey.of(open).text()).isNotEqualTo(QuestionKey.of(two).text());
    }
}
