package dev.sanad.core.operations;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Looks at memory and the collector of garbage now and then. One thread at a time looks; any thread asks.
final class MachineWatch {
    private static final int KEPT = 120;

    private final Deque<Long> heap = new ArrayDeque<>();
    private final Deque<Long> collecting = new ArrayDeque<>();
    private long collectedBefore = -1;
    private volatile Machine last = Machine.UNKNOWN;

    synchronized void look() {
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long runs = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            runs += Math.max(0, collector.getCollectionCount());
            millis += Math.max(0, collector.getCollectionTime());
        }
        add(heap, memory.getUsed());
        add(collecting, collectedBefore < 0 ? 0 : millis - collectedBefore);
        collectedBefore = millis;
        last = new Machine(
                memory.getUsed(),
                memory.getMax(),
                runs,
                Duration.ofMillis(millis),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                List.copyOf(heap),
                List.copyOf(collecting));
    }

    private static void add(Deque<Long> values, long value) {
        values.addLast(value);
        if (values.size() > KEPT) {
            values.removeFirst();
        }
    }

    Machine last() {
        return last;
    }
}
