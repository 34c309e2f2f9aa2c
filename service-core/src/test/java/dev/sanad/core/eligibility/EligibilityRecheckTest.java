package dev.sanad.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.OpenClinic;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.exec.Await;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.nphies.rules.Fields;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.TestStore;
import dev.sanad.sandbox.Fault;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a question that could not be answered at once: which bytes go again, and when it is
/// given up.
class EligibilityRecheckTest {
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

    private RawExchange raw(CheckId id) {
        return TestStore.done(service().raw(id).join());
    }

    private CheckResult.Undetermined undetermined(String key) {
        CheckResult result = TestStore.done(clinic.ask(clinic.question(key, Purpose.BENEFITS)));
        assertThat(result).isInstanceOf(CheckResult.Undetermined.class);
        return (CheckResult.Undetermined) result;
    }

    private CompletableFuture<CheckSummary> listenFor(Predicate<CheckSummary> wanted) {
        CompletableFuture<CheckSummary> seen = new CompletableFuture<>();
        Subscription tie =
                service().changes().subscribe(change -> change.filter(wanted).ifPresent(seen::complete));
        seen.whenComplete((_, _) -> tie.close());
        return seen.orTimeout(60, TimeUnit.SECONDS);
    }

    private CompletableFuture<CheckSummary> answerOf(CheckId id) {
        return listenFor(change -> change.id().equals(id) && change.state() == CheckSummary.State.ANSWERED);
    }

    private void exchange(Settings.Exchange exchange) {
        TestStore.done(clinic.services().records().settings().change(settings -> settings.with(exchange)));
    }

    @Test
    void aTimeOutAfterReceiptIsAskedAgainWithTheVerySameBytes() {
        exchange(new Settings.Exchange(
                Profile.SANDBOX, "", "", Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(800)));
        clinic.sandbox().script().play(Fault.TIMEOUT_AFTER_RECEIPT, 1);
        CheckResult.Undetermined first = undetermined("norah");
        assertThat(first.why().code()).isEqualTo(FailureCode.LINE_TIMEOUT);
        assertThat(first.willRetry()).isTrue();
        CompletableFuture<CheckSummary> answered = answerOf(first.id());
        String before = raw(first.id()).request();
        exchange(new Settings.Exchange(
                Profile.SANDBOX, "", "", Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30)));
        assertThat(answered.join().verdict()).isEqualTo(Verdict.COVERED);
        assertThat(raw(first.id()).request()).isEqualTo(before);
    }

    @Test
    void whatTheExchangeAnsweredThatThePayerIsOfflineIsAskedAgainWithFreshIds() {
        clinic.sandbox().script().play(Fault.PAYER_OFFLINE, 1);
        CheckResult.Undetermined first = undetermined("norah");
        assertThat(first.why().code()).isEqualTo(FailureCode.PAYER_OFFLINE);
        CompletableFuture<CheckSummary> answered = answerOf(first.id());
        String before = raw(first.id()).request();
        assertThat(answered.join().verdict()).isEqualTo(Verdict.COVERED);
        assertThat(raw(first.id()).request()).isNotEqualTo(before);
    }

    @Test
    void anIdentifierThatTheExchangeHoldsWithOtherContentIsReplaced() {
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckResult.Undetermined first = undetermined("norah");
        RawExchange before = raw(first.id());
        clinic.restart(() -> {
            clinic.sandbox().script().clear();
            // The same message laid out differently: other bytes under our identifier.
            post(clinic.sandbox().baseUri(), before.request());
        });
        assertThat(answerOf(first.id()).join().verdict()).isEqualTo(Verdict.COVERED);
        RawExchange after = raw(first.id());
        assertThat(after.request()).isNotEqualTo(before.request());
        assertThat(after.response()).doesNotContain("BV-00163");
    }

    private static void post(URI base, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply = client.send(
                    HttpRequest.newBuilder(base.resolve("$process-message"))
                            .header("Content-Type", "application/fhir+json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(reply.body()).contains("eligibility-response").doesNotContain("BV-00163");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whenTheDayOfTheVisitIsOverTheCheckIsGivenUpAndSaysSo() {
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckResult.Undetermined first = undetermined("norah");
        clinic.restart(() -> {
            clinic.sandbox().script().clear();
            clinic.move(Duration.ofDays(1));
        });
        CheckSummary ended = listenFor(
                        change -> change.id().equals(first.id()) && change.state() == CheckSummary.State.FAILED)
                .join();
        assertThat(ended.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(ended.sentence().en()).contains("before the day of the visit was over");
        assertThat(clinic.sandbox().statistics().messages()).isZero();
    }

    @Test
    void aCheckThatWaitsCanBeCancelledAndStaysSo() {
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckResult.Undetermined first = undetermined("norah");
        CheckSummary ended = TestStore.done(service().cancel(first.id()).join());
        assertThat(ended.state()).isEqualTo(CheckSummary.State.CANCELLED);
        clinic.restart(() -> clinic.sandbox().script().clear());
        TestStore.done(clinic.ask(clinic.question("fahad", Purpose.VALIDATION)));
        assertThat(TestStore.done(
                        service().history(clinic.patient("norah").id(), 10).join()))
                .singleElement()
                .satisfies(check -> assertThat(check.state()).isEqualTo(CheckSummary.State.CANCELLED));
        assertThat(clinic.sandbox().statistics().messages()).isEqualTo(1);
    }

    @Test
    void aLostCacheIsFilledAgainFromTheClinicsOwnChecks() {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        TestStore.done(clinic.ask(question));
        TestStore.done(clinic.ask(clinic.question("queued", Purpose.BENEFITS)));
        Await.value(service().activity(), activity -> activity.cachedRows() == 1);
        clinic.restart(this::deleteCache);
        Await.value(service().activity(), activity -> activity.cachedRows() == 1);
        EligibilityAnswer again =
                TestStore.done(service().lastKnown(question).join()).orElseThrow();
        assertThat(again.verdict()).isEqualTo(Verdict.COVERED);
        assertThat(again.origin().freshness()).isEqualTo(Freshness.CACHED);
        assertThat(again.origin().simulated()).isTrue();
    }

    private void deleteCache() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> cache = files.filter(
                            file -> file.getFileName().toString().startsWith("cache"))
                    .toList();
            assertThat(cache).isNotEmpty();
            for (Path file : cache) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aShorterTimeOfValidityHoldsForAnswersThatAreAlreadyKnown() {
        EligibilityQuestion question = clinic.question("norah", Purpose.BENEFITS);
        TestStore.done(clinic.ask(question));
        assertThat(TestStore.done(service().lastKnown(question).join())
                        .orElseThrow()
                        .origin()
                        .freshness())
                .isEqualTo(Freshness.CACHED);
        TestStore.done(clinic.services()
                .records()
                .settings()
                .change(settings -> settings.with(new Settings.Desk(
                        false,
                        settings.desk().idleLock(),
                        Duration.ZERO,
                        settings.desk().forgetAfter()))));
        assertThat(service().remembered(question).orElseThrow().origin().freshness())
                .isEqualTo(Freshness.STALE);
    }

    @Test
    void anotherAddressIsInForceForTheNextQuestionAndIsNotCalledSimulated() {
        TestStore.done(clinic.ask(clinic.question("norah", Purpose.BENEFITS)));
        try (Sandbox other = Sandbox.start(SandboxConfig.quick(Clock.systemUTC()))) {
            exchange(new Settings.Exchange(
                    Profile.PRODUCTION,
                    other.baseUri().toString(),
                    "",
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30)));
            CheckResult result = TestStore.done(clinic.ask(clinic.question("fahad", Purpose.BENEFITS)));
            assertThat(result.answerOrNull())
                    .isNotNull()
                    .satisfies(answer -> assertThat(answer.origin().simulated()).isFalse());
            assertThat(other.statistics().messages()).isEqualTo(1);
            assertThat(clinic.sandbox().statistics().messages()).isEqualTo(1);
        }
        List<CheckSummary> norah = TestStore.done(
                service().history(clinic.patient("norah").id(), 10).join());
        assertThat(TestStore.done(service().open(norah.getFirst().id()).join())
                        .origin()
                        .simulated())
                .as("what the sandbox answered stays called so")
                .isTrue();
    }

    @Test
    void aMemberWhoIsNotFoundPointsAtTheFieldToCheck() {
        CheckResult result = TestStore.done(clinic.ask(clinic.question("unknown", Purpose.BENEFITS)));
        assertThat(result.answerOrNull()).isNotNull().satisfies(answer -> {
            assertThat(answer.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(answer.sentence().en()).contains("Check the ID and the membership number");
            assertThat(answer.errors()).extracting(AnswerError::field).contains(Fields.IDENTIFIER);
        });
    }

    @Test
    void theHistoryIsInOrderAndTheAuditTrailHoldsAfterEverything() {
        CheckId first = clinic.askedId("norah", Purpose.VALIDATION);
        CheckId second = clinic.askedId("norah", Purpose.BENEFITS);
        clinic.sandbox().script().play(Fault.DOWN, 0);
        CheckId third = clinic.askedId("norah", Purpose.BENEFITS, Purpose.VALIDATION);
        assertThat(TestStore.done(
                        service().history(clinic.patient("norah").id(), 10).join()))
                .extracting(CheckSummary::id)
                .containsExactly(third, second, first);
        assertThat(TestStore.done(
                        service().history(clinic.patient("norah").id(), 2).join()))
                .hasSize(2);
        assertThat(TestStore.done(service().cancel(third).join()).state()).isEqualTo(CheckSummary.State.CANCELLED);
        assertThat(TestStore.done(clinic.services().records().audit().verify().join()))
                .isInstanceOf(AuditVerdict.Intact.class);
    }
}
