package dev.sanad.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.telemetry.MicrometerTelemetry;
import dev.sanad.core.telemetry.Reading;
import dev.sanad.core.telemetry.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmfWriterTest {
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry();
    private Machine machine = Machine.UNKNOWN;
    private final EmfWriter writer = new EmfWriter(telemetry, () -> machine, ManualTime.morning());

    private List<JsonNode> lines(String workstation) {
        telemetry.tick();
        return writer.lines(workstation).stream()
                .map(new JsonMapper()::readTree)
                .toList();
    }

    @Test
    void namesEveryMetricAndDimensionThatItHolds() {
        telemetry.begin(Runnable::run);
        lines("");
        telemetry.record(Workflow.WIRE, Duration.ofMillis(40), true);
        telemetry.record(Workflow.WIRE, Duration.ofMillis(80), false);
        telemetry.watch(Reading.gauge("queue.waiting", "waits", Map.of("queue", "outbox"), () -> 3));
        telemetry.watch(Reading.gauge("cache.rows", "not chosen", Map.of("cache", "x"), () -> 3));
        List<JsonNode> lines = lines("front-1");
        assertThat(lines).hasSize(2).allSatisfy(EmfWriterTest::conforms);
        assertThat(lines.getFirst().path("Workflow").asString("")).isEqualTo("nphies.wire");
        assertThat(lines.getFirst().path("Runs").asLong(0)).isEqualTo(2);
        assertThat(lines.getFirst().path("Errors").asLong(0)).isEqualTo(1);
        assertThat(lines.getFirst().path("Duration").get(0).asDouble(0)).isBetween(39.0, 41.0);
        assertThat(lines.getLast().path("QueueWaiting").asDouble(0)).isEqualTo(3);
        assertThat(lines.getLast().path("Queue").asString("")).isEqualTo("outbox");
    }

    /// The rules of the format: metadata, every named target at the root, at most 100 values, 30 dimensions.
    private static void conforms(JsonNode line) {
        JsonNode aws = line.path("_aws");
        assertThat(aws.path("Timestamp").asLong(0)).isEqualTo(1_795_500_000_000L);
        for (JsonNode directive : aws.path("CloudWatchMetrics")) {
            assertThat(directive.path("Namespace").asString("")).isEqualTo("Sanad");
            for (JsonNode set : directive.path("Dimensions")) {
                assertThat(set.size()).isLessThanOrEqualTo(30);
                set.forEach(name ->
                        assertThat(line.path(name.asString("")).isString()).isTrue());
            }
            for (JsonNode metric : directive.path("Metrics")) {
                JsonNode value = line.path(metric.path("Name").asString(""));
                assertThat(value.isNumber() || (value.isArray() && value.size() <= 100))
                        .isTrue();
            }
        }
    }

    @Test
    void manyRunsAreStoodForByAHundredAtEvenRanks() {
        telemetry.begin(Runnable::run);
        lines("");
        for (int ms = 1; ms <= 1_000; ms++) {
            telemetry.record(Workflow.PATIENT_SEARCH, Duration.ofMillis(ms), true);
        }
        JsonNode line = lines("").getFirst();
        assertThat(line.path("Runs").asLong(0)).isEqualTo(1_000);
        assertThat(line.path("Duration").size()).isEqualTo(100);
        assertThat(line.path("Duration").get(94).asDouble(0)).isBetween(930.0, 960.0);
        assertThat(line.has("Workstation")).isFalse();
    }

    @Test
    void whatWasWrittenIsNotWrittenAgain() {
        telemetry.begin(Runnable::run);
        lines("");
        telemetry.record(Workflow.WIRE, Duration.ofMillis(40), true);
        assertThat(lines("")).hasSize(1);
        assertThat(lines("")).isEmpty();
    }

    @Test
    void whatOnlyGrowsIsToldAsWhatCameSince() {
        telemetry.begin(Runnable::run);
        lines("");
        double[] stalls = {4};
        telemetry.watch(Reading.counter("screen.stalls", "over 50 ms", Map.of(), () -> stalls[0]));
        assertThat(lines("").getFirst().path("ScreenStalls").asDouble(0)).isEqualTo(4);
        assertThat(lines("")).isEmpty();
        stalls[0] = 7;
        List<JsonNode> lines = lines("front-1");
        assertThat(lines).hasSize(1).allSatisfy(EmfWriterTest::conforms);
        assertThat(lines.getFirst().path("ScreenStalls").asDouble(0)).isEqualTo(3);
    }

    @Test
    void tellsMemoryOnceItWasLookedAt() {
        machine = looked(Duration.ofMillis(30));
        List<JsonNode> lines = lines("front-1");
        assertThat(lines).hasSize(1).allSatisfy(EmfWriterTest::conforms);
        assertThat(lines.getFirst().path("HeapUsed").asLong(0)).isEqualTo(60);
        assertThat(lines.getFirst().path("Collecting").asLong(0)).isEqualTo(30);
        machine = looked(Duration.ofMillis(45));
        assertThat(lines("front-1").getFirst().path("Collecting").asLong(0)).isEqualTo(15);
    }

    private static Machine looked(Duration collecting) {
        return new Machine(60, 100, 2, collecting, 20, Duration.ofMinutes(5), List.of(60L), List.of(0L));
    }
}
