package dev.sanad.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.OpenClinic;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.store.TestStore;
import dev.sanad.sandbox.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Eligibility from the question to the answer: real store, real sockets, the sandbox as the exchange.
class EligibilityFlowTest {
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

    private EligibilityAnswer answered(EligibilityQuestion question) {
        CheckResult result = TestStore.done(clinic.ask(question));
        assertThat(result).isInstanceOf(CheckResult.Answered.class);
        return ((CheckResult.Answered) result).answer();
    }

    private EligibilityService service() {
        return clinic.services().eligibility();
    }

    /// Listens from now on: what is awaited may happen at once.
    private CompletableFuture<CheckSummary> listenFor(Predicate<CheckSummary> wanted) {
        CompletableFuture<CheckSummary> seen = new CompletableFuture<>();
        Subscription tie =
                service().changes().subscribe(change -> change.filter(wanted).ifPresent(seen::complete));
        seen.whenComplete((_, _) -> tie.close());
        return seen.orTimeout(60, TimeUnit.SECONDS);
    }

    @Test
    void aCoveredPatientIsToldInOneSentence() {
        EligibilityAnswer answer = answered(clinic.question("norah", Purpose.BENEFITS, Purpose.VALIDATION));
        assertThat(answer.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(answer.sentence().en())
                .isEqualTo("Covered. Patient pays 20 %, at most SAR 100. Approval needed above SAR 500.");
        assertThat(answer.sentence().ar()).contains("مغطى", "100 ريال", "500 ريال");
        assertThat(answer.origin().freshness()).isEqualTo(Freshness.LIVE);
        assertThat(answer.origin().simulated()).isTrue();
        assertThat(answer.insurances().getFirst().benefits()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fahad, COVERED, eligible",
        "lina, NOT_COVERED, limit-exhausted",
        "sami, NOT_COVERED, not-active",
        "huda, NOT_COVERED, coverage-suspended",
        "turki, NOT_COVERED, not-covered",
        "reem, NOT_COVERED, not-direct billing",
        "bandar, NOT_COVERED, out-network",
        "jawaher, NOT_COVERED, provider-contract-suspended",
        "baby, COVERED, eligible",
        "ahmed, COVERED, eligible",
        "tourist, COVERED, eligible",
        "gcc, COVERED, eligible",
        "arabic, COVERED, eligible",
        "queued, UNDETERMINED, ",
        "unknown, UNDETERMINED, ",
    })
    void everyScenarioEndsAsItIsMeant(String key, Verdict verdict, String site) {
        EligibilityAnswer answer = answered(clinic.question(key, Purpose.BENEFITS, Purpose.VALIDATION));
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(Optional.ofNullable(answer.siteEligibility())
                        .map(one -> one.code())
                        .orElse(null))
                .isEqualTo(site);
        if (verdict == Verdict.UNDETERMINED) {
            assertThat(answer.sentence().en()).startsWith("Could not determine");
        }
    }

    @Test
    void discoveryFindsEveryPolicyWithoutOneBeingNamed() {
        EligibilityQuestion named = clinic.question("two", Purpose.DISCOVERY, Purpose.BENEFITS);
        EligibilityQuestion open = new EligibilityQuestion(
                named.patient(), named.payer(), List.of(), named.purposes(), named.serviced(), false, false);
        EligibilityAnswer answer = answered(open);
        assertThat(answer.insurances()).hasSize(2);
        assertThat(answer.sentence().en()).contains("2 policies");
    }

    @Test
    void whatTheRulesForbidIsNotSent() {
        EligibilityQuestion past = clinic.question("norah", Purpose.BENEFITS);
        EligibilityQuestion yesterday = new EligibilityQuestion(
                past.patient(),
                past.payer(),
                past.coverages(),
                past.purposes(),
                DateRange.day(OpenClinic.TODAY.minusDays(1)),
                false,
                false);
        Outcome<CheckResult> outcome = clinic.ask(yesterday);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<CheckResult>) outcome).why())
                .extracting(Finding::code, Finding::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("BV-00058", "serviced"));
        assertThat(clinic.sandbox().statistics().messages()).isZero();
        assertThat(TestStore.done(service().preview(yesterday).join()))
                .extracting(Finding::code)
                .contains("BV-00058");
    }

    @Test
    void whenTheLineIsDownTheLastKnownAnswerIsShownAndTheCheckRunsByItselfLater() throws Exception {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS, Purpose.VALIDATION);
        answered(question);
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckResult offline = TestStore.done(clinic.ask(question));
        assertThat(offline).isInstanceOf(CheckResult.LastKnown.class);
        CheckResult.LastKnown known = (CheckResult.LastKnown) offline;
        assertThat(known.lastKnown().origin().freshness()).isEqualTo(Freshness.CACHED);
        // A pooled connection that is cut shows as broken, a new one as down.
        assertThat(known.why().code()).isIn(FailureCode.LINE_DOWN, FailureCode.LINE_BROKEN);
        assertThat(known.willRetry()).isTrue();
        CompletableFuture<CheckSummary> later =
                listenFor(change -> change.id().equals(known.id()) && change.state() == CheckSummary.State.ANSWERED);
        clinic.sandbox().script().clear();
        EligibilityQuestion other = clinic.question("fahad", Purpose.VALIDATION);
        answered(other);
        later.join();
        assertThat(TestStore.done(service().open(known.id()).join()).verdict()).isEqualTo(Verdict.COVERED);
    }

    @Test
    void anUnknownPatientIsUndeterminedWhileTheLineIsDown() {
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckResult result = TestStore.done(clinic.ask(clinic.question("maha", Purpose.BENEFITS)));
        assertThat(result).isInstanceOf(CheckResult.Undetermined.class);
        assertThat(result.answerOrNull()).isNull();
    }

    @Test
    void aQueuedCheckSurvivesARestart() throws Exception {
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckResult result = TestStore.done(clinic.ask(clinic.question("maha", Purpose.BENEFITS)));
        clinic.core().close();
        clinic.sandbox().script().clear();
        clinic.restart();
        CompletableFuture<CheckSummary> later = listenFor(change -> change.id().equals(result.id()));
        if (TestStore.done(service().history(clinic.patient("maha").id(), 1).join())
                        .getFirst()
                        .state()
                != CheckSummary.State.ANSWERED) {
            later.join();
        }
        assertThat(TestStore.done(
                        service().history(clinic.patient("maha").id(), 10).join()))
                .extracting(CheckSummary::verdict)
                .containsExactly(Verdict.COVERED);
    }

    @Test
    void aPayerThatIsOfflineIsNotANo() {
        CheckResult result = TestStore.done(clinic.ask(clinic.question("offline", Purpose.BENEFITS)));
        assertThat(result).isInstanceOfSatisfying(CheckResult.Undetermined.class, undetermined -> {
            assertThat(undetermined.why().code()).isEqualTo(FailureCode.PAYER_OFFLINE);
            assertThat(undetermined.willRetry()).isTrue();
        });
    }

    @Test
    void tenEqualQuestionsAreOneMessage() {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        clinic.sandbox().script().latency(new dev.sanad.sandbox.Latency(150, 150));
        List<EligibilityService.Check> checks = java.util.stream.IntStream.range(0, 10)
                .mapToObj(_ -> service().check(question))
                .toList();
        checks.forEach(check -> TestStore.done(check.result().join()));
        assertThat(clinic.sandbox().statistics().messages()).isEqualTo(1);
        assertThat(checks)
                .extracting(EligibilityService.Check::id)
                .containsOnly(checks.getFirst().id());
    }

    @Test
    void aCheckCanBeCancelledOnTheLine() throws Exception {
        clinic.sandbox().script().play(Fault.TIMEOUT_AFTER_RECEIPT, 0);
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        CompletableFuture<CheckSummary> asked = listenFor(change -> change.state() == CheckSummary.State.IN_FLIGHT);
        EligibilityService.Check check = service().check(question);
        asked.join();
        CheckSummary ended = TestStore.done(service().cancel(check.id()).get(20, TimeUnit.SECONDS));
        assertThat(ended.state()).isEqualTo(CheckSummary.State.CANCELLED);
        assertThat(check.result().join()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void theCacheServesALaterNarrowerQuestionAndNamesAnOlderDayStale() {
        answered(clinic.question("norah", Purpose.BENEFITS, Purpose.VALIDATION));
        EligibilityQuestion narrower = clinic.question("norah", Purpose.VALIDATION);
        assertThat(TestStore.done(service().lastKnown(narrower).join())
                        .orElseThrow()
                        .origin()
                        .freshness())
                .isEqualTo(Freshness.CACHED);
        EligibilityQuestion tomorrow = new EligibilityQuestion(
                narrower.patient(),
                narrower.payer(),
                narrower.coverages(),
                Set.of(Purpose.BENEFITS),
                DateRange.day(OpenClinic.TODAY.plusDays(1)),
                false,
                false);
        assertThat(TestStore.done(service().lastKnown(tomorrow).join())
                        .orElseThrow()
                        .origin()
                        .freshness())
                .isEqualTo(Freshness.STALE);
        assertThat(service().remembered(tomorrow)).isPresent();
    }

    @Test
    void theRawMessagesAndTheAuditTrailAreComplete() {
        EligibilityAnswer answer = answered(clinic.question("extended", Purpose.BENEFITS));
        RawExchange raw = TestStore.done(service().raw(answer.id()).join());
        assertThat(raw.request()).contains("\"eligibility-request\"");
        assertThat(raw.response()).contains("somethingNew");
        assertThat(answer.origin().notUnderstood())
                .contains("somethingNew")
                .anyMatch(path -> path.startsWith("extension[") && path.endsWith("extension-loyaltyTier"));
        assertThat(TestStore.done(clinic.services().records().audit().verify().join()))
                .isInstanceOf(AuditVerdict.Intact.class);
        assertThat(TestStore.done(service().recent(10).join())).hasSize(1);
    }
}
