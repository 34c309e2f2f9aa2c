package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.knowledge.DocumentId;
import dev.sanad.core.knowledge.ImportProgress;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeDocument.Kind;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.Passage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A knowledge base in memory: real enough for screens, and it does what a test tells it.
final class Shelf implements KnowledgeService {
    static final DocumentId GUIDE = new DocumentId("guide");
    static final DocumentId RULES = new DocumentId("nphies.rules");

    final MutableSignal<Long> changes = new MutableSignal<>(0L);
    final Map<DocumentId, KnowledgeDocument> documents = new LinkedHashMap<>();
    final Map<DocumentId, List<Passage>> passages = new LinkedHashMap<>();
    final List<String> deeds = new ArrayList<>();
    final List<Consumer<ImportProgress>> watching = new ArrayList<>();
    final List<Cancellation> stops = new ArrayList<>();
    final List<CompletableFuture<Outcome<KnowledgeDocument>>> reading = new ArrayList<>();
    Failure trouble = Failure.of(FailureCode.STORE_FAILED);
    boolean broken;

    Shelf() {
        add(
                GUIDE,
                Words.same("دليل العيادة Class B"),
                Kind.PDF,
                "guide.pdf",
                840_000,
                List.of(
                        "p. 1|Physiotherapy needs an approval after the sixth visit of a year. Dental cleaning is covered once"
                                + " in six months, up to SAR 500.",
                        "p. 2|يحتاج العلاج الطبيعي إلى موافقة مسبقة بعد الجلسة السادسة في السنة (BE-1-2).",
                        "p. 3|Emergency care never waits for an approval; the report follows within 24 hours."));
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            String code = "BV-%05d".formatted(i);
            rules.add(
                    code + "|" + code + ": The message has to begin with its header.\nيجب أن تبدأ الرسالة بترويستها.");
        }
        add(RULES, new Words("Rules of NPHIES", "قواعد نفيس"), Kind.RULES, "NPHIES workbook 5.2", 0, rules);
    }

    void add(DocumentId id, Words title, Kind kind, String origin, long bytes, List<String> texts) {
        List<Passage> made = new ArrayList<>();
        for (String text : texts) {
            String place = text.substring(0, text.indexOf('|'));
            String words = text.substring(text.indexOf('|') + 1);
            String name = kind == Kind.RULES ? place : id.value() + "#" + place;
            made.add(new Passage(name, id, title, place, words, 0));
        }
        passages.put(id, made);
        documents.put(
                id,
                new KnowledgeDocument(
                        id, title, kind, origin, Instant.parse("2026-11-24T06:00:00Z"), made.size(), bytes));
    }

    KnowledgeHit hit(int passage, String... words) {
        Passage found = Objects.requireNonNull(passages.get(GUIDE)).get(passage);
        List<KnowledgeHit.Mark> marks = new ArrayList<>();
        for (String word : words) {
            int at = found.text().indexOf(word);
            marks.add(new KnowledgeHit.Mark(at, at + word.length()));
        }
        return new KnowledgeHit(found, words.length, 3, marks);
    }

    @Override
    public CompletableFuture<Outcome<List<KnowledgeHit>>> search(String text, int limit) {
        deeds.add("search " + text);
        List<KnowledgeHit> hits = switch (text) {
            case "physiotherapy approval" -> List.of(hit(0, "Physiotherapy", "approval"), hit(2, "approval"));
            case "العلاج الطبيعي" -> List.of(hit(1, "العلاج", "الطبيعي"));
            default -> List.of();
        };
        return done(hits);
    }

    @Override
    public CompletableFuture<Outcome<Passage>> passage(String id) {
        return passages.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Shelf::done)
                .orElseGet(() -> failed(Failure.of(FailureCode.NOT_FOUND)));
    }

    @Override
    public CompletableFuture<Outcome<List<Passage>>> passages(DocumentId id, int from, int limit) {
        List<Passage> all = passages.getOrDefault(id, List.of());
        return done(List.copyOf(all.subList(Math.min(from, all.size()), Math.min(all.size(), from + limit))));
    }

    @Override
    public CompletableFuture<Outcome<List<KnowledgeDocument>>> documents() {
        return broken ? failed(trouble) : done(List.copyOf(documents.values()));
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> importFile(
            Path file, Consumer<ImportProgress> progress, Cancellation cancellation) {
        deeds.add("import " + file.getFileName());
        watching.add(progress);
        stops.add(cancellation);
        CompletableFuture<Outcome<KnowledgeDocument>> ending = new CompletableFuture<>();
        reading.add(ending);
        return ending;
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> reindex(DocumentId id) {
        deeds.add("reindex " + id.value());
        return broken ? failed(trouble) : done(Objects.requireNonNull(documents.get(id)));
    }

    @Override
    public CompletableFuture<Outcome<DocumentId>> delete(DocumentId id) {
        deeds.add("delete " + id.value());
        documents.remove(id);
        changes.update(count -> count + 1);
        return done(id);
    }

    @Override
    public Signal<Long> changes() {
        return changes;
    }

    static <T> CompletableFuture<Outcome<T>> done(T value) {
        return CompletableFuture.completedFuture(Outcome.done(value));
    }

    static <T> CompletableFuture<Outcome<T>> failed(Failure why) {
        return CompletableFuture.completedFuture(Outcome.failed(why));
    }
}
