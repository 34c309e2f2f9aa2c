package dev.sanad.core.session;

import dev.sanad.core.audit.AuditEntry;
import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.outbox.OutboxConfig;
import dev.sanad.core.outbox.OutboxItem;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.PlainTextSearch;
import dev.sanad.core.store.TestStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// Kills a writing process hard, again and again, and looks at what is left.
///
/// A child opens the store and writes patients-like rows with their outbox item and audit entry, raw messages and
/// drafts, as fast as it can, and prints the number of each row only after it was acknowledged. The parent lets it
/// acknowledge a random number of them and kills it in the middle (`SIGKILL` on Unix). Then: the store opens,
/// nothing
/// acknowledged is lost or torn, the audit chain verifies, and no planted name or id stands in clear in any file.
///
/// Run with the number of kills: `StoreKillTrial 100`.
public final class StoreKillTrial {
    private static final String NAME = "Fatimah Bint Trial فاطمة";
    private static final String DOCUMENT = "1098765432";
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final byte[] DATA_KEY = new byte[32];
    private static final Migration PEOPLE = new Migration(
            "people", 1, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, document TEXT NOT NULL)");

    /// What a trial found.
    ///
    /// @param kills        processes killed
    /// @param acknowledged rows that they had acknowledged
    /// @param found        rows in the store at the end; also those that were committed and not yet told
    /// @param took         the whole trial
    public record Result(int kills, long acknowledged, long found, Duration took) {}

    private final Path folder;
    private final Random random;
    private final Set<Long> told = new HashSet<>();
    private long found;

    public StoreKillTrial(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /// With `child FOLDER FIRST` it is the process that is killed; with a number it is the trial.
    public static void main(String[] args) throws IOException {
        if (args[0].equals("child")) {
            writeForEver(Path.of(args[1]), Long.parseLong(args[2]), System.out);
            return;
        }
        Path folder = Files.createTempDirectory("sanad-kill-trial");
        Result result = new StoreKillTrial(folder, 42).run(Integer.parseInt(args[0]));
        System.out.println(result);
    }

    /// Runs the trial; what is not as it has to be is an `AssertionError`.
    public Result run(int kills) throws IOException {
        long start = System.nanoTime();
        try (CoreExecutors executors = TestStore.executors();
                DataFolder data = TestStore.done(DataFolder.open(folder));
                SubKeys keys = new SubKeys(DATA_KEY)) {
            TestStore.done(opening(data, executors).begin(keys));
        }
        for (int kill = 0; kill < kills; kill++) {
            killOne();
            expectNothingInClear();
            found = inspect();
        }
        return new Result(kills, told.size(), found, Duration.ofNanos(System.nanoTime() - start));
    }

    private void killOne() throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreKillTrial.class.getName(),
                        "child",
                        folder.toString(),
                        Long.toString(found * 2 + 10))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int target = 1 + random.nextInt(400);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            String line = lines.readLine();
            while (line != null) {
                remember(line);
                seen++;
                if (seen == target) {
                    // Not through the process itself, which would also throw away what was told before the kill.
                    child.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
            if (seen < target) {
                throw new AssertionError("the child ended by itself after " + seen + " of " + target);
            }
        }
        child.onExit().join();
    }

    private void remember(String line) {
        // The last line may be torn by the kill; a torn number is not an acknowledgement.
        if (line.endsWith(";")) {
            told.add(Long.parseLong(line.substring(0, line.length() - 1)));
        }
    }

    private void expectNothingInClear() throws IOException {
        List<String> texts = List.of("Fatimah Bint", "فاطمة", DOCUMENT, "SQLite format 3", "resourceType");
        List<String> found = PlainTextSearch.filesWith(folder, texts);
        if (!found.isEmpty()) {
            throw new AssertionError("in clear: " + found);
        }
    }

    private long inspect() {
        try (CoreExecutors executors = TestStore.executors();
                DataFolder data = TestStore.done(DataFolder.open(folder));
                SubKeys keys = new SubKeys(DATA_KEY);
                UnlockedStore store = TestStore.done(opening(data, executors).open(keys))) {
            List<Long> ids = TestStore.done(store.clinic()
                    .read(tx -> tx.list("SELECT id FROM person ORDER BY id", row -> row.longNumber(1)))
                    .join());
            if (!new HashSet<>(ids).containsAll(told)) {
                throw new AssertionError("acknowledged rows are lost");
            }
            long torn = TestStore.done(store.clinic()
                    // Sets, because nothing is indexed by these columns.
                    .read(tx -> tx.count("SELECT count(*) FROM person WHERE CAST(id AS TEXT) NOT IN"
                            + " (SELECT item_key FROM outbox_item WHERE item_key IS NOT NULL)"
                            + " OR CAST(id AS TEXT) NOT IN"
                            + " (SELECT record_id FROM audit_entry WHERE record_id IS NOT NULL)"))
                    .join());
            if (torn != 0) {
                throw new AssertionError(torn + " rows without their outbox item or audit entry");
            }
            expectMessages(store, ids);
            AuditVerdict verdict = TestStore.done(store.audit().verify().join());
            if (!verdict.equals(new AuditVerdict.Intact(ids.size()))) {
                throw new AssertionError("audit: " + verdict + " with " + ids.size() + " rows");
            }
            return ids.size();
        }
    }

    private void expectMessages(UnlockedStore store, List<Long> ids) {
        List<Long> newest = ids.subList(Math.max(0, ids.size() - 20), ids.size());
        for (long id : newest) {
            boolean kept = TestStore.done(
                            store.journal().find(new MessageId("m-" + id)).join())
                    .filter(exchange -> new String(exchange.request(), StandardCharsets.UTF_8).equals(message(id)))
                    .isPresent();
            if (told.contains(id) && !kept) {
                throw new AssertionError("an acknowledged message is lost");
            }
        }
    }

    private static String message(long id) {
        return "{\"resourceType\":\"Bundle\",\"id\":\"" + id + "\",\"name\":\"" + NAME + "\"}";
    }

    private static StoreOpening opening(DataFolder data, CoreExecutors executors) {
        return new StoreOpening(new StoreOpening.Parts(
                data,
                executors,
                executors.timers(),
                Clock.systemUTC(),
                new Random(),
                OutboxConfig.standard(),
                List.of(PEOPLE),
                List.of()));
    }

    private static void writeForEver(Path folder, long first, PrintStream out) {
        CoreExecutors executors = TestStore.executors();
        DataFolder data = TestStore.done(DataFolder.open(folder));
        UnlockedStore store = TestStore.done(opening(data, executors).open(new SubKeys(DATA_KEY)));
        Semaphore underWay = new Semaphore(8);
        for (long next = first; ; next++) {
            underWay.acquireUninterruptibly();
            long id = next;
            executors.io().execute(() -> {
                store.journal().keepSent(new MessageId("m-" + id), "eligibility-request", bytes(message(id)));
                store.drafts().put("patient/" + id % 10, Map.of("name", NAME));
                CompletableFuture<Outcome<Long>> written = store.clinic().write(tx -> {
                    tx.update("INSERT INTO person(id, name, document) VALUES (?,?,?)", id, NAME, DOCUMENT);
                    store.outbox().enqueue(tx, new OutboxItem("check", "" + id, bytes(message(id)), FAR));
                    return store.audit().append(tx, AuditEntry.done("u-1", "patient.changed", "patient", "" + id));
                });
                if (written.join() instanceof Outcome.Done) {
                    synchronized (out) {
                        out.print(id + ";\n");
                        out.flush();
                    }
                }
                underWay.release();
            });
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
