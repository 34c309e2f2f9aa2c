package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one sentence that a receptionist reads aloud. It says only what the answer says.
final class AnswerSentence {
    /// Outpatient within the network first, then primary and specialised clinics, then the plan as a whole.
    private static final List<String> VISIT = List.of("43", "67", "68", "69", "25", "13");

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
            case UNDETERMINED -> undetermined(outcome, errors);
        };
    }

    private static Words undetermined(String outcome, List<AnswerError> errors) {
        Set<String> unknown = Set.of("1657", "1658", "1682");
        if (errors.stream().anyMatch(error -> unknown.contains(error.code().code()))) {
            return UNKNOWN_MEMBER;
        }
        if (!errors.isEmpty()) {
            return REFUSED;
        }
        return outcome.equals("queued") ? LATER : SILENT;
    }

    private static Words notCovered(@Nullable Coded site, List<InsuranceAnswer> insurances, List<AnswerError> errors) {
        Coded reason = site != null
                ? site
                : insurances.stream()
                        .map(InsuranceAnswer::siteEligibility)
                        .filter(java.util.Objects::nonNull)
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
                    "تنطبق " + eligible.size() + " وثائق؛ اختر إحداها أدناه."));
            return join(parts);
        }
        eligible.stream().findFirst().ifPresent(insurance -> {
            List<BenefitLine> lines = insurance.benefits().stream()
                    .filter(line -> !line.excluded() && !isOut(line))
                    .sorted(Comparator.comparingInt(AnswerSentence::rank))
                    .toList();
            share(lines).ifPresent(parts::add);
            approval(lines).ifPresent(parts::add);
        });
        return join(parts);
    }

    private static Optional<Words> share(List<BenefitLine> lines) {
        for (BenefitLine line : lines) {
            if (rank(line) == VISIT.size()) {
                continue;
            }
            Optional<Long> percent = count(line, "copay-percent");
            Optional<Money> most = sum(line, "copay-maximum");
            Optional<Money> fixed = sum(line, "copay");
            Optional<Money> deductible = sum(line, "deductible");
            if (percent.isPresent()) {
                return Optional.of(percent(percent.get(), most));
            }
            if (fixed.isPresent()) {
                return Optional.of(
                        new Words("Patient pays " + en(fixed.get()) + ".", "يدفع المريض " + ar(fixed.get()) + "."));
            }
            if (deductible.isPresent()) {
                return Optional.of(new Words(
                        "Patient pays the first " + en(deductible.get()) + ".",
                        "يدفع المريض أول " + ar(deductible.get()) + "."));
            }
        }
        return Optional.empty();
    }

    private static Words percent(long percent, Optional<Money> most) {
        if (percent == 0) {
            return new Words("Patient pays nothing.", "لا يدفع المريض شيئًا.");
        }
        String en = "Patient pays " + percent + " %";
        String ar = "يدفع المريض ‎" + percent + "%‎";
        return most.map(money -> new Words(en + ", at most " + en(money) + ".", ar + " وبحد أقصى " + ar(money) + "."))
                .orElse(new Words(en + ".", ar + "."));
    }

    private static Optional<Words> approval(List<BenefitLine> lines) {
        return lines.stream()
                .flatMap(line -> sum(line, "approval-limit").stream())
                .min(Comparator.comparing(Money::amount))
                .map(limit -> new Words(
                        "Approval needed above " + en(limit) + ".", "تلزم الموافقة لما يزيد على " + ar(limit) + "."));
    }

    private static int rank(BenefitLine line) {
        Coded category = line.category();
        int place = category == null ? -1 : VISIT.indexOf(category.code());
        return place < 0 ? VISIT.size() : place;
    }

    private static boolean isOut(BenefitLine line) {
        Coded network = line.network();
        return network != null && network.code().equals("out");
    }

    private static Optional<Long> count(BenefitLine line, String type) {
        return line.limits().stream()
                .filter(limit -> limit.type().code().equals(type))
                .flatMap(limit -> limit.allowed() instanceof Amount.Count(long value)
                        ? Optional.of(value).stream()
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    private static Optional<Money> sum(BenefitLine line, String type) {
        return line.limits().stream()
                .filter(limit -> limit.type().code().equals(type))
                .flatMap(limit -> limit.allowed() instanceof Amount.Sum(Money money)
                        ? Optional.of(money).stream()
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    private static String plain(Money money) {
        BigDecimal amount = money.amount();
        return (amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0) : amount).toPlainString();
    }

    private static String en(Money money) {
        return money.currency() + " " + plain(money);
    }

    private static String ar(Money money) {
        return money.currency().equals(Money.SAR) ? plain(money) + " ريال" : "‎" + en(money) + "‎";
    }

    private static Words join(List<Words> parts) {
        return new Words(
                String.join(" ", parts.stream().map(Words::en).toList()),
                String.join(" ", parts.stream().map(Words::ar).toList()));
    }
}
