package dev.sanad.core.assistant.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process in which answers are being made, again and again: whole answers are whole, the one that was being
/// made is there with the text that was told to be kept, and everything can be found.
class AnswerKillTest {
    private static final int KILLS = 5;
    private static final int PIECES = 12;
    private static final ConversationId ID = new ConversationId("conversation");
    private static final ModelBadge BADGE =
            new ModelBadge(new ModelId("sandbox"), "rules", ModelBadge.Place.THIS_COMPUTER, "127.0.0.1", true, true);

    @TempDir
    Path folder;

    @Test
    void whatWasToldToBeKeptIsThereAfterAKill() throws IOException {
        for (int kill = 1; kill <= KILLS; kill++) {
            String told = answerAndKill(9 * kill + kill);
            try (TestStore store = open(folder)) {
                History history = history(store);
                int left = TestStore.done(history.answers().recover().join());
                assertThat(left).isLessThanOrEqualTo(1);
                List<ChatEntry> entries =
                        TestStore.done(history.open(ID).join()).entries();
                String[] parts = told.split(" ", -1);
                ChatEntry entry = entries.stream()
                        .filter(one -> one.id().value().equals(parts[0]))
                        .findFirst()
                        .orElseThrow();
                assertThat(entry.text().length() / 6).isGreaterThanOrEqualTo(Integer.parseInt(parts[1]));
                assertThat(entries).noneMatch(one -> one.state() == ChatEntry.State.RUNNING);
                assertThat(entries)
                        .filteredOn(one -> one.state() == ChatEntry.State.COMPLETE && one.answer() != null)
                        .allMatch(one -> one.text().length() == 6 * PIECES);
                assertThat(TestStore.done(history.search("piece", 200).join())).isNotEmpty();
                store.write(tx -> tx.update("INSERT INTO assistant_words(assistant_words) VALUES('integrity-check')"));
            }
        }
    }

    /// The last line that the killed process told.
    private String answerAndKill(int lines) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnswerKillTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = "";
        int seen = 0;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                // A line may be torn by the kill; a torn one tells nothing.
                told = line.endsWith(";") ? line.substring(0, line.length() - 1) : told;
                seen++;
                if (seen == lines) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.onExit().join();
        assertThat(seen).isGreaterThanOrEqualTo(lines);
        return told;
    }

    /// The process that is killed: it answers for ever.
    public static void main(String[] args) {
        Answers answers = history(open(Path.of(args[0]))).answers();
        ChatEntry.Answer begun = new ChatEntry.Answer(BADGE, List.of(), List.of(), null, null);
        PrintStream out = System.out;
        answers.recover().join();
        while (true) {
            EntryId answer = new EntryId(UUID.randomUUID().toString());
            EntryId question = new EntryId(UUID.randomUUID().toString());
            answers.ask(
                            new Answers.Seat(ID, question, answer, begun),
                            "A question",
                            ChatTask.CONVERSATION,
                            Optional.empty())
                    .join();
            for (int piece = 1; piece <= PIECES; piece++) {
                if (answers.partial(answer, "piece ".repeat(piece), begun).join() instanceof Outcome.Done) {
                    out.print(answer.value() + " " + piece + ";\n");
                    out.flush();
                }
            }
            answers.end(
                            ID,
                            answer,
                            new Answers.Ended(
                                    "piece ".repeat(PIECES), ChatEntry.State.COMPLETE, begun, List.of(), List.of()))
                    .join();
        }
    }

    private static TestStore open(Path folder) {
        return TestStore.open(folder.resolve("clinic.db"), History.migrations().toArray(Migration[]::new));
    }

    private static History history(TestStore store) {
        ManualTime time = ManualTime.morning();
        return new History(new History.Parts(
                store.database(), time, time, () -> UUID.randomUUID().toString(), (_, _, _, _, _) -> {}));
    }
}
