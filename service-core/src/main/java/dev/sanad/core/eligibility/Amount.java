package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Money;

/// What a benefit allows or has used: the three forms of `allowed[x]` and `used[x]`.
public sealed interface Amount {
    /// An amount of money.
    record Sum(Money money) implements Amount {}

    /// A count: visits, days, or per cent, as the benefit's type says.
    record Count(long value) implements Amount {}

    /// Words of the payer.
    record Text(String value) implements Amount {}
}
