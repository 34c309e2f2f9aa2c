package dev.sanad.core.knowledge;

import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// The knowledge base on a real encrypted file with everything that the program brings along, and a
/// trail that can be
/// read.
final class KnowledgeDesk implements AutoCloseable {
    final List<String> trail = new CopyOnWriteArrayList<>();
    final TestStore store;
    final KnowledgeService knowledge;
    private final KnowledgeWiring.Opened opened;
    private final Path files;

    /// @param folder of the store
    /// @param files  where documents lie that are read in
    KnowledgeDesk(Path folder, Path files) {
        this(folder, files, KnowledgeWiring.migrations());
    }

    /// @param migrations of the version of the program that keeps it
    KnowledgeDesk(Path folder, Path files, List<Migration> migrations) {
        this.files = files;
        store = TestStore.open(folder.resolve("clinic.db"), migrations.toArray(Migration[]::new));
        opened = KnowledgeWiring.create(deps());
        knowledge = opened.service();
    }

    KnowledgeWiring.Deps deps() {
        return new KnowledgeWiring.Deps(
                store.database(),
                store.threads(),
                InstantSource.fixed(Instant.parse("2026-11-24T06:00:00Z")),
                () -> UUID.randomUUID().toString(),
                CodesWiring::lists,
                (tx, action, id) -> trail.add(action + " " + id.value()));
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(files.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path text(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    KnowledgeDocument take(Path file) {
        return TestStore.done(knowledge.importFile(file, Cancellation.none()).join());
    }

    List<KnowledgeHit> search(String text) {
        return TestStore.done(knowledge.search(text, 10).join());
    }

    List<Passage> passages(DocumentId id) {
        return TestStore.done(knowledge.passages(id, 0, 500).join());
    }

    List<KnowledgeDocument> own() {
        return TestStore.done(knowledge.documents().join()).stream()
                .filter(one -> one.kind().isOwn())
                .toList();
    }

    static FailureCode failed(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?> failed) {
            return failed.failure().code();
        }
        throw new AssertionError("not failed: " + outcome);
    }

    @Override
    public void close() {
        opened.end().close();
        store.close();
    }
}
