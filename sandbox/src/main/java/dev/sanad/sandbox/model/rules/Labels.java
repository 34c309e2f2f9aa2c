package dev.sanad.sandbox.model.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// Names of fields and tools as a person reads them.
final class Labels {
    private static final Properties ARABIC = load();

    private Labels() {}

    /// `memberId` is "Member id" in English and has its word in Arabic where there is one.
    static String of(String name, Tongue tongue) {
        String apart = Stems.apart(name).toLowerCase(Locale.ROOT);
        if (apart.isEmpty()) {
            return name;
        }
        String known = tongue == Tongue.AR ? ARABIC.getProperty(apart) : null;
        return known != null ? known : Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
    }

    private static Properties load() {
        Properties labels = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream("labels_ar.properties")),
                StandardCharsets.UTF_8)) {
            labels.load(in);
            return labels;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
