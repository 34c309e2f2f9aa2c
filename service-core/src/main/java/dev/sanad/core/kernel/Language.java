package dev.sanad.core.kernel;

import java.util.Locale;

/// The two languages of the program; every text exists in both.
public enum Language {
    /// English, written left to right.
    EN("en", false),
    /// Arabic, written right to left.
    AR("ar", true);

    private final String tag;
    private final boolean rightToLeft;

    Language(String tag, boolean rightToLeft) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
    }

    /// The BCP 47 tag: `en` or `ar`.
    public String tag() {
        return tag;
    }

    /// Whether the script runs from right to left.
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /// The locale used for texts; digits stay Western in both languages.
    public Locale locale() {
        return this == EN ? Locale.ENGLISH : Locale.forLanguageTag("ar-SA-u-nu-latn");
    }

    /// The language of a tag, or English where the tag is neither.
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("ar") ? AR : EN;
    }
}
