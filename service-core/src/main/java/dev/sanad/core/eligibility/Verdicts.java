package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides between the three endings (FACTS §3.1).
///
/// An error is never "not covered": nobody decided anything, and a member who was not found (1657, 1658)
/// may only be mistyped. The exception are the payer's own words that the person is no longer insured
/// (1663, 1664, 1672). The header's site eligibility decides; where it is missing that of the insurances,
/// then being in force. Codes that the code system does not have, and answers that contradict themselves
/// (BV-00535), decide nothing.
final class Verdicts {
    static final String ELIGIBLE = "eligible";

    /// Every other code of `CS siteEligibility`.
    private static final Set<String> NOT_ELIGIBLE = Set.of(
            "not-active",
            "not-covered",
            "not-direct billing",
            "out-network",
            "limit-exhausted",
            "coverage-suspended",
            "provider-contract-suspended");

    private static final Set<String> NOT_INSURED = Set.of("1663", "1664", "1672");

    private Verdicts() {}

    /// A code in the spelling of the code system where it differs in case, blanks and hyphens only.
    static String spelled(String code) {
        if (code.equals(ELIGIBLE) || NOT_ELIGIBLE.contains(code)) {
            return code;
        }
        String plain = plain(code);
        if (plain.equals(ELIGIBLE)) {
            return ELIGIBLE;
        }
        return NOT_ELIGIBLE.stream()
                .filter(known -> plain(known).equals(plain))
                .findFirst()
                .orElse(code);
    }

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    static Verdict of(
            String outcome, @Nullable Coded site, List<InsuranceAnswer> insurances, List<AnswerError> errors) {
        boolean eligible = site != null && site.code().equals(ELIGIBLE);
        if (errors.stream().anyMatch(error -> NOT_INSURED.contains(error.code().code()))) {
            return eligible ? Verdict.UNDETERMINED : Verdict.NOT_COVERED;
        }
        if (outcome.equals("error") || outcome.equals("queued") || (!errors.isEmpty() && site == null)) {
            return Verdict.UNDETERMINED;
        }
        if (site == null) {
            return byInsurances(insurances);
        }
        if (eligible) {
            return isAllOut(insurances) ? Verdict.UNDETERMINED : Verdict.COVERED;
        }
        return isRefusal(site) ? Verdict.NOT_COVERED : Verdict.UNDETERMINED;
    }

    private static Verdict byInsurances(List<InsuranceAnswer> insurances) {
        if (insurances.stream().anyMatch(Verdicts::isEligible)) {
            return Verdict.COVERED;
        }
        boolean allSayNo = !insurances.isEmpty()
                && insurances.stream()
                        .allMatch(one -> isRefusal(one.siteEligibility()) || Boolean.FALSE.equals(one.inForce()));
        return allSayNo ? Verdict.NOT_COVERED : Verdict.UNDETERMINED;
    }

    private static boolean isAllOut(List<InsuranceAnswer> insurances) {
        return !insurances.isEmpty() && insurances.stream().allMatch(one -> Boolean.FALSE.equals(one.inForce()));
    }

    /// Whether a code says that somebody is not eligible.
    static boolean isRefusal(@Nullable Coded site) {
        return site != null && NOT_ELIGIBLE.contains(site.code());
    }

    static boolean isEligible(InsuranceAnswer insurance) {
        Coded site = insurance.siteEligibility();
        return site == null
                ? Boolean.TRUE.equals(insurance.inForce())
                : site.code().equals(ELIGIBLE) && !Boolean.FALSE.equals(insurance.inForce());
    }
}
