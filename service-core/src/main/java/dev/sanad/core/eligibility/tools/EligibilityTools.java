package dev.sanad.core.eligibility.tools;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.DayWords;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.LookUp;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolInput;
import dev.sanad.core.kernel.ToolTexts;
import dev.sanad.core.kernel.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Looking up answers of insurers, the checks of a patient and of the day; and asking an insurer, which waits for a
/// click.
public final class EligibilityTools {
    private static final int MOST = 20;
    private static final int DAY = 500;
    private static final String BY_PATIENT = """
            {"type":"object","properties":{"patient_id":{"type":"string"}},"required":["patient_id"]}""";

    private final EligibilityService eligibility;
    private final Tool start;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    /// @param start the tool that asks an insurer, see [StartCheck]
    /// @param clock tells how old an answer is, and the clinic's zone
    public EligibilityTools(EligibilityService eligibility, StartCheck start, Clock clock) {
        this.eligibility = eligibility;
        this.start = start;
        this.clock = clock;
    }

    /// The tools, to be registered at wiring.
    public List<Tool> all() {
        return List.of(
                new LookUp(
                        new Tool.Card(
                                "last_eligibility_answer",
                                new Words("Last answer of the insurer", "آخر رد من شركة التأمين"),
                                "Gives the newest eligibility answer of a patient: covered or not, the sentence for the"
                                        + " patient, and the benefits with limits, used amounts and copay.",
                                BY_PATIENT,
                                Tool.Effect.READING),
                        this::last),
                new LookUp(
                        new Tool.Card(
                                "eligibility_history",
                                new Words("Checks of a patient", "عمليات التحقق لمريض"),
                                "Lists the last 20 eligibility checks of a patient, newest first.",
                                BY_PATIENT,
                                Tool.Effect.READING),
                        this::history),
                new LookUp(
                        new Tool.Card(
                                "count_todays_checks",
                                new Words("Count the day's checks", "عدد عمليات التحقق اليوم"),
                                "Counts the eligibility checks of the last day: covered, not covered, undetermined,"
                                        + " waiting, failed.",
                                "{\"type\":\"object\",\"properties\":{}}",
                                Tool.Effect.READING),
                        _ -> eligibility.recent(DAY).thenApply(found -> found.map(this::counts))),
                start);
    }

    private CompletableFuture<Outcome<ToolAnswer>> last(String input) {
        Optional<PatientId> patient = patient(input);
        if (patient.isEmpty()) {
            return ToolInput.missing("patient_id");
        }
        return eligibility.history(patient.get(), MOST).thenCompose(found -> switch (found) {
            case Outcome.Done<List<CheckSummary>>(List<CheckSummary> checks) -> newest(checks);
            case Outcome.Failed<List<CheckSummary>>(Failure failure) -> failed(failure);
            case Outcome.Queued<List<CheckSummary>> _, Outcome.Refused<List<CheckSummary>> _ ->
                failed(Failure.of(FailureCode.NOT_FOUND));
        });
    }

    private CompletableFuture<Outcome<ToolAnswer>> newest(List<CheckSummary> checks) {
        Optional<CheckId> answered = checks.stream()
                .filter(check -> check.state() == CheckSummary.State.ANSWERED)
                .map(CheckSummary::id)
                .findFirst();
        return answered.map(id -> eligibility.open(id).thenApply(found -> found.map(new AnswerSheet(clock)::of)))
                .orElseGet(() -> CompletableFuture.completedFuture(Outcome.done(new ToolAnswer(
                        "{\"found\":0}", new Words("No answer stored", "لا يوجد رد محفوظ"), List.of(), List.of()))));
    }

    private CompletableFuture<Outcome<ToolAnswer>> history(String input) {
        Optional<PatientId> patient = patient(input);
        return patient.isEmpty()
                ? ToolInput.missing("patient_id")
                : eligibility.history(patient.get(), MOST).thenApply(found -> found.map(this::list));
    }

    private ToolAnswer list(List<CheckSummary> checks) {
        ObjectNode root = json.createObjectNode().put("found", checks.size());
        ArrayNode list = root.putArray("checks");
        List<Reference> sources = new ArrayList<>();
        for (CheckSummary check : checks) {
            fill(list.addObject(), check);
            sources.add(new Reference(Reference.Kind.CHECK, check.id().value(), check.sentence()));
        }
        return new ToolAnswer(
                json.writeValueAsString(root),
                new Words(checks.size() + " checks", "عدد عمليات التحقق: " + checks.size()),
                sources,
                List.of());
    }

    private void fill(ObjectNode out, CheckSummary check) {
        Instant asked = check.askedAt();
        ToolTexts.put(out, "asked_at", asked.toString(), DayWords.time(asked, clock.getZone()));
        DateRange days = check.serviced();
        ToolTexts.put(out, "visit_from", days.start().toString(), DayWords.day(days.start()));
        ToolTexts.put(out, "visit_to", days.end().toString(), DayWords.day(days.end()));
        ToolTexts.put(out, "insurer", check.payer());
        ToolTexts.put(out, "state", check.state().name(), AnswerWords.state(check.state()));
        ToolTexts.put(out, "verdict", check.verdict().name(), AnswerWords.verdict(check.verdict()));
        ToolTexts.put(out, "sentence", check.sentence());
    }

    private ToolAnswer counts(List<CheckSummary> checks) {
        ObjectNode root = json.createObjectNode()
                .put("checks", checks.size())
                .put("covered", answered(checks, Verdict.COVERED))
                .put("not_covered", answered(checks, Verdict.NOT_COVERED))
                .put("undetermined", answered(checks, Verdict.UNDETERMINED))
                .put("waiting", inState(checks, CheckSummary.State.QUEUED))
                .put("under_way", inState(checks, CheckSummary.State.IN_FLIGHT))
                .put("failed", inState(checks, CheckSummary.State.FAILED));
        return new ToolAnswer(
                json.writeValueAsString(root),
                new Words(checks.size() + " checks", "عدد عمليات التحقق: " + checks.size()),
                List.of(),
                List.of());
    }

    private static long answered(List<CheckSummary> checks, Verdict verdict) {
        return checks.stream()
                .filter(check -> check.state() == CheckSummary.State.ANSWERED && check.verdict() == verdict)
                .count();
    }

    private static long inState(List<CheckSummary> checks, CheckSummary.State state) {
        return checks.stream().filter(check -> check.state() == state).count();
    }

    private static Optional<PatientId> patient(String input) {
        String id = ToolInput.of(input).text("patient_id");
        return id.isEmpty() ? Optional.empty() : Optional.of(new PatientId(id));
    }

    private static CompletableFuture<Outcome<ToolAnswer>> failed(Failure failure) {
        return CompletableFuture.completedFuture(Outcome.failed(failure));
    }
}
