package dev.sanad.core.nphies.rules;

/// Length limits in characters; for some elements half of it where the text has Arabic letters (FACTS §7.3).
final class Lengths {
    private Lengths() {}

    static boolean within(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit;
    }

    static boolean withinHalfInArabic(String text, int limit) {
        boolean arabic = text.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
        return within(text, arabic ? limit / 2 : limit);
    }
}
