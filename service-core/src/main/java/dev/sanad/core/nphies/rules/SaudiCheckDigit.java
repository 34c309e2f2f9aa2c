package dev.sanad.core.nphies.rules;

/// The check digit of Saudi identity numbers. No rule of NPHIES asks for it and the exchange's own test numbers
/// fail it,
/// so it only ever warns (FACTS §5.1).
public final class SaudiCheckDigit {
    private SaudiCheckDigit() {}

    /// Whether the last digit fits.
    ///
    /// @param number ten Western digits
    public static boolean fits(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(i), 10);
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
