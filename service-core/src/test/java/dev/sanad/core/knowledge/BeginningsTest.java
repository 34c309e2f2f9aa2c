package dev.sanad.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Beginnings of words in a base that an older version of the program has filled.
class BeginningsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path files;

    @Test
    void aBaseOfTheFirstVersionKeepsItsPassagesAndLearnsBeginnings() {
        DocumentId id;
        try (KnowledgeDesk older =
                new KnowledgeDesk(folder, files, KnowledgeWiring.migrations().subList(0, 1))) {
            id = older.take(older.text("a.txt", "Zygomycosis needs an approval.\n\nقسطرة القلب تحتاج موافقة."))
                    .id();
            assertThat(older.search("zygomycosis")).hasSize(1);
        }
        try (KnowledgeDesk newer = new KnowledgeDesk(folder, files)) {
            assertThat(newer.own()).extracting(KnowledgeDocument::id).containsExactly(id);
            assertThat(newer.search("zygomycosis")).hasSize(1);
            for (String beginning : new String[] {"zyg", "zygo", "zygom", "قسط", "قسطر"}) {
                assertThat(newer.search(beginning)).as(beginning).hasSize(1);
            }
            assertThat(TestStore.done(newer.knowledge.delete(id).join())).isEqualTo(id);
            assertThat(newer.search("zyg")).isEmpty();
        }
    }
}
