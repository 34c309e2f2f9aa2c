package dev.sanad.core;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.operations.Health;
import dev.sanad.core.operations.Operations;
import dev.sanad.core.telemetry.Reading;
import dev.sanad.core.telemetry.Telemetry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What there is to measure and to look at before anybody has signed in: threads, disk, memory.
final class ProcessFigures {
    private static final long MEGABYTE = 1L << 20;
    private static final long DISK_LOW = 1_024;
    private static final long DISK_OUT = 100;
    private static final int MANY_WAIT = 200;
    private static final double HEAP_TIGHT = 0.92;

    private ProcessFigures() {}

    static void show(CoreExecutors executors, Telemetry telemetry, Operations operations, Path folder) {
        Map<String, String> io = Map.of("queue", "io");
        telemetry.watch(Reading.gauge(
                "queue.waiting",
                "Pieces of work that wait",
                io,
                () -> executors.figures().waiting()));
        telemetry.watch(Reading.gauge(
                "queue.running",
                "Pieces of work under way",
                io,
                () -> executors.figures().running()));
        telemetry.watch(Reading.counter(
                "queue.refused",
                "Pieces of work that were refused, because too much waited",
                io,
                () -> executors.figures().rejected()));
        telemetry.watch(Reading.counter(
                "exceptions.lost",
                "Exceptions that nobody waited for",
                Map.of(),
                () -> executors.figures().lost()));
        operations.watch("disk", () -> disk(folder));
        operations.watch("memory", ProcessFigures::memory);
        operations.watch("threads", () -> threads(executors));
        operations.addFacts("about.json", ProcessFigures::about);
    }

    private static Health.Part disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            Health.State state =
                    free < DISK_OUT ? Health.State.DOWN : free < DISK_LOW ? Health.State.DEGRADED : Health.State.UP;
            return new Health.Part("disk", state, free + " MB free");
        } catch (IOException gone) {
            return new Health.Part("disk", Health.State.DOWN, "the data folder cannot be read");
        }
    }

    private static Health.Part memory() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        boolean tight = heap.getMax() > 0 && (double) heap.getUsed() / heap.getMax() > HEAP_TIGHT;
        return new Health.Part(
                "memory",
                tight ? Health.State.DEGRADED : Health.State.UP,
                heap.getUsed() / MEGABYTE + " of " + heap.getMax() / MEGABYTE + " MB");
    }

    private static Health.Part threads(CoreExecutors executors) {
        CoreExecutors.Figures now = executors.figures();
        return new Health.Part(
                "threads",
                now.waiting() > MANY_WAIT ? Health.State.DEGRADED : Health.State.UP,
                now.running() + " under way, " + now.waiting() + " waiting");
    }

    private static Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("java", System.getProperty("java.runtime.version", ""));
        about.put("vm", System.getProperty("java.vm.name", ""));
        about.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        about.put("architecture", System.getProperty("os.arch", ""));
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("heapMaxMegabytes", Runtime.getRuntime().maxMemory() / MEGABYTE);
        about.put(
                "heapUsedMegabytes",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE);
        about.put("uptimeSeconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1_000);
        return about;
    }
}
