package dev.sanad.core.eligibility.tools;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolInput;
import dev.sanad.core.kernel.ToolPlan;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PersonName;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Asks an insurer about a patient. Lays out exactly what would be asked; nothing is sent before a person agreed.
public final class StartCheck implements Tool {
    private static final Card CARD = new Card(
            "start_eligibility_check",
            new Words("Ask the insurer", "سؤال شركة التأمين"),
            "Proposes to ask the insurer whether a patient is covered on a day. A person has to agree before anything is"
                    + " sent. Takes patient_id, optionally coverage_id and the day of the visit (YYYY-MM-DD, today if"
                    + " absent).",
            """
            {"type":"object","properties":{"patient_id":{"type":"string"},"coverage_id":{"type":"string"},\
            "day":{"type":"string","description":"YYYY-MM-DD"}},"required":["patient_id"]}""",
            Effect.CHANGING);

    private static final Words PURPOSES = new Words(
            "In force on that day (validation), benefits (benefits)",
            "السريان في ذلك اليوم (validation)، المنافع (benefits)");

    private final EligibilityService eligibility;
    private final Function<PatientId, CompletableFuture<Outcome<Patient>>> patients;
    private final CodeService codes;
    private final Clock clock;

    private record Wanted(Patient patient, PatientCoverage coverage, LocalDate day) {}

    /// @param patients reads a record
    /// @param codes    names the insurer
    /// @param clock    for today
    public StartCheck(
            EligibilityService eligibility,
            Function<PatientId, CompletableFuture<Outcome<Patient>>> patients,
            CodeService codes,
            Clock clock) {
        this.eligibility = eligibility;
        this.patients = patients;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public CompletableFuture<Outcome<ToolPlan>> plan(String input) {
        ToolInput given = ToolInput.of(input);
        String id = given.text("patient_id");
        if (id.isEmpty()) {
            return ToolInput.missing("patient_id");
        }
        Optional<LocalDate> day = day(given.text("day"));
        if (day.isEmpty()) {
            return failed("day is not YYYY-MM-DD");
        }
        String coverage = given.text("coverage_id");
        return patients.apply(new PatientId(id))
                .thenApply(found -> found.then(patient -> {
                    Optional<PatientCoverage> chosen = patient.coverages().stream()
                            .filter(one ->
                                    coverage.isEmpty() || one.id().value().equals(coverage))
                            .findFirst();
                    return chosen.<Outcome<ToolPlan>>map(one -> Outcome.done(plan(new Wanted(patient, one, day.get()))))
                            .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.NOT_FOUND, "no such coverage")));
                }));
    }

    private ToolPlan plan(Wanted wanted) {
        Words payer = codes.payer(wanted.coverage().payer())
                .map(Payer::name)
                .orElseGet(() -> Words.same(wanted.coverage().payer().value()));
        List<ToolPlan.Line> lines = new ArrayList<>();
        PersonName name = wanted.patient().name();
        lines.add(line(
                new Words("Patient", "المريض"), new Words(name.shown(false), name.shown(true)), ToolPlan.Form.NAME));
        lines.add(line(new Words("Insurer", "شركة التأمين"), payer, ToolPlan.Form.NAME));
        lines.add(line(
                new Words("Member number", "رقم العضوية"),
                written(wanted.coverage().memberId()),
                ToolPlan.Form.CODE));
        lines.add(line(new Words("Visit on", "الزيارة في"), written(wanted.day().toString()), ToolPlan.Form.DATE));
        lines.add(line(new Words("What to ask", "المطلوب"), PURPOSES, ToolPlan.Form.TEXT));
        return new ToolPlan(lines, () -> ask(wanted));
    }

    private CompletableFuture<Outcome<ToolAnswer>> ask(Wanted wanted) {
        EligibilityQuestion question = new EligibilityQuestion(
                wanted.patient().id(),
                wanted.coverage().payer(),
                List.of(wanted.coverage().id()),
                Set.of(Purpose.VALIDATION, Purpose.BENEFITS),
                DateRange.day(wanted.day()),
                false,
                false);
        return eligibility.check(question).result().thenApply(ended -> switch (ended) {
            case Outcome.Done<CheckResult>(CheckResult result) -> Outcome.done(answer(result));
            case Outcome.Failed<CheckResult>(Failure failure) -> Outcome.failed(failure);
            case Outcome.Refused<CheckResult>(List<Finding> why) -> Outcome.refused(why);
            case Outcome.Queued<CheckResult>(var waiting) -> new Outcome.Queued<>(waiting);
        });
    }

    private ToolAnswer answer(CheckResult result) {
        var answer = result.answerOrNull();
        if (answer == null) {
            return new ToolAnswer(
                    "{\"state\":\"waiting\"}",
                    new Words("The check waits for the line.", "التحقق في انتظار الاتصال."),
                    List.of(),
                    List.of());
        }
        return new AnswerSheet(clock).of(answer);
    }

    private Optional<LocalDate> day(String text) {
        if (text.isBlank()) {
            return Optional.of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static ToolPlan.Line line(Words label, Words value, ToolPlan.Form form) {
        return new ToolPlan.Line(label, value, form);
    }

    private static Words written(String value) {
        return Words.same(value.isBlank() ? "–" : value);
    }

    private static CompletableFuture<Outcome<ToolPlan>> failed(String detail) {
        return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.NOT_FOUND, detail)));
    }
}
