package dev.sanad.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.PlainTextSearch;
import dev.sanad.core.store.TestStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process in which somebody types, again and again: what was kept of the draft is there, whole and
/// unreadable to others.
class DraftKillTest {
    private static final int KILLS = 6;
    private static final String KEY = "patient/new";
    private static final String NAME = "Fatimah Bint Trial فاطمة";

    @TempDir
    Path folder;

    @Test
    void whatWasTypedIsThereAfterAKill() throws IOException {
        int last = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int told = typeAndKill(last, 7 * kill);
            try (TestStore store = open(folder)) {
                StoredDrafts drafts = drafts(store);
                Map<String, String> fields =
                        TestStore.done(drafts.get(KEY).join()).orElseThrow().fields();
                assertThat(fields).containsEntry("name", NAME).containsEntry("birthDate", "1990-05-17");
                assertThat(Integer.parseInt(fields.get("strokes"))).isGreaterThanOrEqualTo(told);
                last = Integer.parseInt(fields.get("strokes"));
            }
            assertThat(PlainTextSearch.filesWith(folder, List.of("Fatimah Bint", "فاطمة", "1990-05-17")))
                    .isEmpty();
        }
    }

    /// The last keystroke that the killed process said it had kept.
    private int typeAndKill(int from, int strokes) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DraftKillTest.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int told = from;
        int seen = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A line may be torn by the kill; a torn number is not an acknowledgement.
                told = line.endsWith(";") ? Integer.parseInt(line.substring(0, line.length() - 1)) : told;
                seen++;
                if (seen == strokes) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.onExit().join();
        assertThat(seen).isGreaterThanOrEqualTo(strokes);
        return told;
    }

    /// The process that is killed: it types for ever.
    public static void main(String[] args) {
        StoredDrafts drafts = drafts(open(Path.of(args[0])));
        PrintStream out = System.out;
        for (int stroke = Integer.parseInt(args[1]) + 1; ; stroke++) {
            drafts.put(KEY, Map.of("name", NAME, "birthDate", "1990-05-17", "strokes", Integer.toString(stroke)));
            if (drafts.flush().join() instanceof Outcome.Done) {
                out.print(stroke + ";\n");
                out.flush();
            }
        }
    }

    private static TestStore open(Path folder) {
        return TestStore.open(
                folder.resolve("clinic.db"), StoredDrafts.migrations().toArray(Migration[]::new));
    }

    private static StoredDrafts drafts(TestStore store) {
        ManualTime time = ManualTime.morning();
        return new StoredDrafts(store.database(), time, time);
    }
}
