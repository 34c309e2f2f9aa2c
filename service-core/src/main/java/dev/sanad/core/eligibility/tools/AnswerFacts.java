package dev.sanad.core.eligibility.tools;

import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Fact;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.tools.PatientFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an insurer's answer says that is open.
public final class AnswerFacts implements FactSource {
    private static final int MOST_BENEFITS = 40;

    private final EligibilityService eligibility;
    private final Function<PatientId, CompletableFuture<Outcome<Patient>>> patients;

    /// @param patients reads a record without noting that it was opened
    public AnswerFacts(
            EligibilityService eligibility, Function<PatientId, CompletableFuture<Outcome<Patient>>> patients) {
        this.eligibility = eligibility;
        this.patients = patients;
    }

    @Override
    public Reference.Kind kind() {
        return Reference.Kind.CHECK;
    }

    @Override
    public CompletableFuture<Outcome<Known>> facts(String id) {
        return eligibility
                .open(new CheckId(id))
                .thenCompose(opened -> opened instanceof Outcome.Done<EligibilityAnswer>(EligibilityAnswer answer)
                        ? patients.apply(answer.question().patient())
                                .thenApply(read -> Outcome.done(known(
                                        answer,
                                        read instanceof Outcome.Done<Patient>(Patient patient)
                                                ? PatientFacts.personal(patient)
                                                : List.of())))
                        : CompletableFuture.completedFuture(opened.map(answer -> known(answer, List.of()))));
    }

    private static Known known(EligibilityAnswer answer, List<Personal> patient) {
        Reference source = new Reference(Reference.Kind.CHECK, answer.id().value(), answer.sentence());
        List<Fact> facts = new ArrayList<>();
        List<Personal> personal = new ArrayList<>(patient);
        Fact.add(
                facts,
                source,
                new Words("Eligibility", "الأهلية"),
                answer.verdict().name());
        Fact.add(
                facts,
                source,
                new Words("Insurer's answer", "رد شركة التأمين"),
                answer.sentence().en());
        Fact.add(
                facts,
                source,
                new Words("Answered at", "وقت الرد"),
                answer.origin().answeredAt().toString());
        Fact.add(facts, source, new Words("Insurer's own words", "كلمات شركة التأمين"), answer.disposition());
        personal.addAll(AnswerSheet.members(answer));
        answer.insurances().forEach(insurance -> insurance(facts, source, insurance));
        answer.errors()
                .forEach(error -> Fact.add(
                        facts,
                        source,
                        new Words(
                                "Error " + error.code().code(),
                                "الخطأ " + error.code().code()),
                        error.code().text().en()));
        return new Known(source, facts, personal);
    }

    private static void insurance(List<Fact> facts, Reference source, InsuranceAnswer insurance) {
        Fact.add(
                facts,
                source,
                new Words("Insurer", "شركة التأمين"),
                insurance.payer().en());
        Fact.add(facts, source, new Words("Member number", "رقم العضوية"), insurance.memberId());
        Fact.add(facts, source, new Words("Plan", "الخطة"), insurance.plan());
        Boolean inForce = insurance.inForce();
        if (inForce != null) {
            Fact.add(facts, source, new Words("Policy in force", "الوثيقة سارية"), inForce ? "yes" : "no");
        }
        Coded site = insurance.siteEligibility();
        if (site != null) {
            Fact.add(
                    facts,
                    source,
                    new Words("Eligibility at this clinic", "الأهلية في هذه العيادة"),
                    site.text().en());
        }
        insurance.benefits().stream()
                .limit(MOST_BENEFITS)
                .forEach(line ->
                        Fact.add(facts, source, new Words("Benefit", "منفعة"), name(line) + ", " + benefit(line)));
    }

    private static String name(BenefitLine line) {
        Coded category = line.category();
        return category == null ? line.name() : category.text().en();
    }

    private static String benefit(BenefitLine line) {
        if (line.excluded()) {
            return "excluded";
        }
        String network = line.network() == null ? "" : line.network().text().en();
        String limits = line.limits().stream().map(AnswerFacts::limit).collect(Collectors.joining("; "));
        String all = network.isBlank() || limits.isBlank() ? network + limits : network + ": " + limits;
        return all.isBlank() ? "covered, without limits" : all;
    }

    private static String limit(Limit limit) {
        StringBuilder text = new StringBuilder(limit.type().text().en());
        Amount allowed = limit.allowed();
        if (allowed != null) {
            text.append(' ').append(amount(limit, allowed));
        }
        Amount used = limit.used();
        if (used != null) {
            text.append(", used ").append(amount(limit, used));
        }
        return text.toString();
    }

    private static String amount(Limit limit, Amount amount) {
        return switch (amount) {
            case Amount.Sum(var money) ->
                money.currency() + " " + money.amount().toPlainString();
            case Amount.Count(long value) ->
                limit.type().code().endsWith("percent") ? value + " %" : Long.toString(value);
            case Amount.Text(String words) -> words;
        };
    }
}
