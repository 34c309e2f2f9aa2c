package dev.sanad.core.kernel;

import java.util.ResourceBundle;

/// Looks the texts of failures up in their two bundles.
final class FailureTexts {
    private static final String BASE = "dev.sanad.core.kernel.failures";

    private FailureTexts() {}

    static Words text(FailureCode code) {
        return words(code.id() + ".text");
    }

    static Words next(FailureCode code) {
        return words(code.id() + ".next");
    }

    private static Words words(String key) {
        return new Words(bundle(Language.EN).getString(key), bundle(Language.AR).getString(key));
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BASE + "_" + language.tag());
    }
}
