package dev.sanad.core.operations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a log message what looks like a person's: numbers of seven digits and more, also with blanks and
/// dashes between, mail addresses, words in Arabic script (messages are in English, so such a word was typed by
/// somebody). Ids of records and traces stay. A second net: what is logged holds nothing of a person to begin with.
final class Cleaning {
    static final String BLANK = "▮";

    private static final int LONGEST = 2_000;
    private static final Pattern SUSPECT = Pattern.compile("(?<id>[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
            + "|(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z]))"
            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
            + "|[\\p{InArabic}\\x{0750}-\\x{077F}\\x{08A0}-\\x{08FF}\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFF}]"
            + "(?:[\\s\\p{InArabic}\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFF}]*"
            + "[\\p{InArabic}\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFF}])?"
            + "|\\+?\\d(?:[ -]?\\d){6,}");

    private Cleaning() {}

    static String clean(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        Matcher matcher = SUSPECT.matcher(bounded);
        StringBuilder clean = new StringBuilder();
        while (matcher.find()) {
            String kept = matcher.group("id") != null ? matcher.group() : BLANK;
            matcher.appendReplacement(clean, Matcher.quoteReplacement(kept));
        }
        return matcher.appendTail(clean).toString();
    }
}
