package dev.sanad.core.operations;

import dev.sanad.core.telemetry.MicrometerTelemetry;
import dev.sanad.core.telemetry.Reading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Figures as lines in the embedded metric format of CloudWatch: one for each workflow that ran since the last time,
/// one for each figure that alarms need, and one for memory. What only grows is told as what came since the last time.
///
/// The format takes at most 100 values of a metric: where more runs ended, their times at 100 evenly spread ranks stand
/// for them, and `Runs` says how many they were.
final class EmfWriter {
    private static final String NAMESPACE = "Sanad";
    private static final int MOST_VALUES = 100;
    /// Every metric costs; so these only.
    private static final Set<String> CHOSEN = Set.of(
            "queue.waiting",
            "queue.given.up",
            "circuit.open",
            "cache.gets",
            "screen.stalls",
            "exceptions.lost",
            "store.bytes");

    private final MicrometerTelemetry telemetry;
    private final Supplier<Machine> machine;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Double> told = new HashMap<>();
    private Duration collected = Duration.ZERO;

    EmfWriter(MicrometerTelemetry telemetry, Supplier<Machine> machine, InstantSource clock) {
        this.telemetry = telemetry;
        this.machine = machine;
        this.clock = clock;
    }

    /// What happened since the last call.
    ///
    /// @param workstation a dimension where it is not empty
    List<String> lines(String workstation) {
        List<String> lines = new ArrayList<>();
        for (MicrometerTelemetry.Export each : telemetry.export(MOST_VALUES)) {
            lines.add(json.writeValueAsString(workflow(each, workstation)));
        }
        for (Reading reading : telemetry.readings()) {
            double value = reading.value().getAsDouble();
            if (CHOSEN.contains(reading.name()) && Double.isFinite(value)) {
                reading(reading, value, workstation)
                        .map(json::writeValueAsString)
                        .ifPresent(lines::add);
            }
        }
        memory(workstation).map(json::writeValueAsString).ifPresent(lines::add);
        return lines;
    }

    /// Memory, and the time that tidying it took since the last time; empty before it was looked at.
    private Optional<ObjectNode> memory(String workstation) {
        Machine now = machine.get();
        if (now.equals(Machine.UNKNOWN)) {
            return Optional.empty();
        }
        Duration collecting = now.collecting().minus(collected);
        collected = now.collecting();
        return Optional.of(root(
                        Map.of(),
                        workstation,
                        new TreeMap<>(Map.of("HeapUsed", "Bytes", "HeapMax", "Bytes", "Collecting", "Milliseconds")))
                .put("HeapUsed", now.heapUsed())
                .put("HeapMax", now.heapMax())
                .put("Collecting", collecting.toMillis()));
    }

    private ObjectNode workflow(MicrometerTelemetry.Export each, String workstation) {
        ObjectNode root = root(
                Map.of("Workflow", each.workflow().meter()),
                workstation,
                new TreeMap<>(Map.of("Duration", "Milliseconds", "Runs", "Count", "Errors", "Count")));
        ArrayNode times = root.putArray("Duration");
        for (Duration time : each.times()) {
            times.add(time.toNanos() / 1e6);
        }
        return root.put("Runs", each.runs()).put("Errors", each.errors());
    }

    /// Empty for what only grows and did not.
    private Optional<ObjectNode> reading(Reading reading, double value, String workstation) {
        String name = camel(reading.name());
        Map<String, String> tags = new TreeMap<>();
        reading.tags().forEach((key, tag) -> tags.put(camel(key), tag));
        return switch (reading.kind()) {
            case GAUGE ->
                Optional.of(root(tags, workstation, Map.of(name, "None")).put(name, value));
            case COUNTER -> {
                double before =
                        Optional.ofNullable(told.put(name + tags, value)).orElse(0.0);
                yield value > before
                        ? Optional.of(
                                root(tags, workstation, Map.of(name, "Count")).put(name, value - before))
                        : Optional.empty();
            }
        };
    }

    private ObjectNode root(Map<String, String> dimensions, String workstation, Map<String, String> metrics) {
        ObjectNode root = json.createObjectNode();
        ObjectNode aws = root.putObject("_aws").put("Timestamp", clock.millis());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", NAMESPACE);
        ArrayNode sets = directive.putArray("Dimensions");
        ArrayNode all = sets.addArray();
        dimensions.keySet().forEach(all::add);
        if (!workstation.isEmpty()) {
            ArrayNode here = sets.addArray();
            dimensions.keySet().forEach(here::add);
            here.add("Workstation");
            root.put("Workstation", workstation);
        }
        ArrayNode named = directive.putArray("Metrics");
        metrics.forEach((name, unit) -> named.addObject().put("Name", name).put("Unit", unit));
        dimensions.forEach(root::put);
        return root;
    }

    private static String camel(String dotted) {
        StringBuilder name = new StringBuilder();
        for (String word : dotted.split("\\.", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }
}
