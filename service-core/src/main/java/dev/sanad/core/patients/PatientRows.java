package dev.sanad.core.patients;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.store.Row;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Between rows and records.
final class PatientRows {
    private PatientRows() {}

    /// A record without its documents and coverages.
    record Core(
            long nr,
            PatientId id,
            long version,
            PersonName name,
            LocalDate birthDate,
            Gender gender,
            Demographics demographics) {
        Patient with(List<PatientIdentifier> identifiers, List<PatientCoverage> coverages) {
            return new Patient(id, name, identifiers, birthDate, gender, demographics, coverages, version);
        }
    }

    static Core core(Row row) {
        return new Core(
                row.longNumber("nr"),
                new PatientId(row.text("id")),
                row.longNumber("version"),
                name(row),
                row.date("birth_date"),
                Gender.of(row.text("gender")),
                new Demographics(
                        row.text("marital"),
                        row.text("occupation"),
                        row.text("religion"),
                        row.text("phone"),
                        row.text("email")));
    }

    private static PersonName name(Row row) {
        return new PersonName(row.text("name_en"), row.text("name_ar"));
    }

    static PatientHit hit(Row row) {
        return new PatientHit(
                new PatientId(row.text("id")),
                name(row),
                row.text("lead_value"),
                IdentifierKind.valueOf(row.text("lead_kind")),
                row.text("mrn"),
                row.date("birth_date"),
                Gender.of(row.text("gender")),
                row.number("cards"));
    }

    static PatientIdentifier identifier(Row row) {
        String country = row.text("country");
        return new PatientIdentifier(
                IdentifierKind.valueOf(row.text("kind")), row.text("value"), country.isEmpty() ? null : country);
    }

    static PatientCoverage coverage(Row row) {
        String subscriber = row.textOrNull("subscriber");
        return new PatientCoverage(
                new CoverageId(row.text("id")),
                new PayerId(row.text("payer")),
                row.text("member_id"),
                row.text("type"),
                Relationship.of(row.text("relationship")),
                subscriber == null ? null : new PatientId(subscriber),
                new PatientCoverage.Policy(
                        row.text("holder_name"),
                        row.text("holder_number"),
                        row.text("plan_value"),
                        row.text("plan_name"),
                        row.text("network"),
                        row.text("dependent")),
                period(row));
    }

    private static @Nullable DateRange period(Row row) {
        LocalDate from = row.dateOrNull("valid_from");
        LocalDate to = row.dateOrNull("valid_to");
        return from == null || to == null ? null : new DateRange(from, to);
    }

    /// The values of a coverage in the order in which the insert names its columns.
    static @Nullable Object[] values(long nr, int place, PatientCoverage coverage) {
        PatientId subscriber = coverage.subscriber();
        DateRange period = coverage.period();
        PatientCoverage.Policy policy = coverage.policy();
        return new @Nullable Object[] {
            nr,
            place,
            coverage.id().value(),
            coverage.payer().value(),
            coverage.memberId(),
            coverage.type(),
            coverage.relationship().code(),
            subscriber == null ? null : subscriber.value(),
            policy.holderName(),
            policy.holderNumber(),
            policy.planValue(),
            policy.planName(),
            policy.network(),
            policy.dependent(),
            period == null ? null : period.start(),
            period == null ? null : period.end()
        };
    }
}
