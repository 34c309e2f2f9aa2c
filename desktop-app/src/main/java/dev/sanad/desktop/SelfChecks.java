package dev.sanad.desktop;

import dev.sanad.core.ClinicServices;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.desktop.SelfCheckCommand.Broken;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.text.ArabicWrapping;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.shell.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The trials of the self-check. Called off the JavaFX thread.
final class SelfChecks {
    private static final long PATIENCE_SECONDS = 60;
    private static final int FRAMES = 3;
    private static final byte[] PLAIN = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);
    private static final String SITES = "http://nphies.sa/terminology/CodeSystem/siteEligibility";

    private final TrialWorld world;

    SelfChecks(TrialWorld world) {
        this.world = world;
    }

    static String program() {
        return "Sanad " + Versions.program() + ", Java " + System.getProperty("java.runtime.version", "?") + ", "
                + System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?") + " "
                + System.getProperty("os.arch", "?");
    }

    static String policy(Outcome<ClinicPolicy> policy) {
        return switch (policy) {
            case Outcome.Done<ClinicPolicy>(ClinicPolicy rules) ->
                rules.equals(ClinicPolicy.NONE) ? "none" : "readable";
            case Outcome.Failed<ClinicPolicy>(Failure failure) ->
                throw new Broken(failure.code().id() + " " + String.join(" ", failure.details()));
            case Outcome.Queued<ClinicPolicy> _, Outcome.Refused<ClinicPolicy> _ ->
                throw new IllegalStateException("a policy is read or not");
        };
    }

    static String arabic() {
        return switch (ArabicWrapping.check()) {
            case CORRECTED -> "the corrected shaper comes first";
            case NOT_NEEDED -> "this system shapes with another library";
            case MISSING -> throw new Broken("the shaper as shipped comes first: Arabic would be drawn wrongly");
        };
    }

    /// The store was opened and written by the start; here it is looked at from outside.
    String store() {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(world.data())) {
            for (Path file : all.filter(each -> each.toString().endsWith(".db")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    if (Arrays.equals(in.readNBytes(PLAIN.length), PLAIN)) {
                        throw new Broken(file.getFileName() + " is not encrypted");
                    }
                }
                files.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long people = services().patients().count().get();
        if (files.isEmpty() || people == 0) {
            throw new Broken("nothing was stored");
        }
        return files.size() + " encrypted files, " + people + " people";
    }

    String codes() {
        CodeService codes = services().codes();
        List<Coded> sites = codes.all(SITES);
        boolean bothLanguages = !sites.isEmpty()
                && sites.stream()
                        .allMatch(site ->
                                !site.text().en().isBlank() && !site.text().ar().isBlank());
        List<Coded> found = done(codes.search(List.of(), "fever", Language.EN, 20));
        if (!bothLanguages || found.isEmpty()) {
            throw new Broken(sites.size() + " codes of one system, " + found.size() + " hits of a search");
        }
        return "looked up and searched";
    }

    String screens(Language language) {
        Shell shell = world.shell();
        fx(() -> {
            shell.ui().texts().languageProperty().set(language);
            return true;
        });
        List<String> seen = new ArrayList<>();
        for (Screen section : fx(() -> List.copyOf(shell.navigator().sections()))) {
            fx(() -> {
                shell.navigator().open(Place.of(section.route()));
                return true;
            });
            frames();
            boolean shown = fx(() -> shell.navigator()
                    .shown()
                    .map(View::root)
                    .filter(root -> root.getWidth() > 0
                            && root.getHeight() > 0
                            && !root.getChildrenUnmodifiable().isEmpty())
                    .isPresent());
            if (!shown) {
                throw new Broken(section.route() + " shows nothing");
            }
            seen.add(section.route().name().toLowerCase(Locale.ROOT));
        }
        Set<String> missing = fx(() -> shell.ui().texts().missing());
        long thrown = shell.ui().fx().load().exceptions();
        if (!missing.isEmpty() || thrown > 0) {
            throw new Broken("texts missing: " + missing + ", exceptions: " + thrown);
        }
        return String.join(" ", seen);
    }

    /// One question over the real transport to the sandbox, through rules, outbox, journal and
    /// projection.
    String roundTrip() {
        ClinicServices services = services();
        for (PatientHit hit : done(services.patients().find("Norah Abdullah", 5))) {
            Patient patient = done(services.patients().get(hit.id()));
            for (PatientCoverage coverage : patient.coverages()) {
                LocalDate today = LocalDate.ofInstant(
                        Arguments.clock().instant(), Arguments.clock().getZone());
                EligibilityQuestion question = new EligibilityQuestion(
                        patient.id(),
                        coverage.payer(),
                        List.of(coverage.id()),
                        Set.of(Purpose.VALIDATION, Purpose.BENEFITS),
                        new DateRange(today, today),
                        false,
                        false);
                return answered(done(services.eligibility().check(question).result()));
            }
        }
        throw new Broken("nobody to ask for");
    }

    private static String answered(CheckResult result) {
        if (result instanceof CheckResult.Answered answered) {
            return "answered, " + answered.answer().verdict();
        }
        throw new Broken("not answered: " + result.getClass().getSimpleName());
    }

    String audit() {
        AuditVerdict verdict = done(services().records().audit().verify());
        if (verdict instanceof AuditVerdict.Intact(long count)) {
            return "intact, " + count + " entries";
        }
        throw new Broken(verdict.getClass().getSimpleName());
    }

    private ClinicServices services() {
        return world.wiring().services().orElseThrow(() -> new Broken("nobody is signed in"));
    }

    private static <T> T done(CompletableFuture<Outcome<T>> future) {
        Outcome<T> outcome =
                future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Failure failure) ->
                throw new Broken(failure.code().id() + " " + String.join(" ", failure.details()));
            case Outcome.Refused<T> refused ->
                throw new Broken("refused: " + refused.why().getFirst().code());
            case Outcome.Queued<T> _ -> throw new Broken("queued");
        };
    }

    private void frames() {
        AtomicInteger seen = new AtomicInteger();
        world.shell()
                .ui()
                .pulse()
                .when(() -> seen.incrementAndGet() > FRAMES)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static <T> T fx(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        new FxExecutor().execute(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
