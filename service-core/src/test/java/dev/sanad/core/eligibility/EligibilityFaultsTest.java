package dev.sanad.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.OpenClinic;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.TestStore;
import dev.sanad.sandbox.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each thing that goes wrong on the line, through the door: the last known answer is shown as what it is, the
/// check is asked again by itself where that can help, and the person may stop it.
class EligibilityFaultsTest {
    @TempDir
    Path folder;

    private OpenClinic clinic;

    @BeforeEach
    void open() {
        clinic = new OpenClinic(folder);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private EligibilityService service() {
        return clinic.services().eligibility();
    }

    private void patience(Duration call) {
        TestStore.done(clinic.services()
                .records()
                .settings()
                .change(settings -> settings.with(
                        new Settings.Exchange(Profile.SANDBOX, "", "", Duration.ofSeconds(5), call, call))));
    }

    private CompletableFuture<CheckSummary> answerTo(CheckResult check) {
        CompletableFuture<CheckSummary> seen = new CompletableFuture<>();
        Subscription tie = service()
                .changes()
                .subscribe(change -> change.filter(
                                one -> one.id().equals(check.id()) && one.state() == CheckSummary.State.ANSWERED)
                        .ifPresent(seen::complete));
        seen.whenComplete((_, _) -> tie.close());
        return seen.orTimeout(60, TimeUnit.SECONDS);
    }

    /// Nothing is asked meanwhile: what waits runs by itself.
    @ParameterizedTest
    @CsvSource({
        "DOWN, LINE_DOWN LINE_BROKEN, true",
        "SLOW, LINE_TIMEOUT, true",
        "TIMEOUT_AFTER_RECEIPT, LINE_TIMEOUT, true",
        "RESET, LINE_BROKEN LINE_DOWN, true",
        "TRUNCATED, ANSWER_TRUNCATED, true",
        "MALFORMED, ANSWER_UNREADABLE, false",
        "WRONG_TYPE, ANSWER_WRONG_TYPE, false",
        "SERVER_ERROR, HTTP_STATUS, true",
        "HUGE, ANSWER_TOO_LARGE, false",
        "ERROR_OUTCOME, EXCHANGE_BUSY, true",
        "PAYER_OFFLINE, PAYER_OFFLINE, true",
    })
    void theLastKnownAnswerIsShownAndWhatCanHelpHappensByItself(Fault fault, String codes, boolean again) {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        CheckResult first = TestStore.done(clinic.ask(question));
        clinic.move(Duration.ofMinutes(5));
        boolean late = fault == Fault.SLOW || fault == Fault.TIMEOUT_AFTER_RECEIPT;
        if (late) {
            patience(Duration.ofSeconds(1));
        }
        clinic.sandbox().script().play(fault, 0);
        CheckResult troubled = TestStore.done(clinic.ask(question));
        assertThat(troubled).isInstanceOfSatisfying(CheckResult.LastKnown.class, known -> {
            assertThat(known.why().code())
                    .isIn(Arrays.stream(codes.split(" ", -1))
                            .map(FailureCode::valueOf)
                            .toArray());
            assertThat(known.why().text().ar()).isNotBlank();
            assertThat(known.why().nextStep().ar()).isNotBlank();
            assertThat(known.willRetry()).isEqualTo(again);
            EligibilityAnswer.Origin origin = known.lastKnown().origin();
            assertThat(origin.freshness()).isEqualTo(Freshness.CACHED);
            assertThat(origin.answeredAt())
                    .isEqualTo(Objects.requireNonNull(first.answerOrNull())
                            .origin()
                            .answeredAt());
            assertThat(origin.validUntil()).isAfter(origin.answeredAt());
        });
        assertThat(stateOf(troubled)).isEqualTo(again ? CheckSummary.State.QUEUED : CheckSummary.State.FAILED);
        assertThat(TestStore.done(service().raw(troubled.id()).join()).request())
                .as("what was sent is kept, whatever came of it")
                .contains("eligibility-request");
        if (again) {
            CompletableFuture<CheckSummary> answered = answerTo(troubled);
            clinic.sandbox().script().clear();
            if (late) {
                patience(Duration.ofSeconds(30));
            }
            assertThat(answered.join().verdict()).isEqualTo(Verdict.COVERED);
            assertThat(service().remembered(question).orElseThrow().id()).isEqualTo(troubled.id());
        }
    }

    private CheckSummary.State stateOf(CheckResult check) {
        return TestStore.done(service()
                        .history(clinic.question("norah").patient(), 10)
                        .join())
                .stream()
                .filter(one -> one.id().equals(check.id()))
                .map(CheckSummary::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerGrowsOldAndIsSaidToBe() {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        TestStore.done(clinic.ask(question));
        Settings.Desk desk =
                clinic.services().records().settings().settings().get().desk();
        clinic.sandbox().script().play(Fault.DOWN, 0);
        clinic.move(desk.freshFor().minusMinutes(1));
        EligibilityAnswer young = lastKnown(question);
        assertThat(young.origin().freshness()).isEqualTo(Freshness.CACHED);
        assertThat(young.origin().validUntil())
                .isEqualTo(young.origin().answeredAt().plus(desk.freshFor()));
        clinic.move(Duration.ofMinutes(2));
        EligibilityAnswer old = lastKnown(question);
        assertThat(old.origin().freshness()).isEqualTo(Freshness.STALE);
        assertThat(old.verdict()).as("it is still told").isEqualTo(Verdict.COVERED);
        EligibilityQuestion now = on(
                question,
                new DateRange(
                        OpenClinic.TODAY.plusDays(desk.freshFor().toDays() + 2),
                        OpenClinic.TODAY.plusDays(desk.freshFor().toDays() + 2)));
        CheckResult offline = TestStore.done(clinic.ask(now));
        assertThat(offline)
                .isInstanceOfSatisfying(
                        CheckResult.LastKnown.class,
                        known -> assertThat(known.lastKnown().origin().freshness())
                                .isEqualTo(Freshness.STALE));
    }

    private EligibilityAnswer lastKnown(EligibilityQuestion question) {
        return TestStore.done(service().lastKnown(question).join()).orElseThrow();
    }

    private static EligibilityQuestion on(EligibilityQuestion question, DateRange days) {
        return new EligibilityQuestion(
                question.patient(),
                question.payer(),
                question.coverages(),
                question.purposes(),
                days,
                question.newborn(),
                question.transfer());
    }

    /// Patient, payer, coverage, date and purpose make the question; every other one has no answer yet.
    @Test
    void onlyAQuestionOfTheSameThingFindsTheAnswer() {
        EligibilityQuestion two = clinic.question("two", Purpose.BENEFITS);
        TestStore.done(clinic.ask(two));
        assertThat(service().lastKnown(two).join())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        found -> assertThat(found.value().toString()).isNotEqualTo("Optional.empty"));
        List<EligibilityQuestion> others = List.of(
                clinic.question("norah", Purpose.BENEFITS),
                clinic.question("two", Purpose.VALIDATION),
                on(two, DateRange.day(OpenClinic.TODAY.minusDays(1))),
                new EligibilityQuestion(
                        two.patient(), two.payer(), List.of(), two.purposes(), two.serviced(), false, false),
                new EligibilityQuestion(
                        two.patient(),
                        two.payer(),
                        clinic.patient("two").coverages().stream()
                                .map(one -> one.id())
                                .toList(),
                        two.purposes(),
                        two.serviced(),
                        false,
                        false),
                new EligibilityQuestion(
                        two.patient(),
                        clinic.patient("two").coverages().getLast().payer(),
                        two.coverages(),
                        two.purposes(),
                        two.serviced(),
                        false,
                        false),
                new EligibilityQuestion(
                        two.patient(), two.payer(), two.coverages(), two.purposes(), two.serviced(), true, false),
                new EligibilityQuestion(
                        two.patient(), two.payer(), two.coverages(), two.purposes(), two.serviced(), false, true));
        for (EligibilityQuestion other : others) {
            assertThat(TestStore.done(service().lastKnown(other).join()))
                    .as("%s", other.purposes())
                    .isEmpty();
            assertThat(service().remembered(other)).isEmpty();
        }
    }

    @Test
    void whatWaitsIsStoppedByThePersonAndStaysStoppedWhenTheLineReturns() {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        TestStore.done(clinic.ask(question));
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckResult waiting = TestStore.done(clinic.ask(question));
        CheckResult other = TestStore.done(clinic.ask(clinic.question("fahad", Purpose.BENEFITS)));
        assertThat(TestStore.done(service().cancel(waiting.id()).join()).state())
                .isEqualTo(CheckSummary.State.CANCELLED);
        CompletableFuture<CheckSummary> answered = answerTo(other);
        clinic.sandbox().script().clear();
        answered.join();
        assertThat(stateOf(waiting)).isEqualTo(CheckSummary.State.CANCELLED);
        assertThat(clinic.sandbox().statistics().messages()).isEqualTo(2);
        Set<CheckSummary.State> states = TestStore.done(service().recent(10).join()).stream()
                .map(CheckSummary::state)
                .collect(Collectors.toSet());
        assertThat(states).containsExactlyInAnyOrder(CheckSummary.State.ANSWERED, CheckSummary.State.CANCELLED);
    }

    @Test
    void askingAgainKeepsTheFirstAnswerInTheHistory() {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        CheckResult first = TestStore.done(clinic.ask(question));
        clinic.move(Duration.ofHours(1));
        CheckResult second = TestStore.done(clinic.ask(question));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(lastKnown(question).id()).isEqualTo(second.id());
        assertThat(TestStore.done(service().history(question.patient(), 10).join()))
                .extracting(CheckSummary::id)
                .containsExactly(second.id(), first.id());
        assertThat(TestStore.done(service().open(first.id()).join()).origin().answeredAt())
                .isEqualTo(Objects.requireNonNull(first.answerOrNull()).origin().answeredAt());
    }
}
