package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides between the three endings (FACTS §3.1).
///
/// An error is never "not covered": nobody decided anything. The exception are the payer's own words that the
/// person is
/// no longer insured (1663, 1664, 1672). Where the header's site eligibility is missing, being in force counts.
final class Verdicts {
    private static final Set<String> NOT_INSURED = Set.of("1663", "1664", "1672");

    private Verdicts() {}

    static Verdict of(
            String outcome, @Nullable Coded site, List<InsuranceAnswer> insurances, List<AnswerError> errors) {
        if (errors.stream().anyMatch(error -> NOT_INSURED.contains(error.code().code()))) {
            return Verdict.NOT_COVERED;
        }
        if (outcome.equals("error") || outcome.equals("queued") || (!errors.isEmpty() && site == null)) {
            return Verdict.UNDETERMINED;
        }
        if (site != null) {
            return site.code().equals("eligible") ? Verdict.COVERED : Verdict.NOT_COVERED;
        }
        boolean anySite = insurances.stream().anyMatch(one -> one.siteEligibility() != null);
        if (anySite) {
            return insurances.stream().anyMatch(Verdicts::isEligible) ? Verdict.COVERED : Verdict.NOT_COVERED;
        }
        if (insurances.stream().anyMatch(one -> Boolean.TRUE.equals(one.inForce()))) {
            return Verdict.COVERED;
        }
        boolean allOut =
                !insurances.isEmpty() && insurances.stream().allMatch(one -> Boolean.FALSE.equals(one.inForce()));
        return allOut ? Verdict.NOT_COVERED : Verdict.UNDETERMINED;
    }

    static boolean isEligible(InsuranceAnswer insurance) {
        Coded site = insurance.siteEligibility();
        return site == null
                ? Boolean.TRUE.equals(insurance.inForce())
                : site.code().equals("eligible");
    }
}
