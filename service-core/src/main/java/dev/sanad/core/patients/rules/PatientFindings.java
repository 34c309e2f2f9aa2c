package dev.sanad.core.patients.rules;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import java.util.ResourceBundle;

/// Makes the findings about patients; their texts stand in `findings_en` and `findings_ar` under the code, or under
/// `code/variant` where one rule speaks in several ways. Texts never repeat what was entered.
public final class PatientFindings {
    /// Another record has the same identifier.
    public static final String DUPLICATE = "SND-PAT-DUPLICATE";

    private static final String BASE = "dev.sanad.core.patients.rules.findings";

    private PatientFindings() {}

    /// A finding that stops the record from being saved.
    ///
    /// @param key   `code` or `code/variant`
    /// @param field what the person can mend
    public static Finding error(String key, String field) {
        return finding(key, Severity.ERROR, field);
    }

    /// A finding that the person should look at.
    public static Finding warning(String key, String field) {
        return finding(key, Severity.WARNING, field);
    }

    private static Finding finding(String key, Severity severity, String field) {
        int variant = key.indexOf('/');
        String code = variant < 0 ? key : key.substring(0, variant);
        return new Finding(code, severity, "", field, new Words(text(Language.EN, key), text(Language.AR, key)));
    }

    private static String text(Language language, String key) {
        return ResourceBundle.getBundle(BASE + "_" + language.tag()).getString(key);
    }
}
