package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses, in a text with Western digits: boxes, streets, districts, buildings, the short national address. A city
/// alone stays.
final class PlacePatterns {
    private static final String LATIN = "[A-Z][\\p{L}'’\\-]*";
    private static final String LATIN_NAME = LATIN + "(?: (?:bin|bint|ibn|al|el|" + LATIN + ")){0,4}";
    private static final String ARABIC = "[\\u0621-\\u0652]+";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "(?iu)p\\.? ?o\\.? ?box:? ?\\d{2,6}(?:,? ?(?:riyadh|jeddah|dammam|\\p{L}+) \\d{5}(?:-\\d{4})?)?"),
            Pattern.compile("ص\\.? ?ب\\.?:? ?\\d{2,6}"),
            Pattern.compile("(?:\\d{1,5},? )?" + LATIN_NAME
                    + " (?:[Ss]treet|[Ss]t\\.|[Rr]oad|[Rr]d\\.|[Aa]venue|[Dd]istrict|[Ll]ane)"
                    + "(?:,? (?:building|villa|flat|apartment|unit) \\d{1,5})?"),
            Pattern.compile("(?:شارع|طريق|حي|مبنى|عمارة|فيلا|شقة) (?:رقم )?(?:\\d{1,5}|" + ARABIC + "(?: (?:بن|ابن|ال"
                    + ARABIC + "|عبد" + ARABIC + ")){0,4})(?: (?:رقم )?\\d{1,5})?"),
            Pattern.compile("(?<![\\p{L}\\d])[A-Z]{4}\\d{4}(?![\\p{L}\\d])"),
            Pattern.compile("(?<![\\d.,])\\d{5}-\\d{4}(?![\\d])"));

    private PlacePatterns() {}

    static void find(String western, List<Span> found) {
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(western);
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end(), Personal.Kind.ADDRESS));
            }
        }
    }
}
