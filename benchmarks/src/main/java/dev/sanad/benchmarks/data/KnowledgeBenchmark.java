package dev.sanad.benchmarks.data;

import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.KnowledgeWiring;
import dev.sanad.core.store.DatabaseConfig;
import dev.sanad.core.store.Durability;
import dev.sanad.core.store.SqliteDatabase;
import dev.sanad.core.store.StoreKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Questions to a knowledge base of a hundred thousand passages through the service, beside the plain
/// driver's FTS5 query on the same file in the same run.
public final class KnowledgeBenchmark implements Measurement {
    private static final int IN_FILE = 5_000;
    private static final int ROUNDS = 100;
    /// The plain driver is asked in every twentieth round only: it may take a second.
    private static final int EVERY = 20;
    private static final int LIMIT = 10;

    private final int passages;
    private final KnowledgeTexts texts = new KnowledgeTexts(2026);

    public KnowledgeBenchmark(int passages) {
        this.passages = passages;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public String title() {
        return "Knowledge base";
    }

    @Override
    public void run(Page page) throws Exception {
        Path folder = Files.createTempDirectory("sanad-knowledge");
        try (CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard())) {
            byte[] key = new byte[StoreKey.BYTES];
            Arrays.fill(key, (byte) 5);
            Path file = folder.resolve("clinic.db");
            DatabaseConfig config = new DatabaseConfig(
                    file, new StoreKey(key), Durability.FULL, KnowledgeWiring.migrations(), Clock.systemUTC());
            try (SqliteDatabase database = done(SqliteDatabase.open(config, executors))) {
                KnowledgeService knowledge = KnowledgeWiring.create(new KnowledgeWiring.Deps(
                                database,
                                executors,
                                Clock.systemUTC(),
                                () -> UUID.randomUUID().toString(),
                                CodesWiring::lists,
                                (tx, action, id) -> {}))
                        .service();
                load(knowledge, folder, page, file);
                search(knowledge, new PlainKnowledge(file, key), page);
            }
        } finally {
            Home.delete(folder);
        }
    }

    private void load(KnowledgeService knowledge, Path folder, Page page, Path file) throws Exception {
        long begun = System.nanoTime();
        int brought = done(knowledge.documents().join()).stream()
                .mapToInt(document -> document.passages())
                .sum();
        double first = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        for (int from = 0; from < passages; from += IN_FILE) {
            int count = Math.min(IN_FILE, passages - from);
            Path guide = Files.writeString(folder.resolve("guide-" + from + ".md"), texts.sections(from, count));
            done(knowledge.importFile(guide, Cancellation.none()).join());
            Files.delete(guide);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        page.say(String.format(
                Locale.ROOT,
                "%,d passages that the program brings along, indexed on first use in %.1f s; %,d of made-up guides in both"
                        + " scripts, 110 words each, read in through the service in %.0f s: %,.0f a second with their"
                        + " originals. File: %d MB, encrypted.",
                brought,
                first,
                passages,
                seconds,
                passages / seconds,
                Files.size(file) >> 20));
    }

    private Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("one rare word", texts.latin(15_000));
        questions.put("one frequent word", texts.latin(3));
        questions.put("one frequent word, Arabic", texts.arabic(3));
        questions.put("two words", texts.latin(40) + " " + texts.latin(4_000));
        questions.put("two words, Arabic", texts.arabic(40) + " " + texts.arabic(4_000));
        questions.put("three frequent words", texts.latin(2) + " " + texts.latin(5) + " " + texts.latin(9));
        questions.put("the beginning of a word", texts.latin(4_000).substring(0, 5));
        questions.put("a short beginning", "pro");
        questions.put("a short beginning, Arabic", "موا");
        questions.put("a code", KnowledgeTexts.code(passages / 2));
        questions.put(
                "a question of eight words",
                "what is the " + texts.latin(1) + " " + texts.latin(20) + " " + texts.latin(300) + " "
                        + texts.latin(2_000) + " " + texts.latin(9_000) + " " + texts.latin(60));
        questions.put(
                "a question in Arabic",
                "ما هو " + texts.arabic(1) + " " + texts.arabic(20) + " " + texts.arabic(300) + " "
                        + texts.arabic(2_000) + " في " + texts.arabic(9_000));
        questions.put("what nobody knows", "zzyzx quuxly");
        return questions;
    }

    private void search(KnowledgeService knowledge, PlainKnowledge plain, Page page) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        Samples all = new Samples();
        Samples allPlain = new Samples();
        try (plain) {
            for (Map.Entry<String, String> question : questions().entrySet()) {
                Samples ours = new Samples();
                Samples theirs = new Samples();
                int found = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    List<KnowledgeHit> hits =
                            done(knowledge.search(question.getValue(), LIMIT).join());
                    long taken = System.nanoTime() - start;
                    found = hits.size();
                    ours.add(taken);
                    all.add(taken);
                    if (round % EVERY == 0) {
                        start = System.nanoTime();
                        plain.find(question.getValue(), LIMIT);
                        taken = System.nanoTime() - start;
                        theirs.add(taken);
                        allPlain.add(taken);
                    }
                }
                rows.add(List.of(question.getKey(), "" + found, ours.summary(), theirs.summary()));
            }
        }
        rows.add(List.of("all", "", all.summary(), allPlain.summary()));
        page.say(
                "Question to finished list of at most " + LIMIT + " with marks and counts on the caller's thread,"
                        + " p50 / p95 / p99 of " + ROUNDS + " rounds each (plain driver: " + ROUNDS / EVERY
                        + ", in turns), cold rounds included. The plain driver asks FTS5 for any"
                        + " of the folded words, ordered by BM25, and reads the same columns: no relevance, no counts, no marks.");
        page.table(List.of("question", "found", "Sanad", "plain driver"), rows);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    /// For a run of its own: the number of passages as argument.
    public static void main(String[] args) throws Exception {
        Page page = new Page();
        new KnowledgeBenchmark(args.length == 0 ? 100_000 : Integer.parseInt(args[0])).run(page);
        System.out.println(page.text());
    }
}
