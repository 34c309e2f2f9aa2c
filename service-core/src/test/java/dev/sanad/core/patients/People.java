package dev.sanad.core.patients;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Fictional people for tests.
final class People {
    private String id = "p-1";
    private String english = "Sara Saleh Al-Harbi";
    private String arabic = "سارة صالح الحربي";
    private final List<PatientIdentifier> identifiers = new ArrayList<>();
    private final List<PatientCoverage> coverages = new ArrayList<>();
    private String phone = "";
    private long version;

    static People person(String id) {
        People people = new People();
        people.id = id;
        return people;
    }

    People named(String english, String arabic) {
        this.english = english;
        this.arabic = arabic;
        return this;
    }

    People with(IdentifierKind kind, String value) {
        identifiers.add(new PatientIdentifier(kind, value, kind.needsCountry() ? "EGY" : null));
        return this;
    }

    People phone(String phone) {
        this.phone = phone;
        return this;
    }

    People card(String memberId) {
        coverages.add(new PatientCoverage(
                new CoverageId(id + "-" + memberId),
                new PayerId("N-I-00001"),
                memberId,
                "EHCPOL",
                Relationship.SELF,
                null,
                new PatientCoverage.Policy("Example Trading", "7001234567", "B", "Class B", "Gold", "1"),
                new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
        return this;
    }

    People version(long version) {
        this.version = version;
        return this;
    }

    Patient get() {
        return new Patient(
                new PatientId(id),
                new PersonName(english, arabic),
                identifiers,
                LocalDate.of(1990, 5, 17),
                Gender.FEMALE,
                new Demographics("M", "student", "1", phone, ""),
                coverages,
                version);
    }
}
