package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a payer says of one coverage.
///
/// @param payer           the payer's name
/// @param memberId        the membership number; empty where the answer carries no coverage
/// @param plan            plan and network in the payer's words; may be empty
/// @param inForce         null where the payer did not say
/// @param siteEligibility null where the payer did not say
/// @param period          when the benefits run; null where not said
/// @param benefits        in the payer's order
public record InsuranceAnswer(
        Words payer,
        String memberId,
        String plan,
        @Nullable Boolean inForce,
        @Nullable Coded siteEligibility,
        @Nullable DateRange period,
        List<BenefitLine> benefits) {
    public InsuranceAnswer {
        benefits = List.copyOf(benefits);
    }
}
