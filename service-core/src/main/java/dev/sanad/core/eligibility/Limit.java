package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;
import org.jspecify.annotations.Nullable;

/// One `benefit` of an item: what is allowed and what is used up.
///
/// @param type    code of `benefit-type`: benefit, copay-percent, copay-maximum, approval-limit …
/// @param allowed null where the payer gave none
/// @param used    null where the payer gave none
public record Limit(
        Coded type, @Nullable Amount allowed, @Nullable Amount used) {}
