package dev.sanad.core.patients.rules;

import dev.sanad.core.kernel.script.Folding;
import java.util.regex.Pattern;

/// The forms in which people write telephone numbers in Saudi Arabia, and the one that is kept: `+9665…`.
public final class Phone {
    private static final Pattern NOISE = Pattern.compile("[\\s().\\-/\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern LOCAL = Pattern.compile("0[15]\\d{8}");
    private static final Pattern SHORT = Pattern.compile("5\\d{8}");
    private static final Pattern WITHOUT_PLUS = Pattern.compile("9660?[15]\\d{8}");
    private static final Pattern SAUDI = Pattern.compile("\\+966[15]\\d{8}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!966)[1-9]\\d{6,14}");

    private Phone() {}

    /// The international form of a typed number; text that is no number comes back as it is, for the rules to
    /// refuse.
    public static String international(String typed) {
        if (isInternational(typed)) {
            return typed;
        }
        String number = NOISE.matcher(Folding.westernDigits(typed)).replaceAll("");
        if (number.startsWith("00")) {
            number = "+" + number.substring(2);
        } else if (LOCAL.matcher(number).matches()) {
            number = "+966" + number.substring(1);
        } else if (SHORT.matcher(number).matches()) {
            number = "+966" + number;
        } else if (WITHOUT_PLUS.matcher(number).matches()) {
            number = "+" + number;
        }
        return number.startsWith("+9660") ? "+966" + number.substring(5) : number;
    }

    /// Whether a number in international form can be dialled.
    public static boolean isInternational(String number) {
        return SAUDI.matcher(number).matches() || FOREIGN.matcher(number).matches();
    }
}
