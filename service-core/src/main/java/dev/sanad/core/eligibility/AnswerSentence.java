package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The one sentence that a receptionist reads aloud. It says only what the answer says.
final class AnswerSentence {
    private static final Map<String, Words> REASONS = Map.of(
            "not-active",
            new Words("The policy is not active on this day.", "الوثيقة غير سارية في هذا اليوم."),
            "not-covered",
            new Words("The policy does not cover this service.", "الوثيقة لا تغطي هذه الخدمة."),
            "not-direct billing",
            new Words(
                    "There is no direct billing: the patient pays and claims it back.",
                    "لا توجد فوترة مباشرة: يدفع المريض ثم يطالب شركة التأمين."),
            "out-network",
            new Words("This clinic is outside the member's network.", "العيادة خارج شبكة المؤمَّن عليه."),
            "limit-exhausted",
            new Words("The limit of the policy is used up.", "استُنفد حد الوثيقة."),
            "coverage-suspended",
            new Words("The coverage is suspended.", "التغطية موقوفة."),
            "provider-contract-suspended",
            new Words(
                    "The insurer has suspended its contract with this clinic.",
                    "أوقفت شركة التأمين عقدها مع هذه العيادة."));

    /// Payers' codes for a member that they do not find.
    private static final Set<String> UNKNOWN = Set.of("1657", "1658", "1682");

    private static final Words UNKNOWN_MEMBER = new Words(
            "Could not determine: the insurer does not find this member. Check the ID and the membership number.",
            "تعذّر التحديد: لا تجد شركة التأمين هذا العضو. تحقق من رقم الهوية ورقم العضوية.");
    private static final Words LATER = new Words(
            "Could not determine yet: the insurer answers later.", "تعذّر التحديد بعد: ستجيب شركة التأمين لاحقًا.");
    private static final Words REFUSED = new Words(
            "Could not determine: NPHIES or the insurer refused the question; see what to mend below.",
            "تعذّر التحديد: رفضت نفيس أو شركة التأمين السؤال؛ راجع ما يلزم تصحيحه أدناه.");
    private static final Words SILENT =
            new Words("Could not determine: the answer does not say.", "تعذّر التحديد: الإجابة لا تذكر ذلك.");
    private static final Words CONTRADICTS = new Words(
            "Could not determine: the answer contradicts itself. Call the insurer.",
            "تعذّر التحديد: الإجابة متناقضة. اتصل بشركة التأمين.");
    private static final Words NOT_INSURED = new Words(
            "Not covered. The insurer says that the person is no longer insured.",
            "غير مغطى. تفيد شركة التأمين بأن الشخص لم يعد مؤمَّنًا عليه.");

    private AnswerSentence() {}

    static Words of(
            Verdict verdict,
            String outcome,
            @Nullable Coded site,
            List<InsuranceAnswer> insurances,
            List<AnswerError> errors) {
        return switch (verdict) {
            case COVERED -> covered(insurances);
            case NOT_COVERED -> notCovered(site, insurances, errors);
            case UNDETERMINED -> undetermined(outcome, site, errors);
        };
    }

    private static Words undetermined(String outcome, @Nullable Coded site, List<AnswerError> errors) {
        if (errors.stream().anyMatch(error -> UNKNOWN.contains(error.code().code()))) {
            return UNKNOWN_MEMBER;
        }
        boolean eligible = site != null && site.code().equals(Verdicts.ELIGIBLE);
        if (!errors.isEmpty() && !(eligible && outcome.equals("complete"))) {
            return REFUSED;
        }
        if (outcome.equals("queued")) {
            return LATER;
        }
        if (site == null) {
            return SILENT;
        }
        return eligible
                ? CONTRADICTS
                : new Words(
                        "Could not determine: the insurer answers “"
                                + site.text().en() + "”.",
                        "تعذّر التحديد: أجابت شركة التأمين «" + site.text().ar() + "».");
    }

    private static Words notCovered(@Nullable Coded site, List<InsuranceAnswer> insurances, List<AnswerError> errors) {
        Coded reason = Verdicts.isRefusal(site)
                ? site
                : insurances.stream()
                        .map(InsuranceAnswer::siteEligibility)
                        .filter(Verdicts::isRefusal)
                        .findFirst()
                        .orElse(null);
        if (reason == null) {
            return errors.isEmpty()
                    ? join(List.of(new Words("Not covered.", "غير مغطى."), REASONS.getOrDefault("not-active", SILENT)))
                    : NOT_INSURED;
        }
        Words why = REASONS.getOrDefault(
                reason.code(), new Words(reason.text().en() + ".", reason.text().ar() + "."));
        return join(List.of(new Words("Not covered.", "غير مغطى."), why));
    }

    private static Words covered(List<InsuranceAnswer> insurances) {
        List<Words> parts = new ArrayList<>();
        parts.add(new Words("Covered.", "مغطى."));
        List<InsuranceAnswer> eligible =
                insurances.stream().filter(Verdicts::isEligible).toList();
        if (eligible.size() > 1) {
            parts.add(new Words(
                    eligible.size() + " policies apply; choose one below.",
                    "عدد الوثائق المنطبقة: " + eligible.size() + "؛ اختر إحداها أدناه."));
            return join(parts);
        }
        eligible.stream().findFirst().ifPresent(insurance -> parts.addAll(new VisitTerms(insurance).sentences()));
        return join(parts);
    }

    private static Words join(List<Words> parts) {
        StringJoiner en = new StringJoiner(" ");
        StringJoiner ar = new StringJoiner(" ");
        for (Words part : parts) {
            en.add(part.en());
            ar.add(part.ar());
        }
        return new Words(en.toString(), ar.toString());
    }
}
