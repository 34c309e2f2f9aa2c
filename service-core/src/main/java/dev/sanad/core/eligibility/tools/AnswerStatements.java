package dev.sanad.core.eligibility.tools;

import dev.sanad.core.eligibility.AnswerError;
import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/// An insurer's answer in sentences, in both languages, of which a draft can be made. Nothing in them that the answer
/// does not say.
final class AnswerStatements {
    private AnswerStatements() {}

    /// @param time when the insurer answered, in words
    static List<Words> of(EligibilityAnswer answer, Words time) {
        List<Words> all = new ArrayList<>();
        all.add(new Words("The insurer answered on " + time.en() + ".", "ردت شركة التأمين في " + time.ar() + "."));
        all.add(answer.sentence());
        String own = answer.disposition();
        if (!own.isBlank()) {
            all.add(new Words("The insurer's own words are “" + own + "”.", "نص كلمات شركة التأمين: «" + own + "»."));
        }
        answer.insurances().forEach(insurance -> insurance(all, insurance));
        for (AnswerError error : answer.errors()) {
            String code = error.code().code();
            Words text = error.code().text();
            all.add(new Words(
                    "The insurer reported the error " + code + ", “" + text.en() + "”.",
                    "أبلغت شركة التأمين عن الخطأ " + code + "، «" + text.ar() + "»."));
        }
        return all;
    }

    private static void insurance(List<Words> all, InsuranceAnswer insurance) {
        String plan = insurance.plan();
        if (!insurance.memberId().isBlank()) {
            Words payer = insurance.payer();
            String member = insurance.memberId();
            all.add(new Words(
                    "The insurer is " + payer.en() + ", member number " + member
                            + (plan.isBlank() ? "." : ", plan " + plan + "."),
                    "شركة التأمين هي " + payer.ar() + "، رقم العضوية " + member
                            + (plan.isBlank() ? "." : "، الخطة " + plan + ".")));
        }
        Boolean inForce = insurance.inForce();
        if (inForce != null) {
            all.add(
                    inForce
                            ? new Words("The policy is in force.", "الوثيقة سارية.")
                            : new Words("The policy is not in force.", "الوثيقة غير سارية."));
        }
        Coded site = insurance.siteEligibility();
        if (site != null) {
            all.add(new Words(
                    "The insurer says of this clinic “" + site.text().en() + "”.",
                    "تقول شركة التأمين عن هذه العيادة «" + site.text().ar() + "»."));
        }
        insurance.benefits().stream().limit(AnswerFacts.MOST_BENEFITS).forEach(line -> all.add(benefit(line)));
    }

    private static Words benefit(BenefitLine line) {
        Words name = AnswerWords.name(line);
        Words what = AnswerWords.benefit(line);
        return line.excluded()
                ? new Words("The benefit “" + name.en() + "” is excluded.", "المنفعة «" + name.ar() + "» مستثناة.")
                : new Words(
                        "The benefit “" + name.en() + "” is covered (" + what.en() + ").",
                        "المنفعة «" + name.ar() + "» مغطاة (" + what.ar() + ").");
    }
}
