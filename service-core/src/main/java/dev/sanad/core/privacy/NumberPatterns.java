package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Personal.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of documents, insurances, phones and accounts, in a text with Western digits. Amounts with a decimal point
/// or
/// thousands separators, and numbers of up to six digits without a word in front, are left.
final class NumberPatterns {
    private static final String SEPARATOR = "[ \\-\\u00A0\\u2011\\u200E\\u200F]?";
    private static final String NOT_INSIDE = "(?<![\\p{L}\\d.,_])";
    private static final String NOT_ON = "(?![\\p{L}\\d_]|[.,]\\d)";
    private static final String LABEL_END = "\\s*(?:no\\.?|number|num|id|#|رقم|هو|is)?\\s*[:#\\-–]?\\s*";

    private record Rule(Pattern pattern, Kind kind) {}

    private static final List<Rule> RULES = List.of(
            rule("(?<![\\p{L}\\d])([A-Za-z0-9._%+\\-]+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,})", Kind.EMAIL),
            rule("(?<![\\p{L}\\d])(SA\\d{2}(?: ?[A-Z0-9]{4}){5})(?![\\p{L}\\d])", Kind.ACCOUNT),
            rule("(?<![\\d.,])((?:\\+|00)\\d{1,3}" + run(7, 12) + ")" + NOT_ON, Kind.PHONE),
            rule(NOT_INSIDE + "(0" + SEPARATOR + "[15]" + run(7, 8) + ")" + NOT_ON, Kind.PHONE),
            rule(NOT_INSIDE + "(1" + run(9, 9) + ")" + NOT_ON, Kind.NATIONAL_ID),
            rule(NOT_INSIDE + "(2" + run(9, 9) + ")" + NOT_ON, Kind.IQAMA),
            rule(NOT_INSIDE + "([3-5]" + run(9, 9) + ")" + NOT_ON, Kind.BORDER_NUMBER),
            rule(NOT_INSIDE + "(\\d" + run(6, 23) + ")" + NOT_ON, Kind.NUMBER),
            rule(NOT_INSIDE + "([A-Z]{1,2}\\d{6,9})" + NOT_ON, Kind.PASSPORT),
            rule("(?iu)(?:passport|جواز(?: السفر)?|الجواز)" + LABEL_END + "([A-Z0-9]{5,12})" + NOT_ON, Kind.PASSPORT),
            rule("(?iu)(?:visa|تأشيرة|التأشيرة)" + LABEL_END + "([A-Z0-9]{5,12})" + NOT_ON, Kind.VISA),
            rule(
                    "(?iu)(?:mrn|medical record|file|chart|ملف|الملف)" + LABEL_END
                            + "((?=[\\p{L}\\-/]*\\d)[A-Za-z0-9][A-Za-z0-9\\-/]{1,15})" + NOT_ON,
                    Kind.MRN),
            rule(
                    "(?iu)(?:member(?:ship)?|policy|subscriber|card|عضوية|العضوية|عضويته|عضويتها|وثيقة|الوثيقة|بوليصة"
                            + "|البوليصة|بطاقة|البطاقة)" + LABEL_END
                            + "((?=[A-Za-z\\-/]*\\d)[A-Za-z0-9][A-Za-z0-9\\-/]{3,24})" + NOT_ON,
                    Kind.MEMBER));

    private NumberPatterns() {}

    static void find(String western, List<Span> found) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(western);
            while (matcher.find()) {
                found.add(new Span(matcher.start(1), matcher.end(1), rule.kind()));
            }
        }
    }

    /// Digits that may be written in groups.
    private static String run(int least, int most) {
        return "(?:" + SEPARATOR + "\\d){" + least + "," + most + "}";
    }

    private static Rule rule(String pattern, Personal.Kind kind) {
        return new Rule(Pattern.compile(pattern), kind);
    }
}
