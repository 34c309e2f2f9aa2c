package dev.sanad.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.KnowledgeDocument.Kind;
import dev.sanad.core.store.PlainTextSearch;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading in, reading anew, deleting and searching on a real encrypted file.
class LocalKnowledgeTest {
    private static final String RULE = "Physiotherapy needs an approval after the sixth visit.";

    @TempDir
    private Path folder;

    @TempDir
    private Path files;

    private KnowledgeDesk desk;

    @BeforeEach
    void open() {
        desk = new KnowledgeDesk(folder, files);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void bringsCodesRulesAndReasonsAlongInBothLanguages() {
        List<KnowledgeDocument> documents =
                TestStore.done(desk.knowledge.documents().join());
        assertThat(documents)
                .extracting(KnowledgeDocument::kind)
                .containsExactly(Kind.RULES, Kind.REASONS, Kind.REASONS, Kind.CODES, Kind.CODES);
        assertThat(documents).allSatisfy(one -> {
            assertThat(one.passages()).isPositive();
            assertThat(one.title().en()).isNotEqualTo(one.title().ar());
            assertThat(one.bytes()).isZero();
        });
        assertThat(documents.stream().mapToInt(KnowledgeDocument::passages).sum())
                .isGreaterThan(4_000);
        assertThat(desk.trail).isEmpty();
    }

    @Test
    void aCodeAndARuleAreOpenedByTheirOwnNames() {
        Passage code = passage("http://nphies.sa/terminology/CodeSystem/adjudication-reason|BE-1-10");
        assertThat(code.text()).contains("BE-1-10: Fraud", "احتيال");
        assertThat(passage("BV-00167").text()).contains("event", "حدث");
        assertThat(KnowledgeDesk.failed(desk.knowledge.passage("nobody").join()))
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void whatTheProgramBringsAlongIsIndexedOnce() {
        desk.knowledge.documents().join();
        long commits = desk.store.database().figures().commits();
        KnowledgeService again = KnowledgeWiring.create(desk.deps()).service();
        assertThat(TestStore.done(again.documents().join())).hasSize(5);
        assertThat(desk.store.database().figures().commits() - commits).isLessThan(5);
    }

    @Test
    void whatChangedInTheDataIsIndexedAnew() {
        desk.knowledge.documents().join();
        desk.store.write(tx -> tx.update(
                "UPDATE knowledge_documents SET digest = 'older', title_en = 'older' WHERE id = 'nphies.reasons'"));
        KnowledgeService newer = KnowledgeWiring.create(desk.deps()).service();
        assertThat(TestStore.done(newer.documents().join()))
                .hasSize(5)
                .noneMatch(one -> one.title().en().equals("older"));
        assertThat(TestStore.done(newer.search("BE-1-10", 5).join())).hasSize(1);
    }

    @Test
    void aFileIsReadInFoundOpenedAndNoted() {
        KnowledgeDocument document = desk.take(desk.file("Guide.pdf", Papers.pdf(RULE, "Dental care is covered.")));
        assertThat(document.kind()).isEqualTo(Kind.PDF);
        assertThat(document.title().en()).isEqualTo("Guide");
        assertThat(document.origin()).isEqualTo("Guide.pdf");
        assertThat(document.passages()).isEqualTo(2);
        KnowledgeHit hit = desk.search("physiotherapy approval").getFirst();
        assertThat(hit.passage().place()).isEqualTo("p. 1");
        assertThat(hit.passage().place(Language.AR)).isEqualTo("ص 1");
        assertThat(passage(hit.passage().id())).isEqualTo(hit.passage());
        assertThat(desk.trail)
                .containsExactly("knowledge.import " + document.id().value());
        assertThat(desk.own()).containsExactly(document);
    }

    @Test
    void wordsAreCountedAndMarkedAsTheyStandThere() {
        desk.take(desk.text("a.txt", "Claims: the approvals were refused under BE-1-2; والتغطية انتهت."));
        KnowledgeHit hit = desk.search("approval of a refused claim zzyzx").getFirst();
        assertThat(hit.matched()).isEqualTo(3);
        assertThat(hit.wanted()).isEqualTo(4);
        assertThat(marked(hit)).containsExactly("Claims", "approvals", "refused");
        assertThat(desk.search("التغطية انتهت").stream()
                        .filter(one -> one.passage().title().en().equals("a"))
                        .map(LocalKnowledgeTest::marked))
                .containsExactly(List.of("والتغطية", "انتهت"));
        assertThat(desk.search("BE-1-2").stream()
                        .filter(one -> one.passage().title().en().equals("a"))
                        .map(LocalKnowledgeTest::marked))
                .containsExactly(List.of("BE-1-2"));
    }

    @Test
    void theSameFileTakesItsOwnPlace() {
        KnowledgeDocument first =
                desk.take(desk.text("guide.txt", "# One\n" + RULE + "\n# Two\nOld words stand here."));
        Passage kept = desk.passages(first.id()).getFirst();
        Passage gone = desk.passages(first.id()).getLast();
        KnowledgeDocument second =
                desk.take(desk.text("GUIDE.txt", "# One\n" + RULE + "\n# Two\nNew words stand here."));
        KnowledgeDocument renamed =
                desk.take(desk.text("copy.txt", "# One\n" + RULE + "\n# Two\nNew words stand here."));
        assertThat(second.id()).isEqualTo(first.id()).isEqualTo(renamed.id());
        assertThat(desk.own()).hasSize(1);
        assertThat(passage(kept.id()).text()).isEqualTo(kept.text());
        assertThat(KnowledgeDesk.failed(desk.knowledge.passage(gone.id()).join()))
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(rows("knowledge_originals")).isEqualTo(1);
    }

    @Test
    void aDocumentIsReadAnewFromItsOriginal() throws IOException {
        Path file = desk.file("guide.docx", Papers.docx("# Approvals", RULE));
        KnowledgeDocument document = desk.take(file);
        Passage passage = desk.passages(document.id()).getFirst();
        java.nio.file.Files.delete(file);
        KnowledgeDocument again =
                TestStore.done(desk.knowledge.reindex(document.id()).join());
        assertThat(again.id()).isEqualTo(document.id());
        assertThat(passage(passage.id())).isEqualTo(passage);
        assertThat(TestStore.done(desk.knowledge.reindex(document.id()).join()).bytes())
                .isEqualTo(document.bytes());
        assertThat(TestStore.done(desk.knowledge
                                .reindex(new DocumentId("nphies.rules"))
                                .join())
                        .passages())
                .isPositive();
        assertThat(KnowledgeDesk.failed(
                        desk.knowledge.reindex(new DocumentId("nobody")).join()))
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void deletingLeavesNothing() {
        KnowledgeDocument document = desk.take(desk.file("guide.pdf", Papers.pdf(RULE)));
        long words = rows("knowledge_words");
        TestStore.done(desk.knowledge.delete(document.id()).join());
        assertThat(desk.own()).isEmpty();
        assertThat(desk.search("physiotherapy sixth visit"))
                .noneMatch(hit -> hit.passage().document().equals(document.id()));
        assertThat(rows("knowledge_originals")).isZero();
        assertThat(rows("knowledge_words")).isEqualTo(words - 1);
        assertThat(rows("knowledge_passages")).isEqualTo(words - 1);
        assertThat(desk.trail)
                .last()
                .isEqualTo("knowledge.delete " + document.id().value());
        assertThat(KnowledgeDesk.failed(
                        desk.knowledge.delete(new DocumentId("nphies.rules")).join()))
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        KnowledgeDocument document = desk.take(desk.text("guide.txt", RULE));
        Path worse = desk.file("guide.txt", new byte[] {1, 2, 3});
        assertThat(KnowledgeDesk.failed(
                        desk.knowledge.importFile(worse, Cancellation.none()).join()))
                .isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
        assertThat(KnowledgeDesk.failed(desk.knowledge
                        .importFile(files.resolve("missing.pdf"), Cancellation.none())
                        .join()))
                .isEqualTo(FailureCode.DOCUMENT_UNREADABLE);
        assertThat(desk.own()).containsExactly(document);
        assertThat(desk.search("physiotherapy")).isNotEmpty();
    }

    @Test
    void tellsHowFarItIsAndStopsHalfWayWithoutATrace() {
        StringBuilder book = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            book.append("# Section ")
                    .append(i)
                    .append("\nWords of section ")
                    .append(i)
                    .append(" are here.\n");
        }
        Path file = desk.text("book.md", book.toString());
        List<ImportProgress> told = new ArrayList<>();
        Cancellation cancellation = new Cancellation();
        Outcome<KnowledgeDocument> stopped = desk.knowledge
                .importFile(
                        file,
                        progress -> {
                            told.add(progress);
                            if (progress.phase() == ImportProgress.Phase.KEEPING) {
                                cancellation.cancel();
                            }
                        },
                        cancellation)
                .join();
        assertThat(KnowledgeDesk.failed(stopped)).isEqualTo(FailureCode.CANCELLED);
        assertThat(told).last().extracting(ImportProgress::done).isEqualTo(200);
        assertThat(desk.own()).isEmpty();
        assertThat(rows("knowledge_originals")).isZero();
        told.clear();
        KnowledgeDocument document = TestStore.done(
                desk.knowledge.importFile(file, told::add, Cancellation.none()).join());
        assertThat(document.passages()).isEqualTo(900);
        assertThat(told).last().isEqualTo(new ImportProgress(ImportProgress.Phase.KEEPING, 900, 900));
    }

    @Test
    void manyFilesAtOnceAreReadOneAfterTheOther() {
        List<CompletableFuture<Outcome<KnowledgeDocument>>> running = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            running.add(
                    desk.knowledge.importFile(desk.text("same.txt", RULE + " Number " + i + "."), Cancellation.none()));
        }
        running.forEach(one -> TestStore.done(one.join()));
        assertThat(desk.own()).hasSize(1);
        assertThat(rows("knowledge_documents")).isEqualTo(6);
    }

    @Test
    void listsFollowTheChanges() {
        desk.knowledge.documents().join();
        long before = desk.knowledge.changes().get();
        KnowledgeDocument document = desk.take(desk.text("guide.txt", RULE));
        assertThat(desk.knowledge.changes().get()).isEqualTo(before + 1);
        desk.knowledge.delete(document.id()).join();
        assertThat(desk.knowledge.changes().get()).isEqualTo(before + 2);
    }

    @Test
    void nothingOfADocumentLiesOnTheDiskInClear() throws IOException {
        desk.take(desk.text("Hidden guide.txt", "Physiotherapy of Norah نورة needs an approval."));
        desk.take(desk.file("Second hidden.docx", Papers.docx("# Approvals", RULE)));
        assertThat(PlainTextSearch.filesWith(
                        folder, List.of("Norah", "نورة", "Physiotherapy", "physiotherapi", "Hidden guide", "hidden")))
                .isEmpty();
    }

    private Passage passage(String id) {
        return TestStore.done(desk.knowledge.passage(id).join());
    }

    private long rows(String table) {
        return switch (table) {
            case "knowledge_originals" -> desk.store.read(tx -> tx.count("SELECT count(*) FROM knowledge_originals"));
            case "knowledge_words" -> desk.store.read(tx -> tx.count("SELECT count(*) FROM knowledge_words"));
            case "knowledge_passages" -> desk.store.read(tx -> tx.count("SELECT count(*) FROM knowledge_passages"));
            default -> desk.store.read(tx -> tx.count("SELECT count(*) FROM knowledge_documents"));
        };
    }

    private static List<String> marked(KnowledgeHit hit) {
        return hit.marks().stream()
                .map(mark -> hit.passage().text().substring(mark.start(), mark.end()))
                .toList();
    }
}
