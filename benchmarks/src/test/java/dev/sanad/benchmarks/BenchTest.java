package dev.sanad.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private record Fixed(String name, boolean fails) implements Measurement {
        @Override
        public String title() {
            return "Title of " + name;
        }

        @Override
        public void run(Page page) {
            if (fails) {
                throw new IllegalStateException("no peer");
            }
            page.table(List.of("what", "p50"), List.of(List.of("ours", "1 ms")));
        }
    }

    private int run(List<Measurement> measurements, String... args) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Bench(measurements, out, Clock.systemUTC()).run(List.of(args));
    }

    @Test
    void runsOnlyWhatIsNamed() {
        assertThat(run(List.of(new Fixed("one", false), new Fixed("two", true)), "one"))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| ours | 1 ms |")
                .contains("bench one");
    }

    @Test
    void aFailedMeasurementIsSaidAndEndsNonZero() {
        assertThat(run(List.of(new Fixed("two", true)))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("not measured");
    }

    @Test
    void asJsonEachMeasurementIsOneLine() {
        assertThat(run(List.of(new Fixed("one", false), new Fixed("two", true)), "--json"))
                .isEqualTo(1);
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("{\"name\":\"one\"")
                .contains("\"measured\":true", "[{\"columns\":[\"what\",\"p50\"],\"rows\":[[\"ours\",\"1 ms\"]]}]");
        assertThat(lines.getLast()).contains("\"measured\":false", "no peer");
    }

    @Test
    void theUsageIsTold() {
        assertThat(run(List.of(), "--help")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("usage:", "--json", "Exit codes");
    }

    @Test
    void anUnknownNameIsWrongUse() {
        assertThat(run(List.of(), "three")).isEqualTo(2);
    }

    @Test
    void theCatalogueHasUniqueNames() {
        assertThat(Catalogue.all(Scale.FULL)).extracting(Measurement::name).doesNotHaveDuplicates();
    }

    @Test
    void aSectionIsReplacedInPlace(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("benchmarks.md");
        Page.replaceSection(file, "First", "replaced text");
        Page.replaceSection(file, "Second", "stays");
        Page.replaceSection(file, "First", "new");
        assertThat(Files.readString(file))
                .containsSubsequence("## First", "new", "## Second", "stays")
                .doesNotContain("replaced text");
    }

    @Test
    void percentilesAreNearestRank() {
        Samples samples = new Samples();
        for (int i = 1; i <= 2000; i++) {
            samples.add(i);
        }
        assertThat(samples.median()).isEqualTo(1000);
        assertThat(samples.percentile(0.99)).isEqualTo(1980);
        assertThat(samples.max()).isEqualTo(2000);
    }
}
