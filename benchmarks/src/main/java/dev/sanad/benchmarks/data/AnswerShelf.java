package dev.sanad.benchmarks.data;

import dev.sanad.core.audit.AuditTrail;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.eligibility.EligibilityDeps;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.EligibilityWiring;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.journal.StoredMessageJournal;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.outbox.Outbox;
import dev.sanad.core.outbox.OutboxConfig;
import dev.sanad.core.patients.PatientsWiring;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.DatabaseConfig;
import dev.sanad.core.store.Durability;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.SqliteDatabase;
import dev.sanad.core.store.StoreKey;
import dev.sanad.core.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A cache with many answers, and the eligibility service that reads it.
final class AnswerShelf implements AutoCloseable {
    /// What the answers are.
    static final String SIZES = "6 KB (15 of 16) and 37 KB";

    private static final int BATCH = 5_000;
    /// As stored; they never change.
    private static final int BENEFITS_AND_VALIDATION = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Riyadh"));

    private final Path file;
    private final byte[] key = new byte[StoreKey.BYTES];
    private final CoreExecutors executors;
    private final SqliteDatabase clinic;
    private final SqliteDatabase cache;
    private final AuditTrail audit;

    AnswerShelf(Path folder, CoreExecutors executors) {
        this.file = folder.resolve("cache.db");
        this.executors = executors;
        Arrays.fill(key, (byte) 6);
        byte[] auditKey = new byte[StoreKey.BYTES];
        List<Migration> steps = Stream.of(
                        AuditTrail.migrations(),
                        Outbox.migrations(),
                        StoredMessageJournal.migrations(),
                        CodesWiring.migrations(),
                        PatientsWiring.migrations(),
                        EligibilityWiring.clinicMigrations())
                .flatMap(List::stream)
                .toList();
        clinic = open(folder.resolve("clinic.db"), Durability.FULL, steps);
        cache = open(file, Durability.NORMAL, EligibilityWiring.cacheMigrations());
        Path anchor = folder.resolve("audit.anchor");
        done(AuditTrail.begin(auditKey, anchor));
        audit = done(AuditTrail.open(new AuditTrail.Parts(clinic, auditKey, anchor, CLOCK, executors)));
    }

    private SqliteDatabase open(Path where, Durability durability, List<Migration> steps) {
        return done(SqliteDatabase.open(
                new DatabaseConfig(where, new StoreKey(key.clone()), durability, steps, CLOCK), executors));
    }

    /// Loads answers of the patients 0 … count − 1.
    Duration fill(int count) {
        byte[] usual = message("sbx-eligibility-response-5bcaf247");
        byte[] greater = message("sbx-eligibility-response-751a2c56");
        Instant now = CLOCK.instant();
        long begun = System.nanoTime();
        for (int from = 0; from < count; from += BATCH) {
            List<EligibilityWiring.Known> some = new ArrayList<>(BATCH);
            for (int i = from; i < Math.min(from + BATCH, count); i++) {
                some.add(new EligibilityWiring.Known(
                        question(i),
                        new CheckId(id(i, 2)),
                        now.minusSeconds(i % 3_000_000),
                        isGreater(i) ? greater : usual));
            }
            done(EligibilityWiring.load(cache, some).join());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static byte[] message(String name) {
        return FhirJson.write(Captured.resource("eligibility/" + name + ".json"));
    }

    /// The service over the cache.
    EligibilityService service() {
        CodeService codes =
                CodesWiring.create(new CodesWiring.Deps(clinic, executors, List.of(), (tx, action, id) -> {}));
        Settings settings = Settings.initial();
        return EligibilityWiring.create(new EligibilityDeps(
                new EligibilityDeps.Stores(
                        clinic,
                        cache,
                        new StoredMessageJournal(clinic, CLOCK),
                        new Outbox(new Outbox.Parts(
                                clinic, executors, executors.timers(), CLOCK, new Random(), OutboxConfig.standard())),
                        audit),
                () -> {
                    throw new IllegalStateException("nobody asks here");
                },
                PatientsWiring.reader(clinic),
                codes,
                () -> settings,
                new EligibilityDeps.Base(
                        executors,
                        CLOCK,
                        Telemetry.OFF,
                        () -> new EligibilityDeps.Asker("u-1", "Nobody"),
                        () -> UUID.randomUUID().toString(),
                        () -> true)));
    }

    /// What is asked of a patient by number.
    static EligibilityQuestion question(int number) {
        return new EligibilityQuestion(
                new PatientId(id(number, 0)),
                new PayerId("N-I-0000" + (1 + number % 9)),
                List.of(new CoverageId(id(number, 1))),
                Set.of(Purpose.BENEFITS, Purpose.VALIDATION),
                DateRange.day(DAY),
                false,
                false);
    }

    /// The same for the plain statement.
    static PlainAnswers.Asked scope(int number) {
        String scope = id(number, 0) + "|N-I-0000" + (1 + number % 9) + "|" + id(number, 1) + "|";
        return new PlainAnswers.Asked(scope, DAY, BENEFITS_AND_VALIDATION);
    }

    /// Whether the answer of a patient by number is one of the greater.
    static boolean isGreater(int number) {
        return number % 16 == 0;
    }

    /// Looks an answer up in the store, as the service does it, and leaves it packed.
    ///
    /// @return bytes read; 0 where there is no such answer
    int lookUp(PlainAnswers.Asked asked) {
        return done(cache.read(tx -> tx.one(
                                PlainAnswers.SQL,
                                AnswerShelf::size,
                                asked.scope(),
                                asked.day(),
                                asked.purposes(),
                                asked.purposes(),
                                asked.day()))
                        .join())
                .orElse(0);
    }

    private static int size(Row row) {
        return row.text("question").length()
                + row.text("check_id").length()
                + row.text("asked_by").length()
                + (row.instant("answered_at").isAfter(Instant.EPOCH) ? 1 : 0)
                + (row.flag("simulated") ? 1 : 0)
                + row.bytes("answer").length;
    }

    /// Scattered, so that neighbours in number are none in the file.
    private static String id(int number, int salt) {
        long high = ((number * 0x9E37_79B9_7F4A_7C15L) & ~0xF000L) | 0x7000L;
        long low = 0x8000_0000_0000_0000L | ((long) number << 8) | salt;
        return new UUID(high, low).toString();
    }

    Path file() {
        return file;
    }

    byte[] key() {
        return key.clone();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    @Override
    public void close() {
        audit.close();
        cache.close();
        clinic.close();
    }
}
