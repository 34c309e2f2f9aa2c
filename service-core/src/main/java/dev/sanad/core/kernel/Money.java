package dev.sanad.core.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in one currency, rounded to two decimals half up (GE-00028).
///
/// @param amount   scale 2
/// @param currency ISO 4217 code; NPHIES accepts `SAR` only (BV-00084)
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    /// The currency of every amount that this program sends.
    public static final String SAR = "SAR";

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        if (currency.isBlank()) {
            throw new IllegalArgumentException("money needs a currency");
        }
    }

    /// Saudi riyals.
    public static Money sar(BigDecimal amount) {
        return new Money(amount, SAR);
    }

    /// Saudi riyals from decimal text such as `1000.50`.
    public static Money sar(String amount) {
        return sar(new BigDecimal(amount));
    }

    /// The sum; both sides must have one currency.
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /// The difference; may be negative.
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies");
        }
        return other;
    }
}
