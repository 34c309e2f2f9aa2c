package dev.sanad.desktop;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import dev.sanad.core.patients.Relationship;
import dev.sanad.core.settings.Settings;
import dev.sanad.sandbox.people.SandboxCoverage;
import dev.sanad.sandbox.people.SandboxPayer;
import dev.sanad.sandbox.people.SandboxPeople;
import dev.sanad.sandbox.people.SandboxPerson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sandbox's fictional people and payers as records of a clinic. Ids are the same at every start.
final class DemoPeople {
    private DemoPeople() {}

    /// The demo clinic itself.
    static Settings.Clinic clinic() {
        return new Settings.Clinic(
                "PR-1010", "Sanad Demo Clinic", "عيادة سند التجريبية", "5", "http://clinic.example.sa", "");
    }

    static List<Payer> payers(SandboxPeople people) {
        return people.payers().stream().map(DemoPeople::payer).toList();
    }

    static List<Patient> patients(SandboxPeople people) {
        return people.people().stream()
                .sorted(Comparator.comparing(DemoPeople::depends))
                .map(DemoPeople::patient)
                .toList();
    }

    /// Subscribers come before those who depend on them.
    private static boolean depends(SandboxPerson person) {
        return person.coverages().stream()
                .anyMatch(coverage -> !coverage.subscriber().isBlank());
    }

    private static Payer payer(SandboxPayer payer) {
        return new Payer(
                new PayerId(payer.license()),
                new Words(payer.en(), payer.ar()),
                payer.administrator().isBlank() ? null : new PayerId(payer.administrator()),
                payer.memberSystem(),
                "sandbox");
    }

    private static Patient patient(SandboxPerson person) {
        List<PatientIdentifier> identifiers = new ArrayList<>();
        for (SandboxPerson.Document document : person.identifiers()) {
            identifiers.add(new PatientIdentifier(
                    kind(document.type()), document.value(), document.country().isBlank() ? null : document.country()));
        }
        if (!person.mrn().isBlank()) {
            identifiers.add(new PatientIdentifier(IdentifierKind.MRN, person.mrn(), null));
        }
        SandboxPerson.Social social = person.social();
        return new Patient(
                new PatientId(id("patient", person.key())),
                new PersonName(person.name().en(), person.name().ar()),
                identifiers,
                person.birthDate(),
                Gender.of(social.gender()),
                new Demographics(social.marital(), social.occupation(), "", social.phone(), ""),
                person.coverages().stream()
                        .map(coverage -> coverage(person, coverage))
                        .toList(),
                0);
    }

    private static PatientCoverage coverage(SandboxPerson person, SandboxCoverage coverage) {
        @Nullable
        PatientId subscriber =
                coverage.subscriber().isBlank() ? null : new PatientId(id("patient", coverage.subscriber()));
        return new PatientCoverage(
                new CoverageId(id("coverage", person.key() + "/" + coverage.memberId())),
                new PayerId(coverage.payer()),
                coverage.memberId(),
                "EHCPOL",
                Relationship.of(coverage.relationship()),
                subscriber,
                new PatientCoverage.Policy("", "", coverage.plan(), "", "", ""),
                new DateRange(coverage.start(), coverage.end()));
    }

    private static IdentifierKind kind(String type) {
        return switch (type) {
            case "NI" -> IdentifierKind.NATIONAL_ID;
            case "PRC" -> IdentifierKind.IQAMA;
            case "PPN" -> IdentifierKind.PASSPORT;
            case "VP" -> IdentifierKind.VISA;
            case "BN" -> IdentifierKind.BORDER_NUMBER;
            case "DP" -> IdentifierKind.DISPLACED_PERSON;
            case "GCC" -> IdentifierKind.GCC_ID;
            case "MR" -> IdentifierKind.MRN;
            default -> throw new IllegalArgumentException("unknown document type " + type);
        };
    }

    private static String id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("sandbox/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
