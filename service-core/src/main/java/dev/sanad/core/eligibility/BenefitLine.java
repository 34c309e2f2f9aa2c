package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One `item` of an insurance: a category with its conditions.
///
/// @param category    code of `benefit-category`; null where the payer gave none
/// @param name        the payer's words; may be empty
/// @param description the payer's words; may be empty
/// @param network     in / out
/// @param unit        individual / family
/// @param term        annual / day / lifetime
/// @param excluded    whether this category is not covered
/// @param limits      in the payer's order
public record BenefitLine(
        @Nullable Coded category,
        String name,
        String description,
        @Nullable Coded network,
        @Nullable Coded unit,
        @Nullable Coded term,
        boolean excluded,
        List<Limit> limits) {
    public BenefitLine {
        limits = List.copyOf(limits);
    }
}
