package dev.sanad.core;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.CoverageId;
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
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.index.SandboxIndex;
import dev.sanad.sandbox.model.ModelKey;
import dev.sanad.sandbox.people.SandboxCoverage;
import dev.sanad.sandbox.people.SandboxPeople;
import dev.sanad.sandbox.people.SandboxPerson;
import java.util.List;
import java.util.Map;

/// The sandbox's people as patients of a clinic, for tests.
public final class DemoPeople {
    private static final Map<String, IdentifierKind> KINDS = Map.of(
            "NI", IdentifierKind.NATIONAL_ID,
            "PRC", IdentifierKind.IQAMA,
            "PPN", IdentifierKind.PASSPORT,
            "VP", IdentifierKind.VISA,
            "BN", IdentifierKind.BORDER_NUMBER,
            "DP", IdentifierKind.DISPLACED_PERSON,
            "GCC", IdentifierKind.GCC_ID,
            "MR", IdentifierKind.MRN);

    private DemoPeople() {}

    public static CoreConfig.Demo demo(Sandbox sandbox) {
        SandboxPeople people = sandbox.people();
        List<Payer> payers = people.payers().stream()
                .map(one -> new Payer(
                        new PayerId(one.license()),
                        new Words(one.en(), one.ar()),
                        one.administrator().isEmpty() ? null : new PayerId(one.administrator()),
                        one.memberSystem(),
                        "sandbox"))
                .toList();
        CoreConfig.Demo clinic = new CoreConfig.Demo(
                sandbox.baseUri(),
                new Settings.Clinic("PR-1010", "Test Clinic", "عيادة الاختبار", "5", "http://clinic.example", ""),
                payers,
                people.people().stream().map(one -> patient(one)).toList());
        return clinic.with(
                        new CoreConfig.Model(sandbox.baseUri().resolve("v1"), ModelKey.OPENAI_MODEL, ModelKey.BEARER))
                .with(new CoreConfig.Index(
                        sandbox.baseUri(), SandboxIndex.INDEX, ModelKey.ACCESS_KEY_ID, ModelKey.SECRET_ACCESS_KEY));
    }

    public static PatientId id(String key) {
        return new PatientId("demo-" + key);
    }

    public static CoverageId coverage(String key, int index) {
        return new CoverageId("demo-" + key + "-" + index);
    }

    private static Patient patient(SandboxPerson person) {
        List<PatientIdentifier> identifiers = person.identifiers().stream()
                .map(one -> new PatientIdentifier(
                        KINDS.getOrDefault(one.type(), IdentifierKind.MRN),
                        one.value(),
                        one.country().isEmpty() ? null : one.country()))
                .toList();
        List<PatientCoverage> coverages = new java.util.ArrayList<>();
        for (int i = 0; i < person.coverages().size(); i++) {
            coverages.add(coverage(person.key(), i, person.coverages().get(i)));
        }
        SandboxPerson.Social social = person.social();
        return new Patient(
                id(person.key()),
                new PersonName(person.name().en(), person.name().ar()),
                identifiers,
                person.birthDate(),
                Gender.of(social.gender()),
                new Demographics(social.marital(), social.occupation(), "", social.phone(), ""),
                coverages,
                0);
    }

    private static PatientCoverage coverage(String key, int index, SandboxCoverage coverage) {
        return new PatientCoverage(
                coverage(key, index),
                new PayerId(coverage.payer()),
                coverage.memberId(),
                "EHCPOL",
                Relationship.of(coverage.relationship()),
                coverage.subscriber().isEmpty() ? null : id(coverage.subscriber()),
                new PatientCoverage.Policy("", "", coverage.plan(), coverage.plan(), "", ""),
                null);
    }
}
