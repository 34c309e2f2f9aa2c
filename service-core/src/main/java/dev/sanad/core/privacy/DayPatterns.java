package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days of either calendar, in figures and with the month's name, in a text with Western digits. A year or a month
/// alone
/// stays.
final class DayPatterns {
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
            + "|muharram|safar|rabi[‘'’]?(?: al-| )?(?:awwal|thani|i{1,2})|jumada(?: al-| )?(?:ula|thani(?:ya)?|i{1,2})"
            + "|rajab|sha[‘'’]?ban|ramadan|shawwal|dhu(?: al-|l-| al)?-?(?:qa[‘'’]?da|qi[‘'’]?dah?|hijjah?))";
    private static final String ARABIC_MONTH = "(?:يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يوليو|أغسطس|اغسطس"
            + "|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|محرم|صفر|ربيع (?:الأول|الاول|الآخر|الثاني)"
            + "|جمادى (?:الأولى|الاولى|الآخرة|الثانية)|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة)";
    private static final String SLASH = "[\\-/.\\u2011\\u200E\\u200F]{1,2}";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?<![\\d\\-/.])(?:1[34]|19|20)\\d{2}" + SLASH + "\\d{1,2}" + SLASH + "\\d{1,2}(?!\\d)"),
            Pattern.compile(
                    "(?<![\\d\\-/.])\\d{1,2}" + SLASH + "\\d{1,2}" + SLASH + "(?:(?:1[34]|19|20)\\d{2}|\\d{2})(?!\\d)"),
            Pattern.compile(
                    "(?iu)(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[ \\-](?:of )?" + MONTH + "\\.?,?[ \\-]\\d{4}(?!\\d)"),
            Pattern.compile("(?iu)(?<!\\p{L})" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{1,2} (?:من )?(?:شهر )?" + ARABIC_MONTH + "[،,]?(?: عام| سنة)? \\d{4}(?!\\d)"));

    private DayPatterns() {}

    static void find(String western, List<Span> found) {
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(western);
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end(), Personal.Kind.DATE));
            }
        }
    }
}
