package dev.sanad.desktop.patients.form;

import dev.sanad.core.kernel.Words;
import java.util.Locale;
import java.util.ResourceBundle;

/// The form's own findings: what cannot even be read as a record yet.
final class FormFindings {
    static final Words BIRTH_DATE = words("finding.birthDate");
    static final Words PAYER = words("finding.payer");
    static final Words PERIOD = words("finding.period");

    private FormFindings() {}

    private static Words words(String key) {
        String base = "dev.sanad.desktop.patients.patients_";
        return new Words(
                ResourceBundle.getBundle(base + "en", Locale.ROOT).getString(key),
                ResourceBundle.getBundle(base + "ar", Locale.ROOT).getString(key));
    }
}
