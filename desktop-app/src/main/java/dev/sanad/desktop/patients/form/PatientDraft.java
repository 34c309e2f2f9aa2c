package dev.sanad.desktop.patients.form;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Relationship;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The typed state of a patient's form as one text, kept while the person types.
///
/// Everything is kept as typed, also what is not valid yet. Lines `key=value`, escaped as in a properties file;
/// unknown
/// keys are ignored, so that an older draft opens in a newer program.
final class PatientDraft {
    private PatientDraft() {}

    static String write(PatientFormViewModel form) {
        Map<String, String> values = new TreeMap<>();
        values.put("id", form.id().value());
        values.put("version", Long.toString(form.version()));
        for (PatientFormViewModel.Field field : PatientFormViewModel.Field.values()) {
            values.put(field.key(), form.text(field).get());
        }
        values.put("kind", form.kindProperty().get().name());
        values.put("gender", form.genderProperty().get().code());
        int at = 0;
        for (CoverageFormViewModel coverage : form.coverages()) {
            writeCoverage(values, "coverage." + at++ + ".", coverage);
        }
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    /// Fills a form from a draft.
    ///
    /// @return false where the text is no draft; the form is then untouched
    static boolean read(String text, PatientFormViewModel form) {
        Properties values = parsed(text);
        String id = values.getProperty("id", "");
        if (id.isBlank()) {
            return false;
        }
        form.become(new PatientId(id), Long.parseLong(values.getProperty("version", "0")));
        for (PatientFormViewModel.Field field : PatientFormViewModel.Field.values()) {
            form.text(field).set(values.getProperty(field.key(), ""));
        }
        kind(values.getProperty("kind", "")).ifPresent(form::chooseKind);
        form.genderProperty().set(Gender.of(values.getProperty("gender", "")));
        for (int at = 0; values.containsKey("coverage." + at + ".id"); at++) {
            readCoverage(values, "coverage." + at + ".", form);
        }
        return true;
    }

    private static void writeCoverage(Map<String, String> values, String prefix, CoverageFormViewModel coverage) {
        values.put(prefix + "id", coverage.id().value());
        PayerId payer = coverage.payerProperty().get();
        values.put(prefix + "payer", payer == null ? "" : payer.value());
        values.put(prefix + "type", coverage.typeProperty().get());
        values.put(
                prefix + "relationship", coverage.relationshipProperty().get().code());
        PatientId subscriber = coverage.subscriberProperty().get();
        values.put(prefix + "subscriber", subscriber == null ? "" : subscriber.value());
        values.put(prefix + "subscriberName", coverage.subscriberNameProperty().get());
        for (CoverageFormViewModel.Field field : CoverageFormViewModel.Field.values()) {
            values.put(prefix + field.key(), coverage.text(field).get());
        }
    }

    private static void readCoverage(Properties values, String prefix, PatientFormViewModel form) {
        CoverageFormViewModel coverage = form.insertCoverage(new CoverageId(values.getProperty(prefix + "id")));
        String payer = values.getProperty(prefix + "payer", "");
        coverage.payerProperty().set(payer.isBlank() ? null : new PayerId(payer));
        coverage.typeProperty().set(values.getProperty(prefix + "type", CoverageFormViewModel.PRIVATE));
        coverage.relationshipProperty().set(Relationship.of(values.getProperty(prefix + "relationship", "self")));
        String subscriber = values.getProperty(prefix + "subscriber", "");
        coverage.subscriberProperty().set(subscriber.isBlank() ? null : new PatientId(subscriber));
        coverage.subscriberNameProperty().set(values.getProperty(prefix + "subscriberName", ""));
        for (CoverageFormViewModel.Field field : CoverageFormViewModel.Field.values()) {
            coverage.text(field).set(values.getProperty(prefix + field.key(), ""));
        }
    }

    private static Properties parsed(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException _) {
            return new Properties();
        }
        return values;
    }

    private static Optional<IdentifierKind> kind(String name) {
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String escaped(String value) {
        String safe = value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return safe.startsWith(" ") ? "\\" + safe : safe;
    }
}
