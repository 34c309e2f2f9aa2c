package dev.sanad.core.patients;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.patients.imports.ImportVocabulary;
import dev.sanad.core.patients.rules.PatientRules;
import dev.sanad.core.patients.rules.PatientTidying;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Builds the patients' feature.
public final class PatientsWiring {
    private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,49}");

    private PatientsWiring() {}

    /// What the feature stands on.
    ///
    /// @param database  with the steps of {@link #migrations()}
    /// @param executors for reading files
    /// @param clock     for today, and for the times of ids
    /// @param codes     occupations, religions and payers
    /// @param trail     notes each deed
    public record Deps(
            Database database, CoreExecutors executors, Clock clock, CodeService codes, PatientTrail trail) {}

    /// The tables of the feature.
    public static List<Migration> migrations() {
        return List.of(Migration.of(PatientsWiring.class, "patients", 1, "V001__patients.sql"));
    }

    /// The service. Reads how many patients there are in the background; nothing else is loaded.
    public static PatientService create(Deps deps) {
        PatientStore store = new PatientStore();
        PatientRules rules = new PatientRules(deps.clock(), deps.codes()::contains);
        TimeOrderedIds ids = new TimeOrderedIds(deps.clock());
        PatientImport imports = new PatientImport(
                deps.executors(),
                deps.database(),
                () -> new ImportVocabulary(deps.codes()::all, text -> payer(deps.codes(), text)),
                new ImportBatch(store, rules, deps.trail(), ids::next));
        StoredPatients patients = new StoredPatients(deps, store, rules, imports, ids);
        patients.begin();
        return patients;
    }

    /// Reads a record for other parts of the program; unlike the service, it does not note that somebody opened it.
    public static Function<PatientId, CompletableFuture<Outcome<Patient>>> reader(Database database) {
        PatientStore store = new PatientStore();
        return id -> database.read(tx -> store.find(tx, id).map(PatientStore.Stored::patient))
                .thenApply(read -> read.then(found ->
                        found.map(Outcome::done).orElseGet(() -> Outcome.failed(Failure.of(FailureCode.NOT_FOUND)))));
    }

    /// A payer of the directory by licence or name; a licence that is not in it is taken as it is.
    private static Optional<PayerId> payer(CodeService codes, String text) {
        String key = Folding.key(text);
        return codes.payers().get().stream()
                .filter(payer -> isCalled(payer, key))
                .map(Payer::id)
                .findFirst()
                .or(() -> LICENCE.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)
                        ? Optional.of(new PayerId(text))
                        : Optional.empty());
    }

    private static boolean isCalled(Payer payer, String key) {
        return Folding.key(payer.id().value()).equals(key)
                || Folding.key(payer.name().en()).equals(key)
                || Folding.key(payer.name().ar()).equals(key);
    }

    /// Adds many new records at a time, each list in one transaction: to fill a store for measuring or showing. The
    /// rules are not asked and no audit entry is written, so it is not for patients of a clinic.
    public static Function<List<Patient>, CompletableFuture<Outcome<Integer>>> loader(Database database) {
        PatientStore store = new PatientStore();
        return patients -> {
            List<PatientStore.Ready> ready = patients.stream()
                    .map(PatientTidying::tidy)
                    .map(PatientStore.Ready::of)
                    .toList();
            return database.write(tx -> {
                store.insertAll(tx, ready);
                return ready.size();
            });
        };
    }
}
