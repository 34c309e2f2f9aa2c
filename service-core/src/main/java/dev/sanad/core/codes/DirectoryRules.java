package dev.sanad.core.codes;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// What holds for every entry of a directory. Pure.
final class DirectoryRules {
    private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private DirectoryRules() {}

    static void licence(String id, String field, List<Finding> found) {
        if (!LICENCE.matcher(id).matches()) {
            found.add(finding("SND-PAY-LICENCE", field));
        }
    }

    /// The lengths of `Organization.name` (BV-00325).
    static void name(Words name, List<Finding> found) {
        if (name.en().length() > 250) {
            found.add(finding("BV-00325", "name.english"));
        }
        if (Folding.isArabic(name.ar()) && name.ar().length() > 125) {
            found.add(finding("BV-00325", "name.arabic"));
        }
    }

    static Finding finding(String code, String field) {
        Words text = new Words(text(Language.EN, code), text(Language.AR, code));
        return new Finding(code, Severity.ERROR, "", field, text);
    }

    private static String text(Language language, String code) {
        return ResourceBundle.getBundle("dev.sanad.core.codes.findings_" + language.tag())
                .getString(code);
    }
}
