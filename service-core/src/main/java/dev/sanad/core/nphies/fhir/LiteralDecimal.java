package dev.sanad.core.nphies.fhir;

import java.math.BigDecimal;

/// A number whose text is the one that was read, such as `1E2` or `-0`, so that it is written again unchanged. The
/// generator writes what `toString` says.
final class LiteralDecimal extends BigDecimal {
    private static final long serialVersionUID = 1L;

    private final String literal;

    LiteralDecimal(String literal) {
        super(literal);
        this.literal = literal;
    }

    @Override
    public String toString() {
        return literal;
    }
}
