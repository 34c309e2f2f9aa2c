package dev.sanad.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PlainTextSearch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that reads a book in, again and again: the book is there whole or not at all, and
/// what is left of
/// it is cleared away.
class KnowledgeKillTest {
    private static final int KILLS = 4;
    private static final int SECTIONS = 3_000;

    @TempDir
    private Path folder;

    @TempDir
    private Path files;

    @Test
    void aBookIsThereWholeOrNotAtAll() throws IOException {
        StringBuilder book = new StringBuilder();
        for (int i = 0; i < SECTIONS; i++) {
            book.append("# Section ")
                    .append(i)
                    .append("\nQuetzalcoatl visits section ")
                    .append(i)
                    .append(".\n");
        }
        try (KnowledgeDesk desk = new KnowledgeDesk(folder, files)) {
            desk.text("book.md", book.toString());
            desk.text("small.md", "Quetzalcoatl was here first.");
            desk.take(files.resolve("small.md"));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            readInAndKill(3 * kill);
            try (KnowledgeDesk desk = new KnowledgeDesk(folder, files)) {
                List<KnowledgeDocument> own = desk.own();
                assertThat(own)
                        .extracting(one -> one.title().en())
                        .contains("small")
                        .isSubsetOf("small", "book");
                assertThat(own)
                        .allSatisfy(one -> assertThat(one.passages())
                                .isEqualTo(one.title().en().equals("book") ? SECTIONS : 1));
                long passages = desk.store.read(tx -> tx.count("SELECT count(*) FROM knowledge_passages"));
                long words = desk.store.read(tx -> tx.count("SELECT count(*) FROM knowledge_words"));
                long told = desk.store.read(tx -> tx.count("SELECT sum(passages) FROM knowledge_documents"));
                assertThat(passages).isEqualTo(words).isEqualTo(told);
                assertThat(desk.search("quetzalcoatl")).isNotEmpty();
            }
            assertThat(PlainTextSearch.filesWith(folder, List.of("Quetzalcoatl")))
                    .isEmpty();
        }
    }

    private void readInAndKill(int after) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KnowledgeKillTest.class.getName(),
                        folder.toString(),
                        files.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int seen = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (++seen == after) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.onExit().join();
        assertThat(seen).isGreaterThanOrEqualTo(after);
    }

    /// The process that is killed: it reads the book in for ever.
    public static void main(String[] args) {
        KnowledgeDesk desk = new KnowledgeDesk(Path.of(args[0]), Path.of(args[1]));
        PrintStream out = System.out;
        while (true) {
            Outcome<KnowledgeDocument> ended = desk.knowledge
                    .importFile(
                            Path.of(args[1]).resolve("book.md"),
                            progress -> {
                                out.print(progress.phase() + " " + progress.done() + "\n");
                                out.flush();
                            },
                            Cancellation.none())
                    .join();
            if (!(ended instanceof Outcome.Done)) {
                throw new IllegalStateException("not read in: " + ended);
            }
        }
    }
}
