package dev.sanad.desktop.patients.form;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.patients.PersonName;
import dev.sanad.desktop.patients.form.PatientFormViewModel.Field;
import dev.sanad.desktop.people.BirthDateEntry;
import dev.sanad.desktop.people.BundledWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Between the typed texts of a form and the record that is checked and saved.
final class PatientFormContent {
    private final PatientFormViewModel form;
    private final Clock clock;

    PatientFormContent(PatientFormViewModel form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    void fill(Patient stored) {
        set(Field.NAME_ENGLISH, stored.name().english());
        set(Field.NAME_ARABIC, stored.name().arabic());
        stored.leadingIdentifier()
                .filter(identifier -> identifier.kind() != IdentifierKind.MRN)
                .ifPresent(identifier -> {
                    form.chooseKind(identifier.kind());
                    set(Field.NUMBER, identifier.value());
                    String country = identifier.country();
                    set(Field.COUNTRY, country == null ? "" : country);
                });
        set(Field.MRN, stored.mrn().orElse(""));
        set(Field.BIRTH_DATE, stored.birthDate().toString());
        set(Field.PHONE, stored.demographics().phone());
        set(Field.EMAIL, stored.demographics().email());
        set(Field.MARITAL_STATUS, stored.demographics().maritalStatus());
        set(Field.OCCUPATION, stored.demographics().occupation());
        set(Field.RELIGION, stored.demographics().religion());
        form.genderProperty().set(stored.gender());
        stored.coverages().forEach(form::insertCoverage);
    }

    /// The record as typed. A birth date that cannot be read yet is replaced by today: `findings` reports it.
    Patient patient() {
        List<PatientCoverage> coverages = form.coverages().stream()
                .map(CoverageFormViewModel::coverage)
                .flatMap(Optional::stream)
                .toList();
        return new Patient(
                form.id(),
                new PersonName(value(Field.NAME_ENGLISH), value(Field.NAME_ARABIC)),
                identifiers(),
                form.birthDate().orElseGet(() -> LocalDate.now(clock)),
                form.genderProperty().get(),
                new Demographics(
                        value(Field.MARITAL_STATUS),
                        value(Field.OCCUPATION),
                        value(Field.RELIGION),
                        BirthDateEntry.westernDigits(value(Field.PHONE)),
                        value(Field.EMAIL)),
                coverages,
                form.version());
    }

    /// What is wrong, at the form's fields.
    List<Finding> findings(PatientService rules) {
        List<Finding> found = new ArrayList<>();
        if (form.birthDate().isEmpty()) {
            found.add(own("SND-FORM-DATE", Field.BIRTH_DATE.key(), BundledWords.of("patients.finding.birthDate")));
        }
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < form.coverages().size(); at++) {
            CoverageFormViewModel coverage = form.coverages().get(at);
            if (coverage.payerProperty().get() == null) {
                found.add(
                        own("SND-FORM-PAYER", "coverage[" + at + "].payer", BundledWords.of("patients.finding.payer")));
            } else {
                places.add(at);
            }
            if (coverage.hasUnreadablePeriod()) {
                found.add(own(
                        "SND-FORM-PERIOD", "coverage[" + at + "].period", BundledWords.of("patients.finding.period")));
            }
        }
        boolean dateMissing = form.birthDate().isEmpty();
        rules.check(patient()).stream()
                .filter(finding -> !(dateMissing && finding.field().startsWith(Field.BIRTH_DATE.key())))
                .map(finding -> atItsPlace(finding, places))
                .forEach(found::add);
        return atFormFields(found);
    }

    List<Finding> atFormFields(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.code(), finding.severity(), finding.path(), formField(finding.field()), finding.text()))
                .toList();
    }

    /// The rules name fields of the record; the form has one field for what the record holds as a list, and the
    /// file
    /// number is the record's last identifier.
    private String formField(String field) {
        if (field.startsWith("identifier[")) {
            int end = field.indexOf(']');
            int index = Integer.parseInt(field.substring("identifier[".length(), end));
            List<PatientIdentifier> typed = identifiers();
            boolean mrn = index < typed.size() && typed.get(index).kind() == IdentifierKind.MRN;
            return mrn ? Field.MRN.key() : "identifier" + field.substring(end + 1);
        }
        return field.equals("identifier") ? Field.NUMBER.key() : field;
    }

    /// Coverages without a payer are left out of the record, so the rules count fewer of them than the form.
    private static Finding atItsPlace(Finding finding, List<Integer> places) {
        String field = finding.field();
        if (!field.startsWith("coverage[") || field.indexOf(']') < 0) {
            return finding;
        }
        int end = field.indexOf(']');
        int index = Integer.parseInt(field.substring("coverage[".length(), end));
        String moved = "coverage[" + (index < places.size() ? places.get(index) : index) + field.substring(end);
        return new Finding(finding.code(), finding.severity(), finding.path(), moved, finding.text());
    }

    private List<PatientIdentifier> identifiers() {
        List<PatientIdentifier> identifiers = new ArrayList<>();
        String number = BirthDateEntry.westernDigits(value(Field.NUMBER)).replace(" ", "");
        IdentifierKind kind = form.kindProperty().get();
        if (!number.isEmpty()) {
            String country = value(Field.COUNTRY).toUpperCase(Locale.ROOT);
            identifiers.add(
                    new PatientIdentifier(kind, number, kind.needsCountry() && !country.isEmpty() ? country : null));
        }
        form.before()
                .ifPresent(before -> before.identifiers().stream()
                        .filter(other -> other.kind() != IdentifierKind.MRN)
                        .skip(1)
                        .forEach(identifiers::add));
        String mrn = value(Field.MRN);
        if (!mrn.isEmpty()) {
            identifiers.add(new PatientIdentifier(IdentifierKind.MRN, mrn, null));
        }
        return identifiers;
    }

    private static Finding own(String code, String field, Words text) {
        return new Finding(code, Severity.ERROR, "", field, text);
    }

    private String value(Field field) {
        return form.text(field).get().strip();
    }

    private void set(Field field, String text) {
        form.text(field).set(text);
    }
}
