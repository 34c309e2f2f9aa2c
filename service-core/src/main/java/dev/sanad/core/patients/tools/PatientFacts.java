package dev.sanad.core.patients.tools;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.kernel.Fact;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// What a record says of the patient who is open. Reading it is not noted as an opening: it is open already.
public final class PatientFacts implements FactSource {
    private final Function<PatientId, CompletableFuture<Outcome<Patient>>> reader;
    private final CodeService codes;
    private final Clock clock;

    /// @param reader reads a record without noting that it was opened
    /// @param codes  names insurers
    /// @param clock  for ages
    public PatientFacts(
            Function<PatientId, CompletableFuture<Outcome<Patient>>> reader, CodeService codes, Clock clock) {
        this.reader = reader;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Reference.Kind kind() {
        return Reference.Kind.PATIENT;
    }

    @Override
    public CompletableFuture<Outcome<Known>> facts(String id) {
        return reader.apply(new PatientId(id)).thenApply(read -> read.map(this::known));
    }

    /// Every value of a record that tells who the patient is.
    public static List<Personal> personal(Patient patient) {
        List<Personal> personal = new ArrayList<>();
        People.of(patient, personal);
        return personal;
    }

    private Known known(Patient patient) {
        Reference source = new Reference(Reference.Kind.PATIENT, patient.id().value(), People.title(patient.name()));
        List<Fact> facts = new ArrayList<>();
        Fact.add(facts, source, new Words("Patient", "المريض"), patient.name().english());
        Fact.add(
                facts,
                source,
                new Words("Patient's name in Arabic", "اسم المريض بالعربية"),
                patient.name().arabic());
        Fact.add(
                facts,
                source,
                new Words("Age in years", "العمر بالسنوات"),
                Integer.toString(People.age(patient.birthDate(), clock)));
        Fact.add(facts, source, new Words("Gender", "الجنس"), PersonWords.gender(patient.gender()));
        List<Words> statements = new ArrayList<>();
        statements.add(PersonWords.who(patient, People.age(patient.birthDate(), clock)));
        for (PatientCoverage coverage : patient.coverages()) {
            Fact.add(facts, source, new Words("Coverage", "التغطية"), PersonWords.coverage(codes, coverage));
            statements.add(PersonWords.insured(codes, coverage));
        }
        return new Known(source, facts, statements, personal(patient));
    }
}
