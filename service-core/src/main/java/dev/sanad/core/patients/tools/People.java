package dev.sanad.core.patients.tools;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PersonName;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/// What of a record tells who a person is.
final class People {
    private People() {}

    static void of(PatientHit hit, List<Personal> into) {
        name(hit.name(), into);
        add(kind(hit.kind()), hit.identifier(), into);
        add(Personal.Kind.MRN, hit.mrn(), into);
        add(Personal.Kind.DATE, hit.birthDate().toString(), into);
    }

    static void of(Patient patient, List<Personal> into) {
        name(patient.name(), into);
        patient.identifiers().forEach(one -> add(kind(one.kind()), one.value(), into));
        add(Personal.Kind.DATE, patient.birthDate().toString(), into);
        add(Personal.Kind.PHONE, patient.demographics().phone(), into);
        add(Personal.Kind.EMAIL, patient.demographics().email(), into);
        patient.coverages().forEach(coverage -> {
            add(Personal.Kind.MEMBER, coverage.memberId(), into);
            add(Personal.Kind.NAME, coverage.policy().holderName(), into);
            add(Personal.Kind.NUMBER, coverage.policy().holderNumber(), into);
        });
    }

    static Words title(PersonName name) {
        return new Words(name.shown(false), name.shown(true));
    }

    static Words payer(CodeService codes, PayerId id) {
        return codes.payer(id).map(Payer::name).orElseGet(() -> Words.same(id.value()));
    }

    private static void name(PersonName name, List<Personal> into) {
        add(Personal.Kind.NAME, name.english(), into);
        add(Personal.Kind.NAME, name.arabic(), into);
    }

    private static void add(Personal.Kind kind, String value, List<Personal> into) {
        if (!value.isBlank()) {
            into.add(new Personal(kind, value));
        }
    }

    private static Personal.Kind kind(IdentifierKind kind) {
        return switch (kind) {
            case NATIONAL_ID -> Personal.Kind.NATIONAL_ID;
            case IQAMA -> Personal.Kind.IQAMA;
            case PASSPORT -> Personal.Kind.PASSPORT;
            case VISA -> Personal.Kind.VISA;
            case BORDER_NUMBER -> Personal.Kind.BORDER_NUMBER;
            case DISPLACED_PERSON -> Personal.Kind.NUMBER;
            case GCC_ID -> Personal.Kind.GCC_ID;
            case MRN -> Personal.Kind.MRN;
        };
    }

    /// Whole years; never less than none.
    static int age(LocalDate birth, Clock clock) {
        return Math.max(
                0,
                Period.between(birth, LocalDate.ofInstant(clock.instant(), clock.getZone()))
                        .getYears());
    }
}
