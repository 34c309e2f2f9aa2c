package dev.sanad.benchmarks.data;

import com.sun.management.OperatingSystemMXBean;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.patients.PatientsWiring;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.DatabaseConfig;
import dev.sanad.core.store.Durability;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.SqliteDatabase;
import dev.sanad.core.store.StoreKey;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// Prefix search over a million patients in both scripts through the service, beside the same statement through the
/// plain JDBC driver on the same file in the same run.
public final class PatientSearchBenchmark implements Measurement {
    private static final int BATCH = 50_000;
    private static final int ROUNDS = 300;
    private static final int LIMIT = 50;
    private static final List<String> TYPED = List.of(
            "mo",
            "moh",
            "mohammed",
            "al",
            "a",
            "mohammed al",
            "qahtani fah",
            "fahad al-qahtani",
            "abd",
            "zai kha",
            "مح",
            "محمد",
            "ال",
            "أحمد الق",
            "قحطان",
            "عبد الله",
            "نوره",
            "زياد مدخلي",
            "10",
            "1012",
            "05123",
            "+966 51",
            "M12345",
            "F1234",
            "xyz",
            "محمد zz");

    private final int patients;

    public PatientSearchBenchmark(int patients) {
        this.patients = patients;
    }

    @Override
    public String name() {
        return "patients";
    }

    @Override
    public String title() {
        return "Patient search";
    }

    @Override
    public void run(Page page) throws Exception {
        Path folder = Files.createTempDirectory("sanad-patients");
        try (CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard())) {
            byte[] key = new byte[StoreKey.BYTES];
            Arrays.fill(key, (byte) 5);
            Path file = folder.resolve("clinic.db");
            List<Migration> steps = Stream.concat(
                            CodesWiring.migrations().stream(), PatientsWiring.migrations().stream())
                    .toList();
            DatabaseConfig config =
                    new DatabaseConfig(file, new StoreKey(key), Durability.NORMAL, steps, Clock.systemUTC());
            try (SqliteDatabase database = done(SqliteDatabase.open(config, executors))) {
                load(database, file, page);
                search(database, executors, new PlainSearch(file, key), page);
            }
        } finally {
            delete(folder);
        }
    }

    private void load(Database database, Path file, Page page) throws Exception {
        PatientSeeds seeds = new PatientSeeds(2026);
        Function<List<Patient>, CompletableFuture<Outcome<Integer>>> loader = PatientsWiring.loader(database);
        long begun = System.nanoTime();
        long processor = processorNanos();
        CompletableFuture<Outcome<Integer>> writing = CompletableFuture.completedFuture(Outcome.done(0));
        for (int from = 0; from < patients; from += BATCH) {
            List<Patient> some = seeds.patients(from, Math.min(BATCH, patients - from));
            CompletableFuture<Outcome<Integer>> next = loader.apply(some);
            done(writing.join());
            writing = next;
        }
        done(writing.join());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processorSeconds = (processorNanos() - processor) / 1e9;
        page.say(String.format(
                Locale.ROOT,
                "%,d patients with both names, two documents, a phone and a card each, made up and loaded %,d a"
                        + " transaction in %.0f s: %,.0f a second, %,.0f for each second of processor time. File: %d MB,"
                        + " encrypted. Load of the machine meanwhile: %.1f on %d cores.",
                patients,
                BATCH,
                seconds,
                patients / seconds,
                patients / processorSeconds,
                Files.size(file) >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void search(Database database, CoreExecutors executors, PlainSearch plain, Page page)
            throws Exception {
        PatientService service = PatientsWiring.create(new PatientsWiring.Deps(
                database,
                executors,
                Clock.systemUTC(),
                CodesWiring.create(new CodesWiring.Deps(database, executors, List.of(), (tx, action, id) -> {})),
                (tx, action, id) -> {}));
        List<List<String>> rows = new ArrayList<>();
        Samples all = new Samples();
        Samples allPlain = new Samples();
        try (plain) {
            for (String typed : TYPED) {
                Samples ours = new Samples();
                Samples theirs = new Samples();
                int found = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    List<PatientHit> hits = done(service.find(typed, LIMIT).join());
                    long taken = System.nanoTime() - start;
                    found = hits.size();
                    ours.add(taken);
                    all.add(taken);
                    start = System.nanoTime();
                    plain.find(typed, LIMIT + 100);
                    taken = System.nanoTime() - start;
                    theirs.add(taken);
                    allPlain.add(taken);
                }
                rows.add(List.of("`" + typed + "`", "" + found, ours.summary(), theirs.summary()));
            }
        }
        rows.add(List.of("all", "", all.summary(), allPlain.summary()));
        page.say("Typed text to finished list of at most " + LIMIT + " on the caller's thread, p50 / p95 / p99 of "
                + ROUNDS + " rounds each, the first round with cold caches included; the plain driver runs the same"
                + " statement on a connection of its own and reads the same columns.");
        page.table(List.of("typed", "found", "Sanad", "plain driver"), rows);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// For a run of its own: the number of patients as argument.
    public static void main(String[] args) throws Exception {
        Page page = new Page();
        new PatientSearchBenchmark(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0])).run(page);
        System.out.println(page.text());
    }
}
