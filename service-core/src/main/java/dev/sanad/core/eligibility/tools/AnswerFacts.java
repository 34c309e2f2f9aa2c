package dev.sanad.core.eligibility.tools;

import dev.sanad.core.eligibility.AnswerError;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DayWords;
import dev.sanad.core.kernel.Fact;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.tools.PatientFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// What an insurer's answer says that is open.
public final class AnswerFacts implements FactSource {
    /// Of one insurance; an answer may have hundreds.
    static final int MOST_BENEFITS = 40;

    private final EligibilityService eligibility;
    private final Function<PatientId, CompletableFuture<Outcome<Patient>>> patients;
    private final Clock clock;

    /// @param patients reads a record without noting that it was opened
    /// @param clock    tells how old an answer is, and the clinic's zone
    public AnswerFacts(
            EligibilityService eligibility,
            Function<PatientId, CompletableFuture<Outcome<Patient>>> patients,
            Clock clock) {
        this.eligibility = eligibility;
        this.patients = patients;
        this.clock = clock;
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

    private Known known(EligibilityAnswer answer, List<Personal> patient) {
        Reference source = new Reference(Reference.Kind.CHECK, answer.id().value(), answer.sentence());
        List<Fact> facts = new ArrayList<>();
        List<Personal> personal = new ArrayList<>(patient);
        Fact.add(facts, source, new Words("Eligibility", "الأهلية"), AnswerWords.verdict(answer.verdict()));
        Fact.add(facts, source, new Words("Insurer's answer", "رد شركة التأمين"), answer.sentence());
        Instant at = answer.origin().answeredAt();
        Fact.add(facts, source, new Words("Answered at", "وقت الرد"), AnswerWords.answeredAt(at, clock));
        Fact.add(facts, source, new Words("Insurer's own words", "كلمات شركة التأمين"), answer.disposition());
        personal.addAll(AnswerSheet.members(answer));
        answer.insurances().forEach(insurance -> insurance(facts, source, insurance));
        for (AnswerError error : answer.errors()) {
            String code = error.code().code();
            Fact.add(
                    facts,
                    source,
                    new Words("Error " + code, "الخطأ " + code),
                    error.code().text());
        }
        return new Known(source, facts, AnswerStatements.of(answer, DayWords.time(at, clock.getZone())), personal);
    }

    private static void insurance(List<Fact> facts, Reference source, InsuranceAnswer insurance) {
        Fact.add(facts, source, new Words("Insurer", "شركة التأمين"), insurance.payer());
        Fact.add(facts, source, new Words("Member number", "رقم العضوية"), insurance.memberId());
        Fact.add(facts, source, new Words("Plan", "الخطة"), insurance.plan());
        Boolean inForce = insurance.inForce();
        if (inForce != null) {
            Fact.add(
                    facts,
                    source,
                    new Words("Policy in force", "الوثيقة سارية"),
                    inForce ? new Words("yes", "نعم") : new Words("no", "لا"));
        }
        Coded site = insurance.siteEligibility();
        if (site != null) {
            Fact.add(facts, source, new Words("Eligibility at this clinic", "الأهلية في هذه العيادة"), site.text());
        }
        insurance.benefits().stream().limit(MOST_BENEFITS).forEach(line -> {
            Words name = AnswerWords.name(line);
            Words what = AnswerWords.benefit(line);
            Fact.add(
                    facts,
                    source,
                    new Words("Benefit", "منفعة"),
                    new Words(name.en() + ", " + what.en(), name.ar() + "، " + what.ar()));
        });
    }
}
